package io.github.inpaint4j.fill.patchmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchMatchTest {
  private static final Mask LARGE = Mask.rectangle(160, 200, 40, 50, 70, 90);

  private static Inpainter inpainter() {
    return new PatchMatch();
  }

  @Test
  void patternGoesOnThroughALargeHole() {
    Image pattern = TestImages.pattern(160, 200);
    double smooth = TestImages.psnr(pattern, SmoothFill.HARMONIC.inpaint(pattern, LARGE), LARGE);
    double patches = TestImages.psnr(pattern, inpainter().inpaint(pattern, LARGE), LARGE);
    assertThat(patches).isGreaterThan(smooth + 6);
  }

  @Test
  void patternGoesOnWhereTheLightChanges() {
    Image lit = TestImages.pattern(160, 200);
    for (int i = 0; i < lit.pixels().length; i++) {
      lit.pixels()[i] = 0.4f * lit.pixels()[i] + 0.6f * (i / 200 % 160) / 160;
    }
    assertThat(TestImages.psnr(lit, inpainter().inpaint(lit, LARGE), LARGE)).isGreaterThan(21);
  }

  @Test
  void variantsAreOtherFillsAsGoodAndAlwaysTheSame() {
    Image pattern = TestImages.pattern(160, 200);
    Image first = inpainter().inpaint(pattern, LARGE);
    Image second = inpainter().variant(2).orElseThrow().inpaint(pattern, LARGE);
    assertThat(second).isNotEqualTo(first);
    assertThat(inpainter().variant(2).orElseThrow().inpaint(pattern, LARGE)).isEqualTo(second);
    assertThat(inpainter().variant(1).orElseThrow().inpaint(pattern, LARGE)).isEqualTo(first);
    assertThat(TestImages.psnr(pattern, second, LARGE))
        .isGreaterThan(TestImages.psnr(pattern, first, LARGE) - 3);
  }

  @Test
  void fillsAreAsSharpAsWhatIsKnown() {
    Image noise = TestImages.noise(160, 200, 1);
    Image filled = inpainter().inpaint(noise, LARGE);
    assertThat(variance(filled, LARGE)).isGreaterThan(0.5 * variance(noise, LARGE));
  }

  private static double variance(Image image, Mask mask) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < image.height() * image.width(); i++) {
      if (mask.isHole(i)) {
        sum += image.pixels()[i];
        squares += image.pixels()[i] * image.pixels()[i];
      }
    }
    double mean = sum / mask.area();
    return squares / mask.area() - mean * mean;
  }

  @Test
  void numberOfThreadsChangesNothing() throws Exception {
    assertThat(onThreads(2)).isEqualTo(onThreads(1));
  }

  private Image onThreads(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> inpainter().inpaint(TestImages.noise(160, 200, 1), LARGE)).get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void ofALargePictureOnlyTheSurroundingsMatter() {
    Mask hole = Mask.rectangle(40, 900, 10, 20, 12, 25);
    Mask far = Mask.rectangle(40, 900, 0, 45 + 512, 40, 900);
    Image picture = TestImages.noise(40, 900, 1);
    Image other = far.composite(picture, TestImages.noise(40, 900, 2));
    Image filled = hole.composite(picture, inpainter().inpaint(other, hole));
    assertThat(filled).isEqualTo(inpainter().inpaint(picture, hole));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,9", "2,2", "3,3", "4,3", "5,8", "7,7", "8,7", "13,40", "40,13"})
  void tinyPicturesAreFilled(int height, int width) {
    Image image = TestImages.noise(height, width, 1);
    for (int i = 0; i < height * width; i++) {
      Mask mask = Mask.rectangle(height, width, i / width, i % width, 3, 2);
      Image filled = inpainter().inpaint(mask.hide(image), mask);
      assertThat(mask.inverted().hide(filled)).isNotEqualTo(new Image(height, width));
    }
  }

  @Test
  void whereNoPatchIsKnownTheFillIsSmooth() {
    Image image = TestImages.noise(20, 30, 1);
    Mask mask = Mask.of(20, 30, i -> i % 30 % 3 == 0);
    assertThat(inpainter().inpaint(image, mask))
        .isEqualTo(SmoothFill.HARMONIC.inpaint(image, mask));
  }

  @Test
  void smallPatchesAreUsedWhereNoLargeOneIsKnown() {
    Image image = TestImages.pattern(60, 60);
    Mask mask = Mask.of(60, 60, i -> (i % 60 + 4) % 8 < 3); // leaves five columns each
    double smooth = TestImages.psnr(image, SmoothFill.HARMONIC.inpaint(image, mask), mask);
    assertThat(TestImages.psnr(image, inpainter().inpaint(image, mask), mask))
        .isGreaterThan(smooth + 1);
  }

  @Test
  void progressRisesToOne() {
    List<Double> shares = new ArrayList<>();
    inpainter().inpaint(TestImages.noise(160, 200, 1), LARGE, shares::add);
    assertThat(shares).isSorted().hasSizeGreaterThan(20).endsWith(1.0);
    assertThat(shares.get(0)).isNotNegative();
  }

  @Test
  void progressCanEndIt() {
    int[] calls = {0};
    Progress impatient =
        share -> {
          if (++calls[0] == 10) {
            throw new CancellationException();
          }
        };
    Image image = TestImages.noise(160, 200, 1);
    assertThatThrownBy(() -> inpainter().inpaint(image, LARGE, impatient))
        .isInstanceOf(CancellationException.class);
    assertThat(calls[0]).isEqualTo(10);
  }
}
