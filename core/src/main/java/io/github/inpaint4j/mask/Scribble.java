package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.progress.Progress;

/**
 * A rough scribble on an object, which becomes its {@link Outline}.
 *
 * @param strokes pixels of the object
 * @param inside the object lies in it; where nothing is said, it is what lies near the scribble
 */
record Scribble(Mask strokes, Mask inside) {
  private static final double REACH = 0.8; // of an object around its scribble, of the longer side
  private static final double BESIDE = 0.5; // of the background that is looked at, of the reach
  private static final double TOUCHING = 0.25; // of the reach: the picture may cut the object there
  private static final int NEAREST = 16; // least reach, in pixels

  /**
   * The object, its rim included.
   *
   * @throws java.util.concurrent.CancellationException if {@code progress} threw it
   */
  Mask object(Picture picture, Progress progress) {
    Mask seeds = strokes.intersection(inside);
    if (seeds.area() == 0) {
      return seeds;
    }
    Area window = window(seeds);
    Outline outline =
        new Outline(picture.image(window), seeds.part(window), background(seeds).part(window));
    Mask object = outline.object(progress).placed(window, picture.height(), picture.width());
    return object.grown(Rim.of(picture, object).margin()).intersection(inside);
  }

  private boolean anywhere() {
    return inside.area() == inside.height() * inside.width();
  }

  private static int reach(Mask seeds) {
    Area bounds = seeds.bounds();
    return Math.max(NEAREST, (int) (REACH * Math.max(bounds.height(), bounds.width())));
  }

  private Area window(Mask seeds) {
    Area bounds = anywhere() ? seeds.bounds() : inside.bounds();
    int reach = reach(anywhere() ? seeds : inside);
    int margin = (int) (BESIDE * reach) + (anywhere() ? reach : 0);
    return bounds.grown(margin).cut(strokes.height(), strokes.width());
  }

  /** What is certainly none of the object's. */
  private Mask background(Mask seeds) {
    if (!anywhere()) {
      return inside.inverted();
    }
    int reach = reach(seeds);
    Mask near = seeds.grown(reach);
    Mask touching = seeds.grown((int) (TOUCHING * reach));
    int bottom = strokes.height() - 1;
    int right = strokes.width() - 1;
    return Mask.of(
        strokes.height(),
        strokes.width(),
        i -> {
          int y = i / strokes.width();
          int x = i % strokes.width();
          boolean edge = y == 0 || x == 0 || y == bottom || x == right;
          return !near.isHole(i) || edge && !touching.isHole(i);
        });
  }
}
