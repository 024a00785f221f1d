package io.github.inpaint4j.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Structure and texture: what eyes see and squared errors do not say. */
class PerceptualTest {
  private final Image image = TestImages.noise(32, 48, 1);
  private final Mask hole = Mask.rectangle(32, 48, 8, 8, 16, 24);
  private final Truth truth = new Truth(image, hole);

  static List<JsonNode> goldenCases() throws IOException {
    JsonNode all =
        new ObjectMapper().readTree(PerceptualTest.class.getResourceAsStream("perceptual.json"));
    return StreamSupport.stream(all.spliterator(), false).toList();
  }

  @ParameterizedTest
  @MethodSource("goldenCases")
  void bothAreThoseOfSciPysFilters(JsonNode golden) {
    int height = golden.get("height").asInt();
    int width = golden.get("width").asInt();
    int[] box =
        StreamSupport.stream(golden.get("box").spliterator(), false)
            .mapToInt(JsonNode::asInt)
            .toArray();
    Mask hole = Mask.rectangle(height, width, box[0], box[1], box[2], box[3]);
    Image original = TruthTest.golden(height, width, 3);
    boolean flat = golden.get("fill").asText().equals("flat");
    Image other = flat ? grey(height, width) : TruthTest.golden(height, width, 5);
    Errors errors =
        new Truth(original, hole).errors(hole.composite(original, other)).get(Region.HOLE);
    assertThat(errors.structure()).isEqualTo(golden.get("structure").asDouble(), within(3e-4));
    assertThat(errors.texture()).isEqualTo(golden.get("texture").asDouble(), within(3e-4));
  }

  private static Image grey(int height, int width) {
    Image grey = new Image(height, width);
    Arrays.fill(grey.pixels(), 0.5f);
    return grey;
  }

  private Errors of(Image fill) {
    return truth.errors(hole.composite(image, fill)).get(Region.HOLE);
  }

  @Test
  void theOriginalHasNeitherError() {
    assertThat(of(image).structure()).isZero();
    assertThat(of(image).texture()).isZero();
  }

  @Test
  void otherNoiseHasTheTextureButNotTheStructureAndBlurHasNeither() {
    Errors noise = of(TestImages.noise(32, 48, 2));
    Errors blur = of(new Gaussian(3).blurred(image));
    assertThat(noise.texture()).isLessThan(0.2);
    assertThat(blur.texture()).isGreaterThan(0.6);
    assertThat(noise.structure()).isGreaterThan(0.05);
    assertThat(blur.psnr()).as("which it is that PSNR prefers").isGreaterThan(noise.psnr());
  }

  @Test
  void outsideOfTheHoleTheyAreNoNumbers() {
    Image fill = hole.composite(image, grey(32, 48));
    for (Region region : List.of(Region.RING, Region.KNOWN, Region.WHOLE)) {
      assertThat(truth.errors(fill).get(region).texture()).isNaN();
    }
    Mask whole = Mask.whole(32, 48);
    assertThat(new Truth(image, whole).errors(fill).get(Region.WHOLE).texture()).isPositive();
    assertThat(new Truth(image, Mask.none(32, 48)).errors(fill).get(Region.HOLE).texture()).isNaN();
  }
}
