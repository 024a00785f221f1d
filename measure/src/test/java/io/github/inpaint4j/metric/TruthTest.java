package io.github.inpaint4j.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.Mean;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TruthTest {
  private final Image image = TestImages.noise(32, 32, 1);
  private final Mask hole = Mask.rectangle(32, 32, 10, 12, 8, 8);
  private final Truth truth = new Truth(image, hole);

  static List<JsonNode> goldenCases() throws IOException {
    JsonNode all = new ObjectMapper().readTree(TruthTest.class.getResourceAsStream("golden.json"));
    return StreamSupport.stream(all.spliterator(), false).toList();
  }

  /** The picture of core/src/test/golden/metrics.py. */
  static Image golden(int height, int width, int salt) {
    Image image = new Image(height, width);
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          image.set(c, y, x, (y * 7 + x * 3 + c * 40 + y * x * (c + salt) % 53) % 256 / 255f);
        }
      }
    }
    return image;
  }

  @ParameterizedTest
  @MethodSource("goldenCases")
  void psnrAndSsimAreThoseOfScikitImage(JsonNode golden) {
    int height = golden.get("height").asInt();
    int width = golden.get("width").asInt();
    JsonNode box = golden.get("box");
    Mask changed =
        Mask.rectangle(
            height,
            width,
            box.get(0).asInt(),
            box.get(1).asInt(),
            box.get(2).asInt(),
            box.get(3).asInt());
    Image original = golden(height, width, 3);
    Image filled = changed.composite(original, golden(height, width, 5));
    Map<Region, Errors> errors = new Truth(original, changed).errors(filled);
    assertThat(errors.get(Region.HOLE).psnr())
        .isEqualTo(golden.get("psnr_box").asDouble(), within(1e-4));
    assertThat(errors.get(Region.WHOLE).psnr())
        .isEqualTo(golden.get("psnr_whole").asDouble(), within(1e-4));
    float[] map = Ssim.map(original, filled, changed);
    for (int i = 0; i < map.length; i++) {
      assertThat((double) map[i]).isEqualTo(golden.get("ssim").get(i).asDouble(), within(2e-5));
    }
  }

  @ParameterizedTest
  @EnumSource(Region.class)
  void perfectFillIsAsGoodAsRoundingAndNotInfinite(Region region) {
    Errors errors = truth.errors(image).get(region);
    assertThat(errors.psnr()).isEqualTo(58.92, within(0.01));
    assertThat(errors.l1()).isZero();
    assertThat(errors.ssim()).isEqualTo(1, within(1e-6));
    assertThat(errors.sharpness()).isEqualTo(1, within(1e-9));
    assertThat(errors.bceExcess()).isZero();
  }

  @Test
  void flatFillHasNoSharpnessAndNoiseThatOfTheTruth() {
    assertThat(truth.errors(new Mean().inpaint(image, hole)).get(Region.HOLE).sharpness())
        .isLessThan(1e-3);
    Image otherNoise = hole.composite(image, TestImages.noise(32, 32, 2));
    assertThat(truth.errors(otherNoise).get(Region.HOLE).sharpness()).isBetween(0.8, 1.25);
  }

  @Test
  void holeAndKnownAddUpToTheWhole() {
    Map<Region, Errors> errors = truth.errors(SmoothFill.HARMONIC.inpaint(image, hole));
    Errors sum = errors.get(Region.HOLE).plus(errors.get(Region.KNOWN));
    Errors whole = errors.get(Region.WHOLE);
    assertThat(sum.pixels()).isEqualTo(whole.pixels());
    assertThat(sum.psnr()).isEqualTo(whole.psnr(), within(1e-9));
    assertThat(sum.l1()).isEqualTo(whole.l1(), within(1e-12));
    assertThat(sum.ssim()).isEqualTo(whole.ssim(), within(1e-9));
    assertThat(sum.bce()).isEqualTo(whole.bce(), within(1e-9));
  }

  @Test
  void crossEntropyOfAPerfectFillIsTheFloor() {
    assertThat(truth.errors(image).get(Region.WHOLE).bce())
        .isEqualTo(Bce.floor(image), within(1e-9));
  }

  @Test
  void certainButWrongFillHasAFiniteCrossEntropy() {
    Image black = new Image(32, 32);
    assertThat(truth.errors(hole.composite(image, black)).get(Region.HOLE).bce())
        .isGreaterThan(1)
        .isLessThan(16.2); // -ln(1e-7)
  }

  @Test
  void methodThatTouchesKnownPixelsIsFoundOut() {
    Image touched = image.copy();
    touched.set(0, 0, 0, 1 - touched.get(0, 0, 0));
    Errors known = truth.errors(touched).get(Region.KNOWN);
    assertThat(known.squared()).isPositive();
    assertThat(known.ssim()).isLessThan(1);
  }

  @Test
  void scoreOfNoPixelsIsRefused() {
    assertThatThrownBy(Errors.NONE::psnr).isInstanceOf(IllegalStateException.class);
  }
}
