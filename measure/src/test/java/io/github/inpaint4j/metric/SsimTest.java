package io.github.inpaint4j.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import org.junit.jupiter.api.Test;

class SsimTest {
  /** The map of a whole picture is held to scikit-image's in {@link TruthTest}. */
  @Test
  void workNearAChangeFarFromTheBorderGivesTheMapOfTheWholePicture() {
    Image truth = TestImages.noise(61, 73, 1);
    Mask changed = Mask.rectangle(61, 73, 28, 39, 4, 5);
    Image filled = changed.composite(truth, TestImages.noise(61, 73, 2));
    float[] near = Ssim.map(truth, filled, changed);
    float[] whole = Ssim.map(truth, filled, Mask.rectangle(61, 73, 0, 0, 61, 73));
    for (int i = 0; i < whole.length; i++) {
      assertThat(near[i]).isEqualTo(whole[i], within(1e-6f));
    }
  }
}
