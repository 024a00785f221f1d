package io.github.inpaint4j.fill.patchmatch;

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
  private final int height;
  private final int width;
  private final Image means;
  private final Image deviations;
  private final boolean[] holes;

  private Halving(Level fine) {
    this.fine = fine;
    height = (fine.height() + 1) / 2;
    width = (fine.width() + 1) / 2;
    means = new Image(height, width);
    deviations = new Image(height, width);
    holes = new boolean[height * width];
  }

  static Level of(Level fine) {
    Halving half = new Halving(fine);
    Stripes.independent(half.height, half::row);
    List<Image> layers = List.of(half.means, half.deviations);
    Mask hole = Mask.of(half.height, half.width, i -> half.holes[i]);
    return new Level(layers, hole, fine.radius(), new Expected(layers, hole, fine.radius()));
  }

  private void row(int y) {
    int[] known = new int[4];
    for (int x = 0; x < width; x++) {
      int pixels = 0;
      int n = 0;
      for (int v = 2 * y; v < Math.min(fine.height(), 2 * y + 2); v++) {
        for (int u = 2 * x; u < Math.min(fine.width(), 2 * x + 2); u++) {
          pixels++;
          if (!fine.hole().isHole(v, u)) {
            known[n++] = v * fine.width() + u;
          }
        }
      }
      holes[y * width + x] = 2 * n < pixels;
      for (int c = 0; n > 0 && c < Image.CHANNELS; c++) {
        average(known, n, c, y, x);
      }
    }
  }

  /** The variance of all is the variance of the means and the mean of the variances. */
  private void average(int[] known, int n, int c, int y, int x) {
    int plane = c * fine.height() * fine.width();
    float[] values = fine.layers().get(0).pixels();
    float mean = 0;
    for (int k = 0; k < n; k++) {
      mean += values[plane + known[k]] / n;
    }
    float variance = 0;
    for (int k = 0; k < n; k++) {
      float off = values[plane + known[k]] - mean;
      float within = fine.layers().size() == 1 ? 0 : deviation(plane + known[k]);
      variance += (off * off + within * within) / n;
    }
    means.set(c, y, x, mean);
    deviations.set(c, y, x, ROUGHNESS * (float) Math.sqrt(variance));
  }

  private float deviation(int sample) {
    return fine.layers().get(1).pixels()[sample] / ROUGHNESS;
  }
}
