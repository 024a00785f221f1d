package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldPrintTest {
  @TempDir Path folder;

  @Test
  @Tag("slow")
  void scratchesAreGoneAndTheRestIsTheSamePicture() throws Exception {
    Image whole = Picture.read(OldPrint.restore(folder)).image();
    Image damaged = Picture.read(folder.resolve("damaged.jpg")).image();
    Mask hole = MaskFiles.of(Picture.read(folder.resolve("hole.png")), Polarity.WHITE);
    assertThat(white(damaged, hole)).isGreaterThan(1_500);
    assertThat(white(whole, hole)).isLessThan(15);
    double apart = 0;
    for (int i = 0; i < whole.pixels().length; i++) {
      boolean known = !hole.isHole(i % (hole.height() * hole.width()));
      apart += known ? Math.abs(whole.pixels()[i] - damaged.pixels()[i]) : 0;
    }
    assertThat(apart / whole.pixels().length).isLessThan(2 / 255.0); // it is encoded anew
  }

  /** How many pixels of the hole are as white as a scratch. */
  private static int white(Image image, Mask hole) {
    int count = 0;
    for (int y = 0; y < hole.height(); y++) {
      for (int x = 0; x < hole.width(); x++) {
        boolean white = hole.isHole(y, x) && image.get(2, y, x) > 0.88f;
        count += white ? 1 : 0;
      }
    }
    return count;
  }
}
