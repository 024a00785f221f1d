package io.github.inpaint4j.method;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.image.Alpha;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Fills holes of pictures as files have them: grey, transparent or of 16 bits, each sample outside
 * of the hole untouched. A picture of up to four megapixels is shown to the method as a whole, of a
 * larger one the surroundings of the hole: its bounding box and on each side half its longer side,
 * at least 256 pixels.
 *
 * @param inpainter fills; not closed
 * @param alpha of what is filled
 */
public record Restoration(Inpainter inpainter, Alpha alpha) {
  private static final long SMALL = 4_000_000; // pixels
  private static final int MARGIN = 256;

  /**
   * From files to a file.
   *
   * @param mask white where the hole is
   * @param output replaced if it is there; its ending says the format
   * @throws IOException in one sentence, if a file cannot be read or written
   * @throws IllegalArgumentException if the sizes differ, or the format cannot hold the picture
   */
  public void restore(Path picture, Path mask, Path output) throws IOException {
    Mask hole = MaskFiles.read(mask, MaskFiles.Polarity.WHITE);
    restore(Picture.read(picture), hole, Progress.NONE).write(output);
  }

  /**
   * @throws IllegalArgumentException if the sizes differ
   * @throws java.util.concurrent.CancellationException if {@code progress} threw it
   */
  public Picture restore(Picture picture, Mask hole, Progress progress) {
    hole.requireSize(picture.height(), picture.width());
    if (hole.area() == 0) {
      progress.done(1);
      return picture;
    }
    Area part = shown(hole);
    Image filled = inpainter.inpaint(picture.image(part), hole.part(part), progress);
    return picture.filled(hole::isHole, filled, part.top(), part.left(), alpha);
  }

  private static Area shown(Mask hole) {
    if ((long) hole.height() * hole.width() <= SMALL) {
      return Area.of(hole.height(), hole.width());
    }
    Area bounds = hole.bounds();
    int margin = Math.max(MARGIN, Math.max(bounds.height(), bounds.width()) / 2);
    return bounds.grown(margin).cut(hole.height(), hole.width());
  }
}
