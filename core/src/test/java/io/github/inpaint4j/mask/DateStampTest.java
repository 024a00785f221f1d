package io.github.inpaint4j.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Stamps.Digits;
import io.github.inpaint4j.mask.Stamps.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateStampTest {
  private static final int HEIGHT = 300;
  private static final int WIDTH = 400;
  private static final int ORANGE = 0xff8c1a;

  private static Image dusk(int height, int width) {
    Image image = TestImages.ramp(height, width);
    for (int i = 0; i < image.pixels().length; i++) {
      image.pixels()[i] *= 0.7f;
    }
    return image;
  }

  private static void assertFound(Image picture, Stamp stamp) {
    Mask truth = stamp.truth(picture.height(), picture.width());
    Mask found = found(stamp.over(picture));
    assertThat(found.intersection(truth).area()).isGreaterThan((int) (0.97 * truth.area()));
    Area near = truth.bounds().grown(2 + (int) Math.ceil(1.5 * stamp.size()));
    assertThat(near.contains(found.bounds().top(), found.bounds().left())).isTrue();
    assertThat(near.contains(found.bounds().bottom() - 1, found.bounds().right() - 1)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "SEGMENTS, 9, ff8c1a, 0, true, true",
    "SEGMENTS, 14, ff4a14, 2.5, true, true",
    "SEGMENTS, 22, ffb030, 3, false, true",
    "DOTS, 12, ff8c1a, 0, true, false",
    "DOTS, 18, ff2a10, 2, true, true",
    "DOTS, 11, ffb030, 1, false, false",
    "FONT, 10, ff8c1a, 0, true, true",
    "FONT, 16, e07020, 0, false, true",
    "FONT, 20, ff4a14, 2, true, true"
  })
  void digitsOfEveryKindAreFoundInEveryCorner(
      Digits digits, double size, String colour, double glow, boolean right, boolean bottom) {
    int rgb = Integer.parseInt(colour, 16);
    assertFound(
        dusk(HEIGHT, WIDTH), new Stamp("'98 10 24", digits, size, rgb, glow, right, bottom));
  }

  @Test
  void aStampAlongTheSideIsFound() {
    Stamp stamp = new Stamp("24 12 03", Digits.SEGMENTS, 14, ORANGE, 2, true, true);
    Image lying = stamp.over(dusk(HEIGHT, WIDTH));
    assertThat(found(Images.transposed(lying))).isEqualTo(found(lying).transposed());
    assertThat(found(lying).area()).isPositive();
  }

  @Test
  void aLargePictureIsLookedAtSmallAndMarkedWhole() {
    assertFound(
        dusk(1500, 2000), new Stamp("2004 07 15", Digits.SEGMENTS, 60, ORANGE, 8, true, true));
  }

  @Test
  void whatIsNoDateInACornerIsLeftAlone() {
    Image dusk = dusk(HEIGHT, WIDTH);
    assertThat(found(dusk).area()).isZero();
    assertThat(found(TestImages.noise(17, 33, 1)).area()).isZero();
    assertThat(found(TestImages.pattern(HEIGHT, WIDTH)).area()).isZero();
    assertThat(found(new Image(1, 1)).area()).isZero();
    Stamp blue = new Stamp("'98 10 24", Digits.SEGMENTS, 14, 0x2040ff, 0, true, true);
    assertThat(found(blue.over(dusk)).area()).isZero();
    Stamp short_ = new Stamp("98", Digits.SEGMENTS, 14, ORANGE, 0, true, true);
    assertThat(found(short_.over(dusk)).area()).isZero();
    Stamp inTheMiddle = new Stamp("'98 10 24", Digits.DOTS, 14, ORANGE, 0, true, true);
    Image large = Images.padTo(inTheMiddle.over(dusk), 2 * HEIGHT, 2 * WIDTH);
    assertThat(found(large).area()).isZero();
  }

  @Test
  void aStampInALargePictureIsFoundWhereItIs() {
    Stamp stamp = new Stamp("'98 10 24", Digits.SEGMENTS, 50, ORANGE, 6, true, true);
    assertFound(dusk(1201, 1607), stamp);
  }

  private static Mask found(Image image) {
    return DateStamp.in(Picture.of(image));
  }
}
