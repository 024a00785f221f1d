package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.progress.Progress;

/**
 * What of a picture is an object, by what is known of it: all from where a {@link RandomWalker}
 * rather meets the object than the background. Coarse to fine: the whole is walked at a size of
 * bounded cost, and at each finer one what lies near the border of the last.
 *
 * @param seeds pixels of the object
 * @param background pixels that are none of it
 */
record Outline(Image image, Mask seeds, Mask background) {
  private static final int MOST = 60_000; // pixels that are walked at once
  private static final int BAND = 3; // around the border, from one size to the next, in pixels
  private static final double BETA = 130; // scikit-image's
  private static final double TRUST = 0.01; // in colours
  private static final double GAP = 0.05; // of the object: a smaller gap in it is the object's

  /** The object, its seeds included. */
  Mask object(Progress progress) {
    if (background.area() == 0) {
      return seeds;
    }
    if (seeds.height() * seeds.width() <= MOST) {
      Mask first = walked(seeds, background, seeds, background, progress.part(0, 0.5));
      return tidy(walked(seeds, background, first, first.inverted(), progress.part(0.5, 1)));
    }
    Mask coarse = half().object(progress.part(0, 0.5));
    return refined(coarse.scaled(seeds.height(), seeds.width()), progress.part(0.5, 1));
  }

  /**
   * @param likeObject pixels of the object's colours
   * @param likeOther pixels of the background's colours
   */
  private Mask walked(Mask object, Mask other, Mask likeObject, Mask likeOther, Progress progress) {
    double[] colours = new Palette(image).likely(likeObject, likeOther);
    double[] found =
        new RandomWalker(image, BETA, TRUST).probabilities(object, other, colours, progress);
    return Mask.of(seeds.height(), seeds.width(), i -> found[i] >= 0.5);
  }

  private Outline half() {
    int height = (seeds.height() + 1) / 2;
    int width = (seeds.width() + 1) / 2;
    Mask object = halved(seeds);
    Mask other = halved(background).intersection(object.inverted());
    return new Outline(Images.resize(image, height, width), object, other);
  }

  /** Half as large; a pixel is marked if any of the four under it is. */
  private static Mask halved(Mask mask) {
    int width = (mask.width() + 1) / 2;
    return Mask.of(
        (mask.height() + 1) / 2,
        width,
        i -> {
          int y = 2 * (i / width);
          int x = 2 * (i % width);
          int below = Math.min(y + 1, mask.height() - 1);
          int beside = Math.min(x + 1, mask.width() - 1);
          return mask.isHole(y, x)
              || mask.isHole(y, beside)
              || mask.isHole(below, x)
              || mask.isHole(below, beside);
        });
  }

  /** The border of what was found at half this size is looked at again. */
  private Mask refined(Mask found, Progress progress) {
    Mask surely = found.inverted().grown(BAND).inverted().union(seeds);
    Mask possibly = found.grown(BAND).union(seeds);
    Mask other = possibly.inverted().union(background);
    int open = possibly.area() - surely.area();
    if (open > MOST || other.area() == 0) {
      return found;
    }
    return tidy(walked(surely, other, found, found.inverted(), progress));
  }

  /** Only what hangs together with the scribble, without small gaps. */
  private Mask tidy(Mask found) {
    Mask all = found.union(seeds);
    Parts parts = Parts.of(all);
    boolean[] scribbled = new boolean[parts.list().size()];
    for (int i = 0; i < seeds.height() * seeds.width(); i++) {
      if (seeds.isHole(i)) {
        scribbled[parts.number(i)] = true;
      }
    }
    Mask object =
        Mask.of(all.height(), all.width(), i -> all.isHole(i) && scribbled[parts.number(i)]);
    double gap = GAP * object.area();
    Mask gaps = Parts.of(object.inverted()).where(part -> part.area() < gap);
    return object.union(gaps);
  }
}
