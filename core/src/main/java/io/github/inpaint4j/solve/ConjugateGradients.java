package io.github.inpaint4j.solve;

import static io.github.inpaint4j.solve.SymmetricMatrix.SIDES;

import io.github.inpaint4j.progress.Progress;

/**
 * Conjugate gradients with a preconditioner that is nearly the inverse (Hestenes and Stiefel 1952).
 * Since it turns the residual into nearly the error, they stop by the error itself: when no unknown
 * is farther than the tolerance from its exact value.
 */
final class ConjugateGradients {
  private static final int MOST_STEPS = 500;

  private final SymmetricMatrix matrix;
  private final Solver preconditioner;
  private final Strips strips;
  private final double tolerance;

  /**
   * @param tolerance of an unknown, absolute
   */
  ConjugateGradients(
      SymmetricMatrix matrix, Solver preconditioner, Strips strips, double tolerance) {
    this.matrix = matrix;
    this.preconditioner = preconditioner;
    this.strips = strips;
    this.tolerance = tolerance;
  }

  /**
   * The solutions.
   *
   * @param r the right-hand sides; overwritten
   * @param progress told the share of the digits that are found
   */
  double[] solve(double[] r, Progress progress) {
    double[] x = new double[r.length];
    double[] z = new double[r.length];
    double[] p = new double[r.length];
    double[] q = new double[r.length];
    double[] previous = new double[SIDES];
    double first = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      preconditioner.solve(r, z);
      double error = largest(z);
      if (error <= tolerance) {
        return x;
      }
      first = Math.max(first, error);
      progress.done(Math.log(first / error) / Math.log(first / tolerance));
      double[] product = strips.sum((from, to) -> dots(r, z, from, to));
      double[] turn = quotients(product, previous);
      strips.each((from, to) -> addScaled(z, turn, p, from, to));
      strips.each((from, to) -> matrix.multiply(p, q, from, to));
      double[] length = quotients(product, strips.sum((from, to) -> dots(p, q, from, to)));
      strips.each((from, to) -> advance(x, p, length, 1, from, to));
      strips.each((from, to) -> advance(r, q, length, -1, from, to));
      previous = product;
    }
    throw new IllegalStateException(
        "%d steps of conjugate gradients were not enough".formatted(MOST_STEPS));
  }

  private static double largest(double[] v) {
    double largest = 0;
    for (double value : v) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double[] dots(double[] a, double[] b, int from, int to) {
    double[] sums = new double[SIDES];
    for (int i = SIDES * from; i < SIDES * to; i += SIDES) {
      for (int c = 0; c < SIDES; c++) {
        sums[c] += a[i + c] * b[i + c];
      }
    }
    return sums;
  }

  /** Side by side, 0/0 = 0: a side that is solved stands still. */
  private static double[] quotients(double[] a, double[] b) {
    double[] quotients = new double[SIDES];
    for (int c = 0; c < SIDES; c++) {
      quotients[c] = b[c] == 0 ? 0 : a[c] / b[c];
    }
    return quotients;
  }

  /** {@code p = z + scale * p}. */
  private static void addScaled(double[] z, double[] scale, double[] p, int from, int to) {
    for (int i = SIDES * from; i < SIDES * to; i += SIDES) {
      for (int c = 0; c < SIDES; c++) {
        p[i + c] = z[i + c] + scale[c] * p[i + c];
      }
    }
  }

  /** {@code x += sign * length * p}. */
  private static void advance(
      double[] x, double[] p, double[] length, double sign, int from, int to) {
    for (int i = SIDES * from; i < SIDES * to; i += SIDES) {
      for (int c = 0; c < SIDES; c++) {
        x[i + c] += sign * length[c] * p[i + c];
      }
    }
  }
}
