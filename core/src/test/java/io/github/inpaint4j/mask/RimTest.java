package io.github.inpaint4j.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Note;
import io.github.inpaint4j.image.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RimTest {
  private static final int SIDE = 120;
  private static final Mask OBJECT = Mask.rectangle(SIDE, SIDE, 40, 35, 30, 47);

  /** A dark block on noise of little contrast, its edge as soft as a Gaussian. */
  private static Picture picture(double softness) {
    Image image = TestImages.noise(SIDE, SIDE, 3);
    Image alpha = new Gaussian(softness).blurred(MaskFiles.picture(OBJECT).image());
    for (int i = 0; i < image.pixels().length; i++) {
      float ground = 0.6f + 0.3f * image.pixels()[i];
      image.pixels()[i] = ground * (1 - alpha.pixels()[i]) + 0.1f * alpha.pixels()[i];
    }
    return Picture.of(image);
  }

  /** By which it has to grow, so that at most a tenth of it is left outside. */
  @ParameterizedTest
  @CsvSource({"0.3,0", "1,1", "2,3", "3,4"})
  void theMarginIsAsWideAsTheEdgeIsSoft(double softness, int least) {
    assertThat(Rim.of(picture(softness), OBJECT).margin()).isBetween(Math.max(1, least), least + 2);
  }

  @ParameterizedTest
  @CsvSource({"2", "5"})
  void whatAMaskLacksIsAddedToItsMargin(int lacking) {
    Mask small = OBJECT.inverted().grown(lacking).inverted();
    Rim rim = Rim.of(picture(1), small);
    assertThat(rim.margin()).isBetween(lacking + 1, lacking + 3);
    assertThat(rim.isInside()).isTrue();
    assertThat(Rim.note(picture(1), small, "photo.png"))
        .hasValueSatisfying(
            note -> {
              assertThat(note.event()).isEqualTo(Note.Event.UNDERMARKED);
              assertThat(note.names()).containsExactly(Integer.toString(rim.margin()));
              assertThat(note.sentence())
                  .isEqualTo(
                      "The hole of photo.png ends inside what it should cover; grow it by %d"
                          + " pixels.",
                      rim.margin());
            });
  }

  @Test
  void aMaskThatCoversAllIsNotTalkedAbout() {
    for (int more = 1; more < 8; more++) {
      Rim rim = Rim.of(picture(1), OBJECT.grown(more));
      assertThat(rim.isInside()).isFalse();
      assertThat(rim.margin()).isLessThanOrEqualTo(2);
    }
    assertThat(Rim.note(picture(1), OBJECT.grown(2), "x")).isEmpty();
  }

  /** Its own colours fall slowly, whatever is marked. */
  @Test
  void whereNothingEndsAHoleGrowsByOne() {
    Picture slope = Picture.of(TestImages.ramp(SIDE, SIDE));
    Rim rim = Rim.of(slope, OBJECT);
    assertThat(rim.isInside()).isFalse();
    assertThat(rim.margin()).isEqualTo(1);
  }

  @Test
  void aSmallPictureIsNotLookedAround() {
    Image image = TestImages.noise(32, 33, 3);
    Mask.rectangle(32, 33, 4, 4, 14, 14).paste(new Image(32, 33), image);
    Rim rim = Rim.of(Picture.of(image), Mask.rectangle(32, 33, 7, 7, 8, 8));
    assertThat(rim.isInside()).isFalse();
    assertThat(rim.margin()).isEqualTo(1);
  }

  @Test
  void aHoleOfAllOrNothingHasNoRim() {
    for (int[] size : new int[][] {{1, 1}, {17, 33}}) {
      Picture picture = Picture.of(TestImages.noise(size[0], size[1], 2));
      Mask whole = Mask.whole(size[0], size[1]);
      for (Mask mask : new Mask[] {whole, whole.inverted()}) {
        assertThat(Rim.of(picture, mask).isInside()).isFalse();
        assertThat(Growth.AUTO.of(picture, mask)).isEqualTo(mask);
      }
    }
  }

  @Test
  void aHoleGrowsByAsMuchAsIsSaidOrAsItsRimNeeds() {
    Picture picture = picture(2);
    assertThat(Growth.NONE.of(picture, OBJECT)).isEqualTo(OBJECT);
    assertThat(Growth.by(3).of(picture, OBJECT)).isEqualTo(OBJECT.grown(3));
    assertThat(Growth.AUTO.of(picture, OBJECT))
        .isEqualTo(OBJECT.grown(Rim.of(picture, OBJECT).margin()));
    assertThatThrownBy(() -> Growth.by(-1)).hasMessage("a hole grows by 0 or more pixels, not -1");
  }
}
