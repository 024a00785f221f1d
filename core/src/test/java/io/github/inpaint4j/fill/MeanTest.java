package io.github.inpaint4j.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import org.junit.jupiter.api.Test;

class MeanTest {
  @Test
  void holeGetsTheMeanOfTheKnownPixelsOfItsChannel() {
    Image image = new Image(1, 4, new float[] {0, 0.5f, 1, 1, 1, 0, 0, 1, 0.25f, 1, 0.25f, 1});
    Image filled = new Mean().inpaint(image, Mask.rectangle(1, 4, 0, 3, 1, 1));
    assertThat(filled.get(0, 0, 3)).isEqualTo(0.5f);
    assertThat(filled.get(1, 0, 3)).isEqualTo((float) (1 / 3.0));
    assertThat(filled.get(2, 0, 3)).isEqualTo(0.5f);
  }
}
