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
  private static final double[] SPLINE = {1 / 4.0, 3 / 4.0, 3 / 4.0, 1 / 4.0};
  private static final int CHILDREN = SPLINE.length; // of a coarse cell along each axis
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
    for (int i = from; i < to; i++) {
      double first = fine[SIDES * i];
      double second = fine[SIDES * i + 1];
      double third = fine[SIDES * i + 2];
      for (int p = 0; p < PARENTS; p++) {
        int parent = parents[PARENTS * i + p];
        if (parent != Cells.NONE) {
          double share = SHARES[p];
          coarse[SIDES * parent] += share * first;
          coarse[SIDES * parent + 1] += share * second;
          coarse[SIDES * parent + 2] += share * third;
        }
      }
    }
  }

  /** Adds to the fine cells from..to-1 what the coarse ones say. */
  void prolong(double[] coarse, double[] fine, int from, int to) {
    for (int i = from; i < to; i++) {
      double first = 0;
      double second = 0;
      double third = 0;
      for (int p = 0; p < PARENTS; p++) {
        int parent = parents[PARENTS * i + p];
        if (parent != Cells.NONE) {
          double share = SHARES[p];
          first += share * coarse[SIDES * parent];
          second += share * coarse[SIDES * parent + 1];
          third += share * coarse[SIDES * parent + 2];
        }
      }
      fine[SIDES * i] += first;
      fine[SIDES * i + 1] += second;
      fine[SIDES * i + 2] += third;
    }
  }

  /** What {@code matrix} is to the coarse cells (Galerkin): restricted from both sides. */
  SymmetricMatrix galerkin(
      SymmetricMatrix matrix, Cells fine, Strips strips, Cells coarse, Strips coarseStrips) {
    double[] inner = inner(matrix.inner());
    int[] slots = new int[coarse.size()];
    coarseStrips.each((from, to) -> markInner(matrix, fine, coarse, slots, from, to));
    int stored = 0;
    for (int i = 0; i < slots.length; i++) {
      slots[i] = slots[i] == Cells.NONE ? Cells.NONE : stored++;
    }
    double[] windows = new double[Math.multiplyExact(WINDOW, stored)];
    strips.forward((from, to) -> addProducts(matrix, fine, coarse, slots, windows, from, to));
    return new SymmetricMatrix(
        coarse,
        coarseStrips,
        inner,
        i -> slots[i] == Cells.NONE,
        (i, weights) -> System.arraycopy(windows, WINDOW * slots[i], weights, 0, WINDOW));
  }

  /** The coarse weights where all fine rows are the same. */
  private static double[] inner(double[] fine) {
    double[] coarse = new double[WINDOW];
    for (int k = 0; k < WINDOW; k++) {
      int dy = 2 * (k / SIDE - Stencil.RADIUS);
      int dx = 2 * (k % SIDE - Stencil.RADIUS);
      for (int from = 0; from < CHILDREN * CHILDREN; from++) {
        for (int to = 0; to < CHILDREN * CHILDREN; to++) {
          int y = dy + to / CHILDREN - from / CHILDREN + Stencil.RADIUS;
          int x = dx + to % CHILDREN - from % CHILDREN + Stencil.RADIUS;
          if (y >= 0 && x >= 0 && y < SIDE && x < SIDE) {
            coarse[k] += share(from) * fine[y * SIDE + x] * share(to);
          }
        }
      }
    }
    return coarse;
  }

  /** Of a coarse cell in the fine cell at a place among its 4x4. */
  private static double share(int child) {
    return SPLINE[child / CHILDREN] * SPLINE[child % CHILDREN];
  }

  /** A coarse row is inner if its window is complete and all the fine rows it sums are inner. */
  private static void markInner(
      SymmetricMatrix matrix, Cells fine, Cells coarse, int[] slots, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean isInner = coarse.surround(i, 2 * Stencil.RADIUS);
      for (int child = 0; isInner && child < CHILDREN * CHILDREN; child++) {
        int y = 2 * coarse.y(i) - 1 + child / CHILDREN;
        int x = 2 * coarse.x(i) - 1 + child % CHILDREN;
        int cell = fine.number(y, x);
        isInner = cell != Cells.NONE && matrix.isInner(cell);
      }
      slots[i] = isInner ? Cells.NONE : 0;
    }
  }

  /** Adds the products of the fine rows from..to-1 to those coarse rows that are stored. */
  private void addProducts(
      SymmetricMatrix matrix,
      Cells fine,
      Cells coarse,
      int[] slots,
      double[] windows,
      int from,
      int to) {
    double[] weights = new double[WINDOW];
    double[] row = new double[WINDOW];
    for (int i = from; i < to; i++) {
      if (!anyStored(i, slots)) {
        continue;
      }
      matrix.row(i, fine, weights);
      spread(weights, i, fine, coarse, row);
      int dy = next(fine.y(i), coarse.height()) - fine.y(i) / 2;
      int dx = next(fine.x(i), coarse.width()) - fine.x(i) / 2;
      for (int p = 0; p < PARENTS; p++) {
        int parent = parents[PARENTS * i + p];
        if (parent != Cells.NONE && slots[parent] != Cells.NONE) {
          addRow(row, SHARES[p], p / 2 * dy, p % 2 * dx, windows, WINDOW * slots[parent]);
        }
      }
    }
  }

  private boolean anyStored(int i, int[] slots) {
    for (int p = PARENTS * i; p < PARENTS * (i + 1); p++) {
      if (parents[p] != Cells.NONE && slots[parents[p]] != Cells.NONE) {
        return true;
      }
    }
    return false;
  }

  /** From weights of the fine cells around one to those of the coarse cells around its own. */
  private static void spread(double[] weights, int cell, Cells fine, Cells coarse, double[] row) {
    Arrays.fill(row, 0);
    int corner = (Stencil.RADIUS - fine.y(cell) / 2) * SIDE + Stencil.RADIUS - fine.x(cell) / 2;
    for (int k = 0; k < WINDOW; k++) {
      if (weights[k] != 0) {
        int y = fine.y(cell) + k / SIDE - Stencil.RADIUS;
        int x = fine.x(cell) + k % SIDE - Stencil.RADIUS;
        int own = corner + y / 2 * SIDE;
        int next = corner + next(y, coarse.height()) * SIDE;
        int nextX = next(x, coarse.width());
        row[own + x / 2] += SHARES[0] * weights[k];
        row[own + nextX] += SHARES[1] * weights[k];
        row[next + x / 2] += SHARES[2] * weights[k];
        row[next + nextX] += SHARES[3] * weights[k];
      }
    }
  }

  /** Adds weights to the window of a coarse cell that is (dy, dx) off their centre. */
  private static void addRow(
      double[] row, double share, int dy, int dx, double[] windows, int window) {
    for (int v = Math.max(0, dy); v < Math.min(SIDE, SIDE + dy); v++) {
      int to = window + (v - dy) * SIDE - dx;
      for (int u = Math.max(0, dx); u < Math.min(SIDE, SIDE + dx); u++) {
        windows[to + u] += share * row[v * SIDE + u];
      }
    }
  }
}
