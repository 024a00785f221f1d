package io.github.inpaint4j.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.corrupt.Corruption.Kind;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled network for noise and JPEG artefacts, as a user opens it. */
@Tag("slow")
class CleanTest {
  private static final int SIDE = 96;
  private static final Mask EVERYWHERE = Mask.whole(SIDE, SIDE);
  private static final Image PICTURE = new Gaussian(1).blurred(TestImages.pattern(SIDE, SIDE));

  private static Method clean;

  @BeforeAll
  static void open() throws Exception {
    clean = Methods.open("clean");
  }

  @AfterAll
  static void close() {
    clean.close();
  }

  private static Image cleaned(Image image) {
    Mask whole = Mask.whole(image.height(), image.width());
    return clean.inpainter().inpaint(image, whole);
  }

  private static double psnr(Image image) {
    return TestImages.psnr(PICTURE, image, EVERYWHERE);
  }

  @ParameterizedTest
  @CsvSource({
    "NOISE, 0.06, 3.5",
    "NOISE, 0.1, 5",
    "NOISE, 0.2, 6",
    "JPEG, 0.9, 0.2",
    "JPEG, 0.7, 0.2"
  })
  void noiseAndJpegArtefactsOfUnknownStrengthBecomeLess(Kind kind, double strength, double gain) {
    Image worn = new Corruption(kind, strength).frozen(PICTURE, EVERYWHERE, 1, 1);
    assertThat(psnr(cleaned(worn)) - psnr(worn)).isGreaterThan(gain);
  }

  @Test
  void aGoodPictureComesBackNearlyAsItWas() {
    assertThat(psnr(cleaned(PICTURE))).isGreaterThan(34);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 50", "17, 33", "8, 8", "64, 7"})
  void picturesOfEverySizeComeBackInTheirSize(int height, int width) {
    Image grey = TestImages.noise(height, width, 1);
    int area = height * width;
    for (int i = area; i < 3 * area; i++) {
      grey.pixels()[i] = grey.pixels()[i - area];
    }
    Image out = cleaned(grey);
    assertThat(out.height()).isEqualTo(height);
    assertThat(out.width()).isEqualTo(width);
    for (int i = 0; i < area; i++) {
      assertThat(out.pixels()[i]).isBetween(0f, 1f);
      assertThat(out.pixels()[i + area]).as("grey stays grey").isEqualTo(out.pixels()[i]);
      assertThat(out.pixels()[i + 2 * area]).isEqualTo(out.pixels()[i]);
    }
  }

  @Test
  void withAMaskOnlyWhatIsMarkedChanges() {
    Image noise = TestImages.noise(40, 50, 1);
    Mask part = Mask.rectangle(40, 50, 3, 5, 20, 17);
    Image out = clean.inpainter().inpaint(noise, part);
    assertThat(part.hide(out)).isEqualTo(part.hide(noise));
    assertThat(out).isNotEqualTo(noise);
  }

  /** Of more than a megapixel, so that it is shown in two halves, with what surrounds them. */
  @Test
  void aLargePictureComesOutAsIfItWereShownAtOnce() throws Exception {
    Image large = TestImages.pattern(1200, 880);
    Mask whole = Mask.whole(1200, 880);
    Image noisy = new Corruption(Kind.NOISE, 0.1).frozen(large, whole, 1, 1);
    Image inHalves = cleaned(noisy);
    Image atOnce;
    try (OnnxInpainter network = Bundled.named("clean").load(2)) {
      atOnce = network.inpaint(noisy, whole);
    }
    double farthest =
        IntStream.range(0, atOnce.pixels().length)
            .mapToDouble(i -> Math.abs(atOnce.pixels()[i] - inHalves.pixels()[i]))
            .max()
            .orElseThrow();
    assertThat(farthest).isLessThan(0.5 / 255);
  }
}
