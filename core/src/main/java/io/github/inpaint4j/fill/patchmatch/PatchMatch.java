package io.github.inpaint4j.fill.patchmatch;

import io.github.inpaint4j.fill.HoleFill;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts the hole together from patches of the known part, so that every patch of the result that
 * touches the hole looks like a known one: from coarse to fine, by turns finding the most similar
 * patches (Barnes, Shechtman, Finkelstein, Goldman 2009) and letting them vote (Wexler, Shechtman,
 * Irani 2007). Patches may change their brightness a little, and are sought nearby and such as
 * another fill leads to expect; of a large picture only what surrounds the hole is looked at. They
 * are 7x7, smaller where no such patch is known; where not even 3x3 pixels are, the fill is {@link
 * SmoothFill#HARMONIC}.
 */
public final class PatchMatch extends HoleFill {
  private static final int LARGEST_RADIUS = 3;

  /** How far from the hole patches are sought, in pixels, if half its longer side is less. */
  private static final int REACH = 512;

  private final Inpainter structure;
  private final int variant;

  /** Of colours that a smooth fill leads to expect. */
  public PatchMatch() {
    this(SmoothFill.HARMONIC);
  }

  /**
   * @param structure another fill, whose colours are expected, from afar; closed with this
   */
  public PatchMatch(Inpainter structure) {
    this(structure, 1);
  }

  private PatchMatch(Inpainter structure, int variant) {
    this.structure = structure;
    this.variant = variant;
  }

  /** By other chances. */
  @Override
  public Optional<Inpainter> variant(int number) {
    return Optional.of(new PatchMatch(structure, number));
  }

  @Override
  protected void paint(Image image, Mask hole, Progress progress) {
    Area seen = seen(hole);
    Image part = Images.crop(image, seen);
    paintPart(part, hole.part(seen), progress);
    Images.paste(part, image, seen);
  }

  private static Area seen(Mask hole) {
    Area bounds = hole.bounds();
    int side = Math.max(bounds.height(), bounds.width());
    return bounds.grown(Math.max(REACH, side / 2)).cut(hole.height(), hole.width());
  }

  private void paintPart(Image image, Mask hole, Progress progress) {
    int radius = radius(hole);
    if (radius == 0) {
      hole.paste(SmoothFill.HARMONIC.inpaint(image, hole, progress), image);
    } else {
      Level finest = new Level(List.of(image), hole, radius, Expected.NOTHING);
      new Synthesis(finest, structure, variant, progress).run();
    }
  }

  /** At the same time, where nobody watches. */
  @Override
  protected void paintAll(List<Image> images, List<Mask> holes, Progress progress) {
    if (progress == Progress.NONE) {
      IntStream.range(0, images.size())
          .parallel()
          .forEach(i -> paint(images.get(i), holes.get(i), progress));
    } else {
      super.paintAll(images, holes, progress);
    }
  }

  /** Of the largest patches of which one at least is known; 0 if there are none. */
  private static int radius(Mask mask) {
    int radius = LARGEST_RADIUS;
    while (radius > 0 && Level.sources(mask, radius).isEmpty()) {
      radius--;
    }
    return radius;
  }

  @Override
  public void close() {
    structure.close();
  }
}
