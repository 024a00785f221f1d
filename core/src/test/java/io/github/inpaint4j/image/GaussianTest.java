package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GaussianTest {
  @Test
  void aPointSpreadsAsTheBellCurve() {
    Image point = new Image(41, 41);
    point.set(1, 20, 20, 1);
    Image blurred = new Gaussian(2).blurred(point);
    float top = blurred.get(1, 20, 20);
    assertThat(top).isCloseTo((float) (1 / (2 * Math.PI * 4)), within(1e-4f));
    assertThat(blurred.get(1, 23, 18) / top)
        .isCloseTo((float) Math.exp(-(3 * 3 + 2 * 2) / 8.0), within(1e-5f));
    assertThat(blurred.get(0, 20, 20)).isZero();
  }

  @Test
  void nothingIsLostAtTheBorderOfASmallPicture() {
    Image flat = new Image(3, 2);
    Arrays.fill(flat.pixels(), 0.7f);
    for (float value : new Gaussian(3).blurred(flat).pixels()) {
      assertThat(value).isCloseTo(0.7f, within(1e-6f));
    }
  }
}
