package io.github.inpaint4j.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import java.util.Arrays;
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
    assertThat(Mask.none(4, 6).grown(3)).isEqualTo(Mask.none(4, 6));
    assertThat(dot.grown(0)).isEqualTo(dot);
  }

  @Test
  void scalingTakesTheNearestPixelInEachDirectionByItself() {
    Mask half = Mask.rectangle(2, 4, 0, 2, 1, 2);
    assertThat(half.scaled(6, 4)).isEqualTo(Mask.rectangle(6, 4, 0, 2, 3, 2));
    assertThat(half.scaled(6, 4).scaled(2, 4)).isEqualTo(half);
    assertThat(half.scaled(1, 2)).isEqualTo(Mask.none(1, 2));
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
    assertThatThrownBy(() -> Mask.none(4, 5).hide(new Image(5, 4)))
        .hasMessage("the mask is 5x4, the image 4x5; they must have the same size");
  }

  @Test
  void everyOperandMustHaveItsSize() {
    Mask mask = Mask.none(4, 5);
    Image fits = new Image(4, 5);
    assertThatThrownBy(() -> mask.composite(fits, new Image(5, 4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> mask.composite(new Image(5, 4), fits))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> mask.union(Mask.none(5, 4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Mask.none(0, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Mask.none(5, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Mask(1, 2, new boolean[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobodyOutsideKeepsAWayToChangeIt() {
    boolean[] flags = {true, false};
    Mask mask = Mask.of(1, 2, i -> flags[i]);
    flags[1] = true;
    assertThat(mask).isEqualTo(Mask.rectangle(1, 2, 0, 0, 1, 1));
  }

  @Test
  void boundsAreTheSmallestAreaWithTheHole() {
    Area area = new Area(2, 3, 4, 2);
    assertThat(Mask.rectangle(17, 33, area).bounds()).isEqualTo(area);
    Mask apart = Mask.of(17, 33, i -> i == 5 * 33 + 32 || i == 16 * 33 + 7);
    assertThat(apart.bounds()).isEqualTo(new Area(5, 7, 12, 26));
    assertThat(Mask.whole(1, 1).bounds()).isEqualTo(Area.of(1, 1));
    assertThatThrownBy(() -> Mask.none(17, 33).bounds())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a mask without a hole has no bounds");
  }

  @Test
  void partIsWhatLiesThere() {
    Mask mask = Mask.rectangle(9, 7, 3, 2, 4, 3);
    assertThat(mask.part(new Area(2, 1, 3, 5))).isEqualTo(Mask.rectangle(3, 5, 1, 1, 2, 3));
    assertThat(mask.part(new Area(6, 4, 3, 3))).isEqualTo(Mask.rectangle(3, 3, 0, 0, 1, 1));
  }

  @Test
  void paddingIsThatOfPictures() {
    Mask mask = Mask.rectangle(5, 4, 2, 1, 2, 2);
    Image white = new Image(5, 4);
    Arrays.fill(white.pixels(), 1);
    Image padded = Images.padTo(mask.composite(new Image(5, 4), white), 8, 7);
    Mask wide = mask.padTo(8, 7);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 7; x++) {
        assertThat(wide.isHole(y, x)).isEqualTo(padded.get(0, y, x) == 1);
      }
    }
    assertThat(wide.part(Area.of(5, 4))).isEqualTo(mask);
  }

  @Test
  void saysHowMuchIsHole() {
    assertThat(Mask.rectangle(5, 4, 0, 0, 1, 1)).hasToString("Mask 4x5, 5.0 % hole");
    assertThat(Mask.rectangle(5, 4, 0, 0, 1, 1))
        .hasSameHashCodeAs(Mask.rectangle(5, 4, 0, 0, 1, 1));
  }
}
