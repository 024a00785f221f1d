package io.github.inpaint4j.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.random.Seeded;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all smooth fills promise besides. */
abstract class SmoothFillContract extends LongFillContract {
  /** The method's name in golden.json. */
  protected abstract String golden();

  static List<Golden> goldenCases() throws IOException {
    return Golden.cases(SmoothFillContract.class);
  }

  @ParameterizedTest
  @MethodSource("goldenCases")
  void agreesWithPython(Golden golden) {
    Image filled = inpainter().inpaint(golden.image(), golden.mask());
    assertThat(golden.farthest(filled, golden(), 1)).isLessThan(1e-4);
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

  /** Discs of all sizes, away from the border. */
  private static Mask blots(int height, int width) {
    Seeded rng = Seeded.of(3);
    boolean[] hole = new boolean[height * width];
    for (int blot = 0; blot < 30; blot++) {
      int radius = rng.nextInt(1, 9);
      int centreY = rng.nextInt(radius + 2, height - radius - 2);
      int centreX = rng.nextInt(radius + 2, width - radius - 2);
      for (int y = -radius; y <= radius; y++) {
        int half = (int) Math.sqrt(radius * radius - y * y);
        int row = (centreY + y) * width + centreX;
        Arrays.fill(hole, row - half, row + half + 1, true);
      }
    }
    return Mask.of(height, width, i -> hole[i]);
  }
}
