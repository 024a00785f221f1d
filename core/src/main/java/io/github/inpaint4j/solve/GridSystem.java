package io.github.inpaint4j.solve;

import io.github.inpaint4j.progress.Progress;

/**
 * The linear system that a stencil is at some pixels of a picture, with a value of three channels
 * unknown at each. Narrow systems are solved by elimination, others by conjugate gradients with
 * multigrid; either way in memory linear in the pixels, and equal for any number of threads.
 */
public final class GridSystem {
  /** How far an unknown may be from its exact value. */
  private static final double TOLERANCE = 1e-5;

  /** Up to so many unknowns, elimination is faster and takes no more memory than is at hand. */
  private static final int DIRECT = 200_000;

  private GridSystem() {}

  /**
   * The same for any operator, always by elimination: its time and memory grow faster than the
   * pixels, so that a hundred thousand of them are many.
   *
   * @see #solve
   */
  public static double[] eliminate(
      Operator operator,
      int height,
      int width,
      int[] pixels,
      double[] rightSide,
      Progress progress) {
    return Elimination.solve(operator, new Cells(height, width, pixels), rightSide, progress);
  }

  /**
   * The values at the pixels, pixel by pixel, whose stencil is the right-hand side if they are zero
   * elsewhere.
   *
   * @param pixels {@code y * width + x} of the unknowns, ascending, not all pixels of the picture
   * @param rightSide pixel by pixel; overwritten
   * @param progress told often on this thread how far the work is, in [0,1]; may throw to end it
   */
  public static double[] solve(
      Stencil stencil, int height, int width, int[] pixels, double[] rightSide, Progress progress) {
    Cells cells = new Cells(height, width, pixels);
    if (pixels.length <= DIRECT) {
      return Elimination.solve(stencil, cells, rightSide, progress);
    }
    double[] share = {0};
    Runnable alive = () -> progress.done(share[0]);
    Strips strips = new Strips(cells, alive);
    SymmetricMatrix matrix = SymmetricMatrix.of(stencil, cells, strips);
    Solver multigrid = new Multigrid(matrix, cells, strips, alive);
    return new ConjugateGradients(matrix, multigrid, strips, TOLERANCE)
        .solve(rightSide, s -> share[0] = Math.max(share[0], s));
  }
}
