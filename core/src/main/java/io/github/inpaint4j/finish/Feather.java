package io.github.inpaint4j.finish;

import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;

/**
 * Goes over from the known pixels to the fill: from the hole's border to a few pixels inside it,
 * the biharmonic continuation of what is known counts less and less, and the fill more.
 */
final class Feather {
  private static final int RADIUS = 3; // pixels from which on the fill is left alone

  private Feather() {}

  static Image blend(Image filled, Mask hole, Progress progress) {
    Image out = SmoothFill.BIHARMONIC.inpaint(filled, hole, progress);
    float[] depth = depth(hole);
    for (int i = 0; i < out.pixels().length; i++) {
      out.pixels()[i] += depth[i % depth.length] * (filled.pixels()[i] - out.pixels()[i]);
    }
    return out;
  }

  /** How much of the fill counts: from 0 on the last known pixel to 1 at the radius. */
  private static float[] depth(Mask hole) {
    float[] depth = new float[hole.height() * hole.width()];
    Mask known = hole.inverted();
    for (int r = 0; r < RADIUS; r++) {
      Mask near = known.grown(r);
      for (int i = 0; i < depth.length; i++) {
        depth[i] += near.isHole(i) ? 0 : 1f / RADIUS;
      }
    }
    return depth;
  }
}
