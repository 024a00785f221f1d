package io.github.inpaint4j.fill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A picture, its hole and what others fill it with, from a script in core/src/test/golden. */
public record Golden(String name, Mask mask, JsonNode values) {
  /** The cases of a file that lies beside the test. */
  public static List<Golden> cases(Class<?> test) throws IOException {
    JsonNode all = new ObjectMapper().readTree(test.getResourceAsStream("golden.json"));
    return StreamSupport.stream(all.spliterator(), false)
        .map(node -> new Golden(node.get("name").asText(), mask(node.get("mask")), node))
        .toList();
  }

  private static Mask mask(JsonNode rows) {
    int width = rows.get(0).asText().length();
    return Mask.of(rows.size(), width, i -> rows.get(i / width).asText().charAt(i % width) == '#');
  }

  public Image image() {
    Image image = new Image(mask.height(), mask.width());
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < mask.height(); y++) {
        for (int x = 0; x < mask.width(); x++) {
          int value = (y * 7 + x * 3 + c * 40 + y * x * (c + 3) % 53) % 256;
          image.set(c, y, x, value / 255f);
        }
      }
    }
    return image;
  }

  /**
   * How far a fill is from the expected values at most.
   *
   * @param key of them in the file
   * @param scale of them for 1
   */
  public double farthest(Image filled, String key, double scale) {
    return apart(filled, key, scale).max().orElseThrow();
  }

  /** How far it is on average. */
  public double meanApart(Image filled, String key, double scale) {
    return apart(filled, key, scale).average().orElseThrow();
  }

  private DoubleStream apart(Image filled, String key, double scale) {
    JsonNode expected = values.get(key);
    assertThat(expected).hasSize(Image.CHANNELS * mask.area());
    int[] holes = IntStream.range(0, mask.height() * mask.width()).filter(mask::isHole).toArray();
    return IntStream.range(0, expected.size())
        .mapToDouble(
            i ->
                filled.get(i % Image.CHANNELS, 0, holes[i / Image.CHANNELS])
                    - expected.get(i).asDouble() / scale)
        .map(Math::abs);
  }

  @Override
  public String toString() {
    return name;
  }
}
