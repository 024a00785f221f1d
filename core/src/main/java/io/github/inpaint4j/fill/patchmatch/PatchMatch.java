package io.github.inpaint4j.fill.patchmatch;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the hole together from patches of the known part, so that every patch of the result that
 * touches the hole looks like a known one: from coarse to fine, by turns finding the most similar
 * patches (Barnes, Shechtman, Finkelstein, Goldman 2009) and letting them vote (Wexler, Shechtman,
 * Irani 2007). Patches are 7x7, smaller where no such patch is known; where not even 3x3 pixels
 * are, the fill is {@link SmoothFill#HARMONIC}.
 */
public final class PatchMatch implements Inpainter {
  private static final int LARGEST_RADIUS = 3;

  @Override
  public Image inpaint(Image image, Mask mask) {
    return inpaint(image, mask, Progress.NONE);
  }

  @Override
  public Image inpaint(Image image, Mask mask, Progress progress) {
    mask.requireSize(image.height(), image.width());
    int radius = radius(mask);
    if (mask.area() == 0 || radius == 0) {
      return SmoothFill.HARMONIC.inpaint(image, mask, progress);
    }
    Image filled = image.copy();
    new Synthesis(new Level(List.of(filled), mask, radius), progress).run();
    return filled;
  }

  @Override
  public List<Image> inpaintAll(List<Image> images, List<Mask> masks) {
    return IntStream.range(0, images.size())
        .parallel()
        .mapToObj(i -> inpaint(images.get(i), masks.get(i)))
        .toList();
  }

  /** Of the largest patches of which one at least is known; 0 if there are none. */
  private static int radius(Mask mask) {
    int radius = LARGEST_RADIUS;
    while (radius > 0 && Level.sources(mask, radius).isEmpty()) {
      radius--;
    }
    return radius;
  }
}
