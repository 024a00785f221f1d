package io.github.inpaint4j.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.detect.Search.Look;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.DateStamp;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final int SIDE = 40;
  private static final Mask SCRATCH = Mask.rectangle(SIDE, SIDE, 3, 2, 1, 30);
  private static final Mask SPOT = Mask.rectangle(SIDE, SIDE, 20, 20, 4, 5);

  @Test
  void damageIsFoundWithAMarginOfOne() {
    assertThat(found(EnumSet.allOf(Look.class))).isEqualTo(SCRATCH.union(SPOT).grown(1));
  }

  @Test
  void theMarginEndsWhereNothingGoesOn() {
    assertThat(found(EnumSet.allOf(Look.class), 0)).isEqualTo(SCRATCH.union(SPOT));
  }

  @Test
  void whatIsLongAndThinIsAScratch() {
    assertThat(found(EnumSet.of(Look.SCRATCHES))).isEqualTo(SCRATCH.grown(1));
  }

  @Test
  void everythingElseIsDust() {
    assertThat(found(EnumSet.of(Look.DUST))).isEqualTo(SPOT.grown(1));
  }

  @Test
  void aDateStampIsFoundWithoutLookingForDamage() {
    Image photo = TestImages.ramp(200, 300);
    for (int x = 180; x < 280; x += 20) {
      for (int y = 170; y < 184; y++) {
        for (int c = 0; c < Image.CHANNELS; c++) {
          photo.set(c, y, x, 1 - c * 0.45f);
          photo.set(c, y, x + 7, 1 - c * 0.45f);
          photo.set(c, 177, x + (y - 170) / 2, 1 - c * 0.45f);
        }
      }
    }
    Detector never = (picture, progress) -> fail("nobody asked for damage");
    Set<Look> stamp = EnumSet.of(Look.STAMP);
    Picture picture = Picture.of(photo);
    Mask found = new Search(never, 0.5, stamp).mask(picture, Progress.NONE);
    assertThat(found).isEqualTo(DateStamp.in(picture));
    assertThat(found.area()).isPositive();
    assertThat(new Search(never, 0, stamp).mask(picture, Progress.NONE).area()).isZero();
    assertThat(new Search(new TopHat()).mask(picture, Progress.NONE).union(found))
        .isEqualTo(new Search(new TopHat()).mask(picture, Progress.NONE));
  }

  private static Mask found(EnumSet<Look> kinds) {
    return found(kinds, 0.1f);
  }

  private static Mask found(EnumSet<Look> kinds, float elsewhere) {
    float[] certain = new float[SIDE * SIDE];
    for (int i = 0; i < certain.length; i++) {
      certain[i] = SCRATCH.isHole(i) || SPOT.isHole(i) ? 1 : elsewhere;
    }
    return new Search(new TopHat(), 0.5, kinds).mask(Likelihood.of(SIDE, SIDE, certain));
  }
}
