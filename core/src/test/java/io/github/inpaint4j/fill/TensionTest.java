package io.github.inpaint4j.fill;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import org.junit.jupiter.api.Test;

class TensionTest extends SmoothFillContract {
  @Override
  protected SmoothFill inpainter() {
    return SmoothFill.TENSION;
  }

  @Override
  protected String golden() {
    return "tension";
  }

  @Test
  void inWideHolesItIsNearerToTheFilmThanThePlateIs() {
    Image image = TestImages.noise(60, 60, 1);
    Mask hole = Mask.rectangle(60, 60, 10, 10, 40, 40);
    Image film = SmoothFill.HARMONIC.inpaint(image, hole);
    double tension = apart(film, inpainter().inpaint(image, hole));
    assertThat(tension).isLessThan(0.5 * apart(film, SmoothFill.BIHARMONIC.inpaint(image, hole)));
  }

  private static double apart(Image one, Image other) {
    double sum = 0;
    for (int i = 0; i < one.pixels().length; i++) {
      sum += Math.abs(one.pixels()[i] - other.pixels()[i]);
    }
    return sum;
  }
}
