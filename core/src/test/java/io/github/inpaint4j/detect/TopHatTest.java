package io.github.inpaint4j.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopHatTest {
  @ParameterizedTest
  @CsvSource({"0.5, 1", "0.5, 0", "0.1, 0.9"})
  void aThinLineIsFoundBrightOrDark(float ground, float line) {
    Mask scratch = Mask.rectangle(40, 50, 10, 0, 2, 50);
    Picture picture = Picture.of(painted(scratch, ground, line));
    assertThat(new TopHat().find(picture).mask(0.5)).isEqualTo(scratch);
  }

  @Test
  void aWideThingIsNone() {
    Mask block = Mask.rectangle(60, 60, 10, 10, 30, 30);
    assertThat(new TopHat().find(Picture.of(painted(block, 0.2f, 0.9f))).mask(0.5).area()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "17, 33", "1, 40"})
  void anySizeWillDo(int height, int width) {
    Likelihood found = new TopHat().find(Picture.of(new Image(height, width)));
    assertThat(found.height()).isEqualTo(height);
    assertThat(found.width()).isEqualTo(width);
    assertThat(found.mask(1).area()).isLessThanOrEqualTo(height * width);
  }

  private static Image painted(Mask mask, float ground, float paint) {
    Image image = new Image(mask.height(), mask.width());
    for (int i = 0; i < image.pixels().length; i++) {
      image.pixels()[i] = mask.isHole(i % (mask.height() * mask.width())) ? paint : ground;
    }
    return image;
  }
}
