package io.github.inpaint4j.metric;

import java.util.List;

/**
 * Whether edges stand where they should, which squared errors hardly say: the similarity of
 * gradient magnitudes (Prewitt's) as in GMSD (Xue, Zhang, Mou, Bovik 2014), but its mean instead of
 * its deviation, inside the hole, over five scales from the picture's own to a sixteenth.
 */
final class Structure {
  static final int LEVELS = 5;

  private static final double C = 0.0026;

  private Structure() {}

  /**
   * One minus the similarity: 0 = the same edges, at most 1.
   *
   * @param truth its pyramid, and so of the others
   * @param weights of the pixels; not all are 0
   */
  static double error(List<Plane> truth, List<Plane> fill, List<Plane> weights) {
    double similarity = 0;
    for (int level = 0; level < LEVELS; level++) {
      similarity += similarity(truth.get(level), fill.get(level), weights.get(level)) / LEVELS;
    }
    return 1 - similarity;
  }

  private static double similarity(Plane truth, Plane fill, Plane weights) {
    double sum = 0;
    double weight = 0;
    for (int y = 0, i = 0; y < truth.height(); y++) {
      for (int x = 0; x < truth.width(); x++, i++) {
        double w = weights.values()[i];
        if (w > 0) {
          double a = gradient(truth, y, x);
          double b = gradient(fill, y, x);
          sum += w * (2 * Math.sqrt(a * b) + C) / (a + b + C);
          weight += w;
        }
      }
    }
    return sum / weight;
  }

  /** Its squared magnitude. */
  private static double gradient(Plane p, int y, int x) {
    double down = 0;
    double right = 0;
    for (int i = -1; i <= 1; i++) {
      down += p.at(y + 1, x + i) - p.at(y - 1, x + i);
      right += p.at(y + i, x + 1) - p.at(y + i, x - 1);
    }
    return (down * down + right * right) / 9;
  }
}
