package io.github.inpaint4j.solve;

import static io.github.inpaint4j.solve.SymmetricMatrix.SIDES;

import java.util.Arrays;

/**
 * One V-cycle: smooth the error with a sweep of Gauss and Seidel, solve for what is left on a grid
 * half as fine, sweep backwards (Brandt 1977). The coarse matrices are Galerkin's. Nearly as good
 * as the exact solution, in time and memory linear in the cells.
 */
final class Multigrid implements Solver {
  private static final int COARSEST = 100; // cells

  private final SymmetricMatrix matrix;
  private final Strips strips;
  private final Coarsening coarsening;
  private final Solver coarse;
  private final double[] residual;
  private final double[] coarseB;
  private final double[] coarseX;

  Multigrid(SymmetricMatrix matrix, Cells cells, Strips strips, Runnable alive) {
    this.matrix = matrix;
    this.strips = strips;
    Cells half = cells.coarser();
    Strips halfStrips = new Strips(half, alive);
    coarsening = new Coarsening(cells, half);
    SymmetricMatrix halfMatrix = coarsening.galerkin(matrix, cells, strips, half, halfStrips);
    coarse =
        half.size() <= COARSEST
            ? new Cholesky(halfMatrix, half)
            : new Multigrid(halfMatrix, half, halfStrips, alive);
    residual = new double[SIDES * cells.size()];
    coarseB = new double[SIDES * half.size()];
    coarseX = new double[SIDES * half.size()];
  }

  @Override
  public void solve(double[] b, double[] x) {
    Arrays.fill(x, 0);
    strips.forward((from, to) -> matrix.relaxUp(b, x, from, to));
    strips.each((from, to) -> matrix.residual(b, x, residual, from, to));
    Arrays.fill(coarseB, 0);
    strips.forward((from, to) -> coarsening.restrict(residual, coarseB, from, to));
    coarse.solve(coarseB, coarseX);
    strips.each((from, to) -> coarsening.prolong(coarseX, x, from, to));
    strips.backward((from, to) -> matrix.relaxDown(b, x, from, to));
  }
}
