package io.github.inpaint4j.metric;

import java.util.List;

/**
 * Whether the hole has the truth's texture, wherever in it: how strong edges of four directions and
 * spots are, and how they go together, as the Gram matrix of their responses (after Gatys, Ecker,
 * Bethge 2015, with fixed filters instead of a network), over four scales.
 */
final class Texture {
  static final int LEVELS = 4;

  private static final int FILTERS = 5;
  private static final double FAINTEST = 1 / 255.0;

  private Texture() {}

  /**
   * How far the matrices' roots are apart, relative to the truth's: 0 = the same texture, 1 = none.
   *
   * @param truth its pyramid, and so of the others
   * @param weights of the pixels; not all are 0
   */
  static double error(List<Plane> truth, List<Plane> fill, List<Plane> weights) {
    double error = 0;
    for (int level = 0; level < LEVELS; level++) {
      double[] expected = roots(truth.get(level), weights.get(level));
      double[] found = roots(fill.get(level), weights.get(level));
      error += apart(found, expected) / Math.max(FAINTEST, norm(expected)) / LEVELS;
    }
    return error;
  }

  /** Square roots of the mean products of every two responses: of the size of a gradient. */
  private static double[] roots(Plane plane, Plane weights) {
    double[] gram = new double[FILTERS * FILTERS];
    double[] response = new double[FILTERS];
    double weight = 0;
    for (int y = 0, i = 0; y < plane.height(); y++) {
      for (int x = 0; x < plane.width(); x++, i++) {
        double w = weights.values()[i];
        if (w > 0) {
          respond(plane, y, x, response);
          add(response, w, gram);
          weight += w;
        }
      }
    }
    for (int i = 0; i < gram.length; i++) {
      gram[i] = Math.sqrt(gram[i] / weight);
    }
    return gram;
  }

  private static void respond(Plane p, int y, int x, double[] response) {
    double up = p.at(y - 1, x);
    double down = p.at(y + 1, x);
    double left = p.at(y, x - 1);
    double right = p.at(y, x + 1);
    double vertical = (down - up) / 2;
    double horizontal = (right - left) / 2;
    response[0] = Math.abs(vertical);
    response[1] = Math.abs(horizontal);
    response[2] = Math.abs(horizontal + vertical) / Math.sqrt(2);
    response[3] = Math.abs(horizontal - vertical) / Math.sqrt(2);
    response[4] = Math.abs(up + down + left + right - 4 * p.at(y, x));
  }

  private static void add(double[] response, double weight, double[] gram) {
    for (int a = 0; a < FILTERS; a++) {
      for (int b = 0; b < FILTERS; b++) {
        gram[a * FILTERS + b] += weight * response[a] * response[b];
      }
    }
  }

  private static double apart(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return Math.sqrt(sum);
  }

  private static double norm(double[] a) {
    return apart(a, new double[a.length]);
  }
}
