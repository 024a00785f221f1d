package io.github.inpaint4j.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.random.Seeded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.9, 0.97, 0.995})
  void agreesWithTryingEveryKnownPixel(double holes) {
    int height = 23;
    int width = 31;
    Seeded rng = Seeded.of(7, Double.doubleToLongBits(holes));
    boolean[] hole = new boolean[height * width];
    for (int i = 1; i < hole.length; i++) {
      hole[i] = rng.nextDouble() < holes;
    }
    Mask mask = Mask.of(height, width, i -> hole[i]);
    Image image = TestImages.noise(height, width, 1);
    Image filled = new Nearest().inpaint(image, mask);
    for (int i = 0; i < hole.length; i++) {
      int from = nearest(mask, i / width, i % width);
      assertThat(filled.pixels()[i]).isEqualTo(image.pixels()[from]);
    }
  }

  /** Columns from the left, each from above; the first of the nearest. */
  private static int nearest(Mask mask, int y, int x) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int u = 0; u < mask.width(); u++) {
      for (int v = 0; v < mask.height(); v++) {
        int distance = (u - x) * (u - x) + (v - y) * (v - y);
        if (!mask.isHole(v, u) && distance < least) {
          least = distance;
          best = v * mask.width() + u;
        }
      }
    }
    return best;
  }
}
