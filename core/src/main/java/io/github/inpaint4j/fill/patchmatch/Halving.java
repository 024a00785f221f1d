package io.github.inpaint4j.fill.patchmatch;

import io.github.inpaint4j.fill.Half;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.List;

/**
 * Makes levels half as high and wide. A pixel of them is the mean of the known ones of 2x2 pixels,
 * if half of those are known, and has a second layer: how much the finest pixels under it differ.
 * Without it what is rough and what is smooth would look the same from afar, and the smooth fits
 * everywhere (as in Newson and others 2014, who compare mean gradients).
 */
final class Halving {
  /** How much a standard deviation counts, compared with a mean. */
  private static final float ROUGHNESS = 2;

  private final Level fine;
  private final Half half;
  private final Image deviations;

  private Halving(Level fine) {
    this.fine = fine;
    half = Half.of(fine.layers().get(0), fine.hole());
    deviations = new Image(half.hole().height(), half.hole().width());
  }

  /**
   * @param structure says which colours are expected in the hole
   */
  static Level of(Level fine, Inpainter structure) {
    Halving halving = new Halving(fine);
    Stripes.independent(halving.deviations.height(), halving::row);
    Image means = halving.half.means();
    Image deviations = halving.deviations;
    Mask hole = halving.half.hole();
    Image colours = structure.inpaint(means, hole);
    Image roughness = SmoothFill.HARMONIC.inpaint(deviations, hole);
    Expected expected = new Expected(List.of(colours, roughness), fine.radius());
    return new Level(List.of(means, deviations), hole, fine.radius(), expected);
  }

  private void row(int y) {
    int[] known = new int[4];
    for (int x = 0; x < deviations.width(); x++) {
      int n = Half.known(fine.hole(), y, x, known);
      for (int c = 0; n > 0 && c < Image.CHANNELS; c++) {
        deviations.set(c, y, x, ROUGHNESS * deviation(known, n, c, half.means().get(c, y, x)));
      }
    }
  }

  /** The variance of all is the variance of the means and the mean of the variances. */
  private float deviation(int[] known, int n, int c, float mean) {
    int plane = c * fine.height() * fine.width();
    float[] values = fine.layers().get(0).pixels();
    float variance = 0;
    for (int k = 0; k < n; k++) {
      float off = values[plane + known[k]] - mean;
      float within = fine.layers().size() == 1 ? 0 : deviation(plane + known[k]);
      variance += (off * off + within * within) / n;
    }
    return (float) Math.sqrt(variance);
  }

  private float deviation(int sample) {
    return fine.layers().get(1).pixels()[sample] / ROUGHNESS;
  }
}
