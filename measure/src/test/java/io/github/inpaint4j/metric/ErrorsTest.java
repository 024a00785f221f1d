package io.github.inpaint4j.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scores by their definitions, pixel by pixel, where every pixel differs. */
class ErrorsTest {
  private static final int HEIGHT = 17;
  private static final int WIDTH = 23;

  private final Image image = TestImages.noise(HEIGHT, WIDTH, 1);
  private final Image filled = TestImages.noise(HEIGHT, WIDTH, 2);
  private final Mask hole = Mask.rectangle(HEIGHT, WIDTH, 9, 15, 8, 6); // down to the border
  private final Truth truth = new Truth(image, hole);

  private interface Term {
    double of(double truth, double filled);
  }

  private double mean(Region region, Term term) {
    double sum = 0;
    int samples = 0;
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          if (region.of(hole).isHole(y, x)) {
            sum += term.of(image.get(c, y, x), filled.get(c, y, x));
            samples++;
          }
        }
      }
    }
    return sum / samples;
  }

  /** Of neighbours that both lie in the region. */
  private double gradient(Image of, Mask region) {
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          if (x > 0 && region.isHole(y, x) && region.isHole(y, x - 1)) {
            sum += Math.pow((double) of.get(c, y, x) - of.get(c, y, x - 1), 2);
          }
          if (y > 0 && region.isHole(y, x) && region.isHole(y - 1, x)) {
            sum += Math.pow((double) of.get(c, y, x) - of.get(c, y - 1, x), 2);
          }
        }
      }
    }
    return sum;
  }

  private static double crossEntropy(double p, double q) {
    double inside = Math.min(1 - 1e-7, Math.max(1e-7, q));
    return -p * Math.log(inside) - (1 - p) * Math.log(1 - inside);
  }

  @ParameterizedTest
  @EnumSource(Region.class)
  void scoresAreWhatTheirDefinitionsSay(Region region) {
    image.set(0, 10, 16, 0); // certain, and wrong, and right
    image.set(1, 10, 16, 1);
    filled.set(0, 10, 16, 1);
    filled.set(1, 10, 16, 1);
    Errors errors = new Truth(image, hole).errors(filled).get(region);
    Mask pixels = region.of(hole);
    double rounding = 3.0 * pixels.area() / 12 / 255 / 255;
    double bce = mean(region, (p, q) -> p == q ? crossEntropy(p, p) : crossEntropy(p, q));
    double floor = mean(region, (p, q) -> p == 0 || p == 1 ? 0 : crossEntropy(p, p));
    assertThat(errors.pixels()).isEqualTo(pixels.area());
    assertThat(errors.l1()).isEqualTo(mean(region, (p, q) -> Math.abs(p - q)), within(1e-6));
    assertThat(errors.psnr())
        .isEqualTo(-10 * Math.log10(mean(region, (p, q) -> (p - q) * (p - q))), within(1e-6));
    assertThat(errors.bce()).isEqualTo(bce, within(1e-6));
    assertThat(errors.bceExcess()).isEqualTo(bce - floor, within(1e-6));
    assertThat(errors.sharpness())
        .isEqualTo(
            (gradient(filled, pixels) + rounding) / (gradient(image, pixels) + rounding),
            within(1e-9));
  }

  @Test
  void errorsOfTwoPicturesAreTheirSums() {
    Errors a = new Errors(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    Errors b = new Errors(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    assertThat(a.plus(b)).isEqualTo(new Errors(11, 22, 33, 44, 55, 66, 77, 88, 99, 110));
    assertThat(Errors.NONE.plus(b)).isEqualTo(b);
  }

  @Test
  void flatFillOfFlatTruthIsAsSharp() {
    Truth flat = new Truth(new Image(HEIGHT, WIDTH), hole);
    assertThat(flat.errors(new Image(HEIGHT, WIDTH)).get(Region.HOLE).sharpness()).isEqualTo(1);
  }

  @Test
  void entropyOfThePictureIsTheMeanOverItsSamples() {
    assertThat(Bce.floor(image))
        .isEqualTo(mean(Region.WHOLE, (p, q) -> crossEntropy(p, p)), within(1e-6));
  }

  @Test
  void truthGivesBackWhatItWasGiven() {
    assertThat(truth.image()).isSameAs(image);
    assertThat(truth.hole()).isSameAs(hole);
  }

  @Test
  void sizesThatDoNotFitAreRefused() {
    Mask other = Mask.none(HEIGHT, WIDTH + 1);
    Image wider = new Image(HEIGHT, WIDTH + 1);
    assertThatThrownBy(() -> new Truth(image, other)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> truth.errors(wider)).isInstanceOf(IllegalArgumentException.class);
  }
}
