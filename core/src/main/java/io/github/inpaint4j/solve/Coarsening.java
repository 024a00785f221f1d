package io.github.inpaint4j.solve;

import static io.github.inpaint4j.solve.SymmetricMatrix.SIDES;

import java.util.Arrays;

/**
 * From cells to a grid half as fine and back. A fine cell takes 9/16 of the coarse cell it lies in,
 * 3/16 of each of the two it is next to and 1/16 of the one across the corner; at the picture's
 * border its own stands in for those that are not there. So the coarse functions are quadratic
 * B-splines, smooth enough for equations of fourth order, and windows of 5x5 stay 5x5.
 */
final class Coarsening {
  private static final double[] SHARES = {9 / 16.0, 3 / 16.0, 3 / 16.0, 1 / 16.0};
  private static final int PARENTS = SHARES.length;
  private static final int SIDE = Stencil.SIDE;
  private static final int WINDOW = SIDE * SIDE;

  private final int[] parents; // of each cell: own, beside, above or below, across; or NONE

  Coarsening(Cells fine, Cells coarse) {
    parents = new int[PARENTS * fine.size()];
    for (int i = 0; i < fine.size(); i++) {
      int y = fine.y(i) / 2;
      int x = fine.x(i) / 2;
      int nextY = next(fine.y(i), coarse.height());
      int nextX = next(fine.x(i), coarse.width());
      parents[PARENTS * i] = coarse.number(y, x);
      parents[PARENTS * i + 1] = coarse.number(y, nextX);
      parents[PARENTS * i + 2] = coarse.number(nextY, x);
      parents[PARENTS * i + 3] = coarse.number(nextY, nextX);
    }
  }

  /** The coarse row or column that a fine one borders on, besides that it lies in. */
  private static int next(int fine, int coarseLength) {
    return fine % 2 == 0 ? Math.max(fine / 2 - 1, 0) : Math.min(fine / 2 + 1, coarseLength - 1);
  }

  /** Adds what the fine cells from..to-1 give to the coarse ones. */
  void restrict(double[] fine, double[] coarse, int from, int to) {
    for (int k = PARENTS * from; k < PARENTS * to; k++) {
      int parent = parents[k];
      if (parent != Cells.NONE) {
        double share = SHARES[k % PARENTS];
        int i = k / PARENTS;
        for (int c = 0; c < SIDES; c++) {
          coarse[SIDES * parent + c] += share * fine[SIDES * i + c];
        }
      }
    }
  }

  /** Adds to the fine cells from..to-1 what the coarse ones say. */
  void prolong(double[] coarse, double[] fine, int from, int to) {
    for (int k = PARENTS * from; k < PARENTS * to; k++) {
      int parent = parents[k];
      if (parent != Cells.NONE) {
        double share = SHARES[k % PARENTS];
        int i = k / PARENTS;
        for (int c = 0; c < SIDES; c++) {
          fine[SIDES * i + c] += share * coarse[SIDES * parent + c];
        }
      }
    }
  }

  /** What {@code matrix} is to the coarse cells (Galerkin): restricted from both sides. */
  SymmetricMatrix galerkin(
      SymmetricMatrix matrix, Cells fine, Strips strips, Cells coarse, Strips coarseStrips) {
    double[] windows = new double[Math.multiplyExact(WINDOW, coarse.size())];
    strips.forward((from, to) -> addProducts(matrix, fine, coarse, windows, from, to));
    return new SymmetricMatrix(
        coarse,
        (i, weights) -> System.arraycopy(windows, WINDOW * i, weights, 0, WINDOW),
        coarseStrips);
  }

  private void addProducts(
      SymmetricMatrix matrix, Cells fine, Cells coarse, double[] windows, int from, int to) {
    double[] row = new double[WINDOW];
    for (int i = from; i < to; i++) {
      int y = fine.y(i) / 2;
      int x = fine.x(i) / 2;
      int nextY = next(fine.y(i), coarse.height());
      int nextX = next(fine.x(i), coarse.width());
      Arrays.fill(row, 0);
      for (int k = matrix.start(i); k < matrix.start(i + 1); k++) {
        addShares(matrix.value(k), matrix.column(k), fine, coarse, y, x, row);
      }
      addRow(row, SHARES[0], 0, 0, parents[PARENTS * i], windows);
      addRow(row, SHARES[1], 0, nextX - x, parents[PARENTS * i + 1], windows);
      addRow(row, SHARES[2], nextY - y, 0, parents[PARENTS * i + 2], windows);
      addRow(row, SHARES[3], nextY - y, nextX - x, parents[PARENTS * i + 3], windows);
    }
  }

  /** Adds a fine cell's weight to a row of coarse weights around (y, x). */
  private static void addShares(
      double weight, int cell, Cells fine, Cells coarse, int y, int x, double[] row) {
    int corner = (Stencil.RADIUS - y) * SIDE + Stencil.RADIUS - x;
    int own = corner + fine.y(cell) / 2 * SIDE;
    int next = corner + next(fine.y(cell), coarse.height()) * SIDE;
    int ownX = fine.x(cell) / 2;
    int nextX = next(fine.x(cell), coarse.width());
    row[own + ownX] += SHARES[0] * weight;
    row[own + nextX] += SHARES[1] * weight;
    row[next + ownX] += SHARES[2] * weight;
    row[next + nextX] += SHARES[3] * weight;
  }

  /** Adds weights to the window of the coarse cell that is (dy, dx) off their centre. */
  private static void addRow(
      double[] row, double share, int dy, int dx, int parent, double[] windows) {
    if (parent == Cells.NONE) {
      return;
    }
    for (int v = Math.max(0, dy); v < Math.min(SIDE, SIDE + dy); v++) {
      int to = WINDOW * parent + (v - dy) * SIDE - dx;
      for (int u = Math.max(0, dx); u < Math.min(SIDE, SIDE + dx); u++) {
        windows[to + u] += share * row[v * SIDE + u];
      }
    }
  }
}
