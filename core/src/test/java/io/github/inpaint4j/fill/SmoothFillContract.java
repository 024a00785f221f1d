package io.github.inpaint4j.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.random.Seeded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What both smooth fills promise besides. */
abstract class SmoothFillContract extends InpainterContract {
  @Override
  protected abstract SmoothFill inpainter();

  /** The method's name in golden.json. */
  protected abstract String golden();

  /** A picture and its hole, both from core/src/test/golden/fills.py. */
  record Golden(String name, Mask mask, JsonNode values) {
    @Override
    public String toString() {
      return name;
    }

    Image image() {
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
  }

  static List<Golden> goldenCases() throws IOException {
    JsonNode all =
        new ObjectMapper().readTree(SmoothFillContract.class.getResourceAsStream("golden.json"));
    return StreamSupport.stream(all.spliterator(), false)
        .map(node -> new Golden(node.get("name").asText(), mask(node.get("mask")), node))
        .toList();
  }

  private static Mask mask(JsonNode rows) {
    Mask mask = new Mask(rows.size(), rows.get(0).asText().length());
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        if (rows.get(y).asText().charAt(x) == '#') {
          mask.fill(y, x, 1, 1);
        }
      }
    }
    return mask;
  }

  @ParameterizedTest
  @MethodSource("goldenCases")
  void agreesWithPython(Golden golden) {
    Image filled = inpainter().inpaint(golden.image(), golden.mask());
    JsonNode values = golden.values().get(golden());
    int next = 0;
    for (int y = 0; y < filled.height(); y++) {
      for (int x = 0; x < filled.width(); x++) {
        for (int c = 0; golden.mask().isHole(y, x) && c < Image.CHANNELS; c++) {
          double expected = values.get(next++).asDouble();
          assertThat(Math.abs(filled.get(c, y, x) - expected)).as("%d,%d", y, x).isLessThan(1e-4);
        }
      }
    }
    assertThat(next).isEqualTo(values.size());
  }

  @Test
  void nothingKnownIsMidGrey() {
    Image filled = inpainter().inpaint(TestImages.noise(3, 5, 1), Mask.rectangle(3, 5, 0, 0, 3, 5));
    assertThat(filled.pixels()).containsOnly(0.5f);
  }

  @Test
  void oneKnownPixelColoursEverything() {
    Mask mask = Mask.rectangle(9, 7, 4, 4, 1, 1).inverted();
    Image image = TestImages.noise(9, 7, 1);
    Image filled = inpainter().inpaint(image, mask);
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int i = 0; i < 9 * 7; i++) {
        assertThat(filled.get(c, i / 7, i % 7)).isEqualTo(image.get(c, 4, 4));
      }
    }
  }

  @Test
  void planeGoesOnThroughHolesWithinThePicture() {
    Image ramp = TestImages.ramp(90, 120);
    Image filled = inpainter().inpaint(ramp, blots(90, 120));
    for (int i = 0; i < ramp.pixels().length; i++) {
      assertThat(Math.abs(filled.pixels()[i] - ramp.pixels()[i])).isLessThan(1e-4f);
    }
  }

  @Test
  void numberOfThreadsChangesNothing() throws Exception {
    Image image = TestImages.noise(200, 300, 1);
    Mask mask = blots(200, 300).union(Mask.rectangle(200, 300, 40, 60, 130, 200));
    assertThat(onThreads(3, image, mask)).isEqualTo(onThreads(1, image, mask));
  }

  private Image onThreads(int threads, Image image, Mask mask) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> inpainter().inpaint(image, mask)).get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void holesFarFromEachOtherAreFilledAsIfAlone() {
    Image image = TestImages.noise(60, 90, 1);
    Mask left = Mask.rectangle(60, 90, 10, 5, 40, 35);
    Mask right = Mask.rectangle(60, 90, 20, 50, 9, 20);
    Image both = inpainter().inpaint(image, left.union(right));
    Image oneByOne = inpainter().inpaint(inpainter().inpaint(image, left), right);
    assertThat(oneByOne).isEqualTo(both);
  }

  @Test
  void progressRisesToOne() {
    List<Double> shares = new ArrayList<>();
    inpainter().inpaint(TestImages.noise(200, 300, 1), big(), shares::add);
    assertThat(shares).isSorted().hasSizeGreaterThan(20).endsWith(1.0);
    assertThat(shares.get(0)).isNotNegative();
  }

  @Test
  void progressCanEndIt() {
    Image image = TestImages.noise(200, 300, 1);
    int[] calls = {0};
    Progress impatient =
        share -> {
          if (++calls[0] == 10) {
            throw new CancellationException();
          }
        };
    assertThatThrownBy(() -> inpainter().inpaint(image, big(), impatient))
        .isInstanceOf(CancellationException.class);
    assertThat(calls[0]).isEqualTo(10);
  }

  private static Mask big() {
    return Mask.rectangle(200, 300, 10, 20, 180, 250).union(blots(200, 300));
  }

  /** Discs of all sizes, away from the border. */
  private static Mask blots(int height, int width) {
    Seeded rng = Seeded.of(3);
    Mask mask = new Mask(height, width);
    for (int blot = 0; blot < 30; blot++) {
      int radius = rng.nextInt(1, 9);
      int centreY = rng.nextInt(radius + 2, height - radius - 2);
      int centreX = rng.nextInt(radius + 2, width - radius - 2);
      for (int y = -radius; y <= radius; y++) {
        int half = (int) Math.sqrt(radius * radius - y * y);
        mask.fill(centreY + y, centreX - half, 1, 2 * half + 1);
      }
    }
    return mask;
  }
}
