package io.github.inpaint4j.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.fill.Grey;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Alpha;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestorationTest {
  @TempDir Path folder;

  /** Remembers the pictures it was shown. */
  private static Restoration remembering(List<Image> shown) {
    return new Restoration(
        (image, mask, progress) -> {
          shown.add(image);
          return mask.composite(image, Grey.of(image.height(), image.width()));
        },
        Alpha.KEPT);
  }

  @Test
  void filesGoInAndAFileComesOut() throws IOException {
    Picture picture = Picture.of(TestImages.noise(9, 12, 1));
    Mask hole = Mask.rectangle(9, 12, 2, 3, 4, 5);
    picture.write(folder.resolve("photo.png"));
    MaskFiles.write(folder.resolve("hole.png"), hole);
    new Restoration(SmoothFill.HARMONIC, Alpha.KEPT)
        .restore(
            folder.resolve("photo.png"), folder.resolve("hole.png"), folder.resolve("whole.tif"));
    Image fill = SmoothFill.HARMONIC.inpaint(picture.image(), hole);
    assertThat(Picture.read(folder.resolve("whole.tif")).image())
        .isEqualTo(picture.filled(hole::isHole, fill, Alpha.KEPT).image());
  }

  @Test
  void aLargePictureIsFilledFromItsHolesSurroundings() {
    Image large = TestImages.ramp(2001, 2000);
    Picture picture = Picture.of(large);
    Mask hole = Mask.rectangle(2001, 2000, 1600, 100, 20, 30);
    List<Image> shown = new ArrayList<>();
    Image restored = remembering(shown).restore(picture, hole, Progress.NONE).image();
    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).height()).isEqualTo(256 + 20 + 256);
    assertThat(shown.get(0).width()).isEqualTo(100 + 30 + 256);
    Image before = picture.image();
    int area = 2001 * 2000;
    for (int i = 0; i < restored.pixels().length; i++) {
      float expected = hole.isHole(i % area) ? 128 / 255f : before.pixels()[i];
      if (restored.pixels()[i] != expected) {
        assertThat(restored.pixels()[i]).as("sample %d", i).isEqualTo(expected);
      }
    }
    Image whole = SmoothFill.BIHARMONIC.inpaint(before, hole);
    Image near =
        new Restoration(SmoothFill.BIHARMONIC, Alpha.KEPT)
            .restore(picture, hole, Progress.NONE)
            .image();
    for (int y = 1600; y < 1620; y++) {
      assertThat(near.get(1, y, 110)).isEqualTo(whole.get(1, y, 110), within(1.01f / 255));
    }
  }

  @Test
  void aSmallPictureIsShownAsAWhole() {
    List<Image> shown = new ArrayList<>();
    Picture picture = Picture.of(TestImages.noise(900, 800, 1));
    remembering(shown).restore(picture, Mask.rectangle(900, 800, 0, 0, 1, 1), Progress.NONE);
    assertThat(shown).containsExactly(picture.image());
  }

  @Test
  void withoutAHoleNothingIsFilled() {
    List<Image> shown = new ArrayList<>();
    Picture picture = Picture.of(TestImages.noise(4, 4, 1));
    List<Double> progress = new ArrayList<>();
    assertThat(remembering(shown).restore(picture, Mask.none(4, 4), progress::add))
        .isSameAs(picture);
    assertThat(shown).isEmpty();
    assertThat(progress).containsExactly(1.0);
  }

  @Test
  void sizesMustAgree() {
    Picture picture = Picture.of(TestImages.noise(4, 4, 1));
    assertThatThrownBy(
            () -> remembering(List.of()).restore(picture, Mask.none(4, 5), Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have the same size");
  }
}
