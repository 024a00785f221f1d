package io.github.inpaint4j.app;

import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Overlay;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Restoration;
import io.github.inpaint4j.method.Trained;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Restores one picture after another, and says once what a person should know. */
final class Restorer {
  private final PageOption pages;
  private final MaskOptions masks;
  private final Detection detection;
  private final JpegOption jpeg;
  private final Method method;
  private static final double FINDING = 0.3; // share of the time

  private boolean saidTiled;
  private final Notes notes = new Notes();

  Restorer(
      PageOption pages, MaskOptions masks, Detection detection, JpegOption jpeg, Method method) {
    this.pages = pages;
    this.masks = masks;
    this.detection = detection;
    this.jpeg = jpeg;
    this.method = method;
  }

  /**
   * @param output the restored picture's file, or null
   * @param overlay the file that shows the hole, or null
   * @return the hole
   * @throws IOException also if the memory is too small
   */
  Mask fill(Path image, Path output, Path overlay, Progress progress) throws IOException {
    try {
      return filled(image, output, overlay, progress);
    } catch (OutOfMemoryError e) {
      throw new IOException(Failure.moreMemory(image), e);
    }
  }

  /** The same for who does not look at the hole. */
  void restore(Path image, Path output, Path overlay, Progress progress) throws IOException {
    fill(image, output, overlay, progress);
  }

  private Mask filled(Path image, Path output, Path overlay, Progress progress) throws IOException {
    Picture picture = pages.read(image);
    Mask hole = hole(image, picture, progress.part(0, detection.asked() ? FINDING : 0));
    if (overlay != null) {
      Overlay.of(picture, hole::isHole).write(overlay);
    }
    if (output != null) {
      Format format = Format.toWrite(output);
      PageOption.requireElsewhere(picture, image, output);
      if (!masks.fromAlpha()) { // else it may be opaque in the end
        picture.requireFits(format, output.toString());
      }
      sayIfTiled(picture);
      notes.say(picture.notes(format));
      new Restoration(method.inpainter(), masks.filledAlpha())
          .restore(jpeg.coded(picture), hole, progress.part(detection.asked() ? FINDING : 0, 1))
          .write(output);
    }
    return hole;
  }

  private Mask hole(Path image, Picture picture, Progress progress) throws IOException {
    if (!method.removes().holes() && !masks.given() && !detection.asked()) {
      return Mask.whole(picture.height(), picture.width());
    }
    if (!detection.asked()) {
      return masks.read(image, picture, progress);
    }
    Mask found = masks.limited(image, picture, detection.find(picture, progress));
    if (found.area() == 0) {
      Words.say("Note: nothing in %s looks damaged.", image);
    }
    return masks.given() ? found.union(masks.read(image, picture, Progress.NONE)) : found;
  }

  private void sayIfTiled(Picture picture) {
    Size whole = new Size(picture.height(), picture.width());
    Optional<Size> size = method.traits().trained().flatMap(Trained::size);
    if (!saidTiled && method.removes().holes() && size.filter(s -> !s.equals(whole)).isPresent()) {
      saidTiled = true;
      Words.say(
          "The network fills %s pictures; this one (%s) is filled in overlapping tiles of that"
              + " size, so holes wider than %d pixels come out blurred.",
          size.get(), whole, size.get().shorterSide() / 2);
    }
  }
}
