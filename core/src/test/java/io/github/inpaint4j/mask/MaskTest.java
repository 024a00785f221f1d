package io.github.inpaint4j.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import org.junit.jupiter.api.Test;

class MaskTest {
  @Test
  void rectangleIsCutAtTheBorder() {
    Mask mask = Mask.rectangle(10, 10, -2, 7, 5, 9);
    assertThat(mask.area()).isEqualTo(3 * 3);
    assertThat(mask.isHole(2, 9)).isTrue();
    assertThat(mask.isHole(3, 9)).isFalse();
  }

  @Test
  void compositeTakesKnownPixelsBitForBit() {
    Image known = TestImages.noise(9, 7, 1);
    Image fill = TestImages.noise(9, 7, 2);
    Mask mask = Mask.rectangle(9, 7, 2, 3, 4, 2);
    Image out = mask.composite(known, fill);
    for (int i = 0; i < out.pixels().length; i++) {
      Image from = mask.isHole(i % 63) ? fill : known;
      assertThat(out.pixels()[i]).isEqualTo(from.pixels()[i]);
    }
  }

  @Test
  void hiddenPixelsAreBlack() {
    Mask mask = Mask.rectangle(8, 8, 0, 0, 8, 4);
    Image hidden = mask.hide(TestImages.noise(8, 8, 3));
    assertThat(hidden.get(2, 7, 3)).isZero();
    assertThat(hidden.get(2, 7, 4)).isEqualTo(TestImages.noise(8, 8, 3).get(2, 7, 4));
  }

  @Test
  void grownMaskReachesItsNeighboursAndDiagonals() {
    assertThat(Mask.rectangle(9, 9, 4, 4, 1, 1).grown(2))
        .isEqualTo(Mask.rectangle(9, 9, 2, 2, 5, 5));
  }

  @Test
  void growingByMoreThanThePictureFillsItAndAnEmptyMaskStaysEmpty() {
    Mask dot = Mask.rectangle(4, 6, 3, 0, 1, 1);
    assertThat(dot.grown(Integer.MAX_VALUE).area()).isEqualTo(24);
    assertThat(new Mask(4, 6).grown(3)).isEqualTo(new Mask(4, 6));
    assertThat(dot.grown(0)).isEqualTo(dot);
  }

  @Test
  void scalingTakesTheNearestPixelInEachDirectionByItself() {
    Mask half = Mask.rectangle(2, 4, 0, 2, 1, 2);
    assertThat(half.scaled(6, 4)).isEqualTo(Mask.rectangle(6, 4, 0, 2, 3, 2));
    assertThat(half.scaled(6, 4).scaled(2, 4)).isEqualTo(half);
    assertThat(half.scaled(1, 2)).isEqualTo(new Mask(1, 2));
  }

  @Test
  void lineHasTheWidthItIsGivenAndRoundEnds() {
    Mask mask = new Mask(9, 12);
    mask.line(4, 3, 4, 8, 2.5);
    Mask straight = Mask.rectangle(9, 12, 3, 3, 3, 6);
    assertThat(mask)
        .isEqualTo(
            straight
                .union(Mask.rectangle(9, 12, 4, 2, 1, 1))
                .union(Mask.rectangle(9, 12, 4, 9, 1, 1)));
  }

  @Test
  void lineIsCutAtTheBorderAndOfLengthZeroADot() {
    Mask mask = new Mask(5, 5);
    mask.line(-3, 2, 9, 2, 1);
    assertThat(mask).isEqualTo(Mask.rectangle(5, 5, 0, 2, 5, 1));
    Mask dot = new Mask(5, 5);
    dot.line(0, 4, 0, 4, 1);
    assertThat(dot).isEqualTo(Mask.rectangle(5, 5, 0, 4, 1, 1));
  }

  @Test
  void invertedTwiceIsTheSame() {
    Mask mask = Mask.rectangle(5, 6, 1, 1, 2, 2);
    assertThat(mask.inverted().inverted()).isEqualTo(mask);
    assertThat(mask.inverted().area()).isEqualTo(30 - 4);
  }

  @Test
  void sizesMustAgree() {
    assertThatThrownBy(() -> new Mask(4, 5).hide(new Image(5, 4)))
        .hasMessage("the mask is 5x4, the image 4x5; they must have the same size");
  }
}
