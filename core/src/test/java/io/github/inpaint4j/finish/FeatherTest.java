package io.github.inpaint4j.finish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FeatherTest {
  @Test
  void goesOverToTheFillWithinThreePixels() {
    Image dark = flat(0.2f);
    Inpainter bright = (image, mask, progress) -> mask.composite(image, flat(0.8f));
    Image filled =
        new Finished(bright, Finish.FEATHER).inpaint(dark, Mask.rectangle(9, 20, 0, 5, 9, 10));
    float[] row = Arrays.copyOf(filled.pixels(), 20);
    float[] expected = {0.2f, 0.4f, 0.6f, 0.8f, 0.8f, 0.8f, 0.8f, 0.8f, 0.8f, 0.6f, 0.4f, 0.2f};
    assertThat(Arrays.copyOfRange(row, 4, 16)).containsExactly(expected, within(1e-5f));
  }

  private static Image flat(float value) {
    Image image = new Image(9, 20);
    Arrays.fill(image.pixels(), value);
    return image;
  }
}
