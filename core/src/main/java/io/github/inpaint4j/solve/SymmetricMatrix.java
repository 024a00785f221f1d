package io.github.inpaint4j.solve;

import java.util.function.IntPredicate;

/**
 * A sparse symmetric matrix with a positive diagonal, over cells that see others within 5x5. Deep
 * inside, all rows are the same and are not stored: only where the lines above and below begin.
 * Vectors hold {@link #SIDES} numbers for each cell: the right-hand sides that are solved together.
 */
final class SymmetricMatrix {
  /** Right-hand sides: a picture's channels. */
  static final int SIDES = 3;

  private static final int SIDE = Stencil.SIDE;
  private static final int WINDOW = SIDE * SIDE;
  private static final int LINES = 4;

  private final int size;
  private final double[] inner; // weights of inner rows, the same in all eight directions
  private final double own; // the inner weight of the cell itself, ...
  private final double next; // ... of those one step away, ...
  private final double across; // ... one step down and one to the side, ...
  private final double second; // ... two steps straight ahead, ...
  private final double knight; // ... two steps and one to the side, ...
  private final double outermost; // ... and in the corners
  private final boolean corners; // whether inner rows see more than thirteen cells
  private final int[] lines; // of inner cells: those two above, above, below, two below; or NONE
  private final int[] start; // of row i in columns and values; inner rows have none there
  private final int[] columns; // ascending within a row
  private final double[] values;
  private final double[] diagonal;

  /** Where the rows that are not inner come from. */
  interface Rows {
    /**
     * @param weights of the 5x5 cells around this one, to be overwritten
     */
    void row(int cell, double[] weights);
  }

  /**
   * A matrix for values that are zero outside {@code cells}.
   *
   * @param inner 5x5 weights of inner rows, the same in all eight directions
   * @param isInner true if row i has these weights and its cell is surrounded: 13 cells if the
   *     corners of the weights are zero, all 25 otherwise
   */
  SymmetricMatrix(Cells cells, Strips strips, double[] inner, IntPredicate isInner, Rows rows) {
    size = cells.size();
    this.inner = inner;
    own = inner[12];
    next = inner[11];
    across = inner[6];
    second = inner[10];
    knight = inner[1];
    outermost = inner[0];
    corners = knight != 0;
    lines = new int[LINES * size];
    start = new int[size + 1];
    strips.each((from, to) -> measure(cells, isInner, rows, from, to));
    for (int i = 0; i < size; i++) {
      start[i + 1] = Math.addExact(start[i], start[i + 1]);
    }
    columns = new int[start[size]];
    values = new double[start[size]];
    diagonal = new double[size];
    strips.each((from, to) -> fill(cells, rows, from, to));
  }

  /** The matrix of a stencil. */
  static SymmetricMatrix of(Stencil stencil, Cells cells, Strips strips) {
    int height = cells.height();
    int width = cells.width();
    double[] inner = stencil.inner();
    return new SymmetricMatrix(
        cells,
        strips,
        inner,
        i ->
            !stencil.feelsBorder(cells.y(i), cells.x(i), height, width)
                && cells.surround(i, Stencil.RADIUS),
        (i, weights) -> stencil.row(cells.y(i), cells.x(i), height, width, weights));
  }

  private void measure(Cells cells, IntPredicate isInner, Rows rows, int from, int to) {
    double[] weights = new double[WINDOW];
    for (int i = from; i < to; i++) {
      if (isInner.test(i)) {
        lines[LINES * i] = cells.off(i, -2, 0);
        lines[LINES * i + 1] = cells.off(i, -1, 0);
        lines[LINES * i + 2] = cells.off(i, 1, 0);
        lines[LINES * i + 3] = cells.off(i, 2, 0);
      } else {
        lines[LINES * i] = Cells.NONE;
        rows.row(i, weights);
        start[i + 1] = count(cells, i, weights);
      }
    }
  }

  private static int count(Cells cells, int i, double[] weights) {
    int n = 0;
    for (int k = 0; k < WINDOW; k++) {
      n += weights[k] != 0 && cells.around(i, k) != Cells.NONE ? 1 : 0;
    }
    return n;
  }

  private void fill(Cells cells, Rows rows, int from, int to) {
    double[] weights = new double[WINDOW];
    for (int i = from; i < to; i++) {
      if (isInner(i)) {
        diagonal[i] = inner[WINDOW / 2];
      } else {
        rows.row(i, weights);
        diagonal[i] = weights[WINDOW / 2];
        int end = start[i];
        for (int k = 0; k < WINDOW; k++) {
          int column = weights[k] == 0 ? Cells.NONE : cells.around(i, k);
          if (column != Cells.NONE) {
            columns[end] = column;
            values[end++] = weights[k];
          }
        }
      }
    }
  }

  int size() {
    return size;
  }

  double[] inner() {
    return inner;
  }

  boolean isInner(int i) {
    return lines[LINES * i] != Cells.NONE;
  }

  /** The least column with an entry in row i. */
  int firstColumn(int i) {
    return isInner(i) ? lines[LINES * i] - (corners ? 2 : 0) : columns[start[i]];
  }

  /**
   * The weights of row i around its cell.
   *
   * @param weights 5x5, overwritten
   */
  void row(int i, Cells cells, double[] weights) {
    if (isInner(i)) {
      System.arraycopy(inner, 0, weights, 0, WINDOW);
      return;
    }
    int entry = start[i];
    for (int k = 0; k < WINDOW; k++) {
      boolean here = entry < start[i + 1] && cells.around(i, k) == columns[entry];
      weights[k] = here ? values[entry++] : 0;
    }
  }

  /** {@code y = A x}, rows from..to-1. */
  void multiply(double[] x, double[] y, int from, int to) {
    double[] sum = new double[SIDES];
    int i = from;
    while (i < to) {
      int end = innerEnd(i, to);
      if (i < end) {
        timesInner(i, end, x, y);
        i = end;
      } else {
        timesStored(i, x, sum);
        System.arraycopy(sum, 0, y, SIDES * i++, SIDES);
      }
    }
  }

  /** {@code r = b - A x}, rows from..to-1. */
  void residual(double[] b, double[] x, double[] r, int from, int to) {
    multiply(x, r, from, to);
    for (int k = SIDES * from; k < SIDES * to; k++) {
      r[k] = b[k] - r[k];
    }
  }

  /** A sweep of Gauss and Seidel over the rows from..to-1, upwards. */
  void relaxUp(double[] b, double[] x, int from, int to) {
    double[] sum = new double[SIDES];
    int i = from;
    while (i < to) {
      int end = innerEnd(i, to);
      if (i < end) {
        relaxInnerUp(i, end, b, x);
        i = end;
      } else {
        relaxStored(i++, b, x, sum);
      }
    }
  }

  /** The same sweep downwards. */
  void relaxDown(double[] b, double[] x, int from, int to) {
    double[] sum = new double[SIDES];
    int i = to;
    while (i > from) {
      int start = innerStart(i, from);
      if (start < i) {
        relaxInnerDown(start, i, b, x);
        i = start;
      } else {
        relaxStored(--i, b, x, sum);
      }
    }
  }

  /** Where the inner rows that begin with i end: they are neighbours in a line of the picture. */
  private int innerEnd(int i, int to) {
    int end = i;
    while (end < to && isInner(end)) {
      end++;
    }
    return end;
  }

  /** Where the inner rows that end before i begin. */
  private int innerStart(int i, int from) {
    int start = i;
    while (start > from && isInner(start - 1)) {
      start--;
    }
    return start;
  }

  private void relaxStored(int i, double[] b, double[] x, double[] sum) {
    timesStored(i, x, sum);
    double scale = 1 / diagonal[i];
    for (int c = 0; c < SIDES; c++) {
      x[SIDES * i + c] += (b[SIDES * i + c] - sum[c]) * scale;
    }
  }

  private void timesInner(int from, int to, double[] x, double[] y) {
    int uu = line(from, 0);
    int u = line(from, 1);
    int v = line(from, 2);
    int vv = line(from, 3);
    for (int k = SIDES * from; k < SIDES * to; k++) {
      y[k] = timesInner(x, k, uu, u, v, vv);
    }
  }

  private void relaxInnerUp(int from, int to, double[] b, double[] x) {
    int uu = line(from, 0);
    int u = line(from, 1);
    int v = line(from, 2);
    int vv = line(from, 3);
    double scale = 1 / own;
    for (int k = SIDES * from; k < SIDES * to; k++) {
      x[k] += (b[k] - timesInner(x, k, uu, u, v, vv)) * scale;
    }
  }

  private void relaxInnerDown(int from, int to, double[] b, double[] x) {
    int uu = line(from, 0);
    int u = line(from, 1);
    int v = line(from, 2);
    int vv = line(from, 3);
    double scale = 1 / own;
    for (int k = SIDES * to - 1; k >= SIDES * from; k--) {
      x[k] += (b[k] - timesInner(x, k, uu, u, v, vv)) * scale;
    }
  }

  /** How far off one of an inner row's lines is, in numbers of a vector. */
  private int line(int i, int line) {
    return SIDES * (lines[LINES * i + line] - i);
  }

  private double timesInner(double[] x, int k, int uu, int u, int v, int vv) {
    double thirteen =
        own * x[k]
            + next * (x[k + u] + x[k - SIDES] + x[k + SIDES] + x[k + v])
            + across * (x[k + u - SIDES] + x[k + u + SIDES] + x[k + v - SIDES] + x[k + v + SIDES])
            + second * (x[k + uu] + x[k - 2 * SIDES] + x[k + 2 * SIDES] + x[k + vv]);
    return corners ? thirteen + twelve(x, k + uu, k + u, k + v, k + vv) : thirteen;
  }

  /** The other cells of the window. */
  private double twelve(double[] x, int uu, int u, int v, int vv) {
    double outer = x[uu - 2 * SIDES] + x[uu + 2 * SIDES] + x[vv - 2 * SIDES] + x[vv + 2 * SIDES];
    double above = x[uu - SIDES] + x[uu + SIDES] + x[u - 2 * SIDES] + x[u + 2 * SIDES];
    double below = x[vv - SIDES] + x[vv + SIDES] + x[v - 2 * SIDES] + x[v + 2 * SIDES];
    return outermost * outer + knight * (above + below);
  }

  private void timesStored(int i, double[] x, double[] sum) {
    double first = 0;
    double second = 0;
    double third = 0;
    int end = start[i + 1];
    for (int k = start[i]; k < end; k++) {
      double value = values[k];
      int j = SIDES * columns[k];
      first += value * x[j];
      second += value * x[j + 1];
      third += value * x[j + 2];
    }
    sum[0] = first;
    sum[1] = second;
    sum[2] = third;
  }
}
