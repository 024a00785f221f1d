package io.github.inpaint4j.method;

import io.github.inpaint4j.fill.Inpainter;
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
 * @param opaque true to make what is filled opaque, false to leave its alpha
 */
public record Restoration(Inpainter inpainter, boolean opaque) {
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
    Part part = (long) hole.height() * hole.width() <= SMALL ? Part.all(hole) : Part.around(hole);
    Image image = picture.image(part.top, part.left, part.height, part.width);
    Mask mask = hole.part(part.top, part.left, part.height, part.width);
    Image filled = inpainter.inpaint(image, mask, progress);
    return picture.filled(hole::isHole, filled, part.top, part.left, opaque);
  }

  private record Part(int top, int left, int height, int width) {
    static Part all(Mask mask) {
      return new Part(0, 0, mask.height(), mask.width());
    }

    static Part around(Mask mask) {
      int top = mask.height();
      int left = mask.width();
      int bottom = 0;
      int right = 0;
      for (int y = 0; y < mask.height(); y++) {
        for (int x = 0; x < mask.width(); x++) {
          if (mask.isHole(y, x)) {
            top = Math.min(top, y);
            left = Math.min(left, x);
            bottom = y + 1;
            right = Math.max(right, x + 1);
          }
        }
      }
      int margin = Math.max(MARGIN, Math.max(bottom - top, right - left) / 2);
      top = Math.max(0, top - margin);
      left = Math.max(0, left - margin);
      bottom = Math.min(mask.height(), bottom + margin);
      right = Math.min(mask.width(), right + margin);
      return new Part(top, left, bottom - top, right - left);
    }
  }
}
