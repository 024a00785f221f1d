package io.github.inpaint4j.solve;

/**
 * A sparse symmetric matrix with a positive diagonal, its rows compressed. Vectors hold {@link
 * #SIDES} numbers for each row: the right-hand sides that are solved together.
 */
final class SymmetricMatrix {
  /** Right-hand sides: a picture's channels. */
  static final int SIDES = 3;

  private final int size;
  private final int[] start; // of row i in columns and values
  private final int[] columns; // ascending within a row
  private final double[] values;
  private final double[] diagonal;

  /** Where the entries of a matrix come from. */
  interface Rows {
    /**
     * @param weights of the 5x5 cells around this one, to be overwritten
     */
    void row(int cell, double[] weights);
  }

  /** The matrix whose row i has the weights around cell i, for values that are zero elsewhere. */
  SymmetricMatrix(Cells cells, Rows rows, Strips strips) {
    size = cells.size();
    start = new int[size + 1];
    strips.each((from, to) -> count(cells, rows, from, to));
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
    return new SymmetricMatrix(
        cells, (i, weights) -> stencil.row(cells.y(i), cells.x(i), height, width, weights), strips);
  }

  private void count(Cells cells, Rows rows, int from, int to) {
    double[] weights = new double[Stencil.SIDE * Stencil.SIDE];
    for (int i = from; i < to; i++) {
      rows.row(i, weights);
      for (int k = 0; k < weights.length; k++) {
        if (weights[k] != 0 && number(cells, i, k) != Cells.NONE) {
          start[i + 1]++;
        }
      }
    }
  }

  private void fill(Cells cells, Rows rows, int from, int to) {
    double[] weights = new double[Stencil.SIDE * Stencil.SIDE];
    int end = start[from];
    for (int i = from; i < to; i++) {
      rows.row(i, weights);
      for (int k = 0; k < weights.length; k++) {
        int column = weights[k] == 0 ? Cells.NONE : number(cells, i, k);
        if (column != Cells.NONE) {
          columns[end] = column;
          values[end++] = weights[k];
        }
      }
      diagonal[i] = weights[weights.length / 2];
    }
  }

  /** Of the cell at place k of the window around cell i. */
  private static int number(Cells cells, int i, int k) {
    return cells.number(
        cells.y(i) - Stencil.RADIUS + k / Stencil.SIDE,
        cells.x(i) - Stencil.RADIUS + k % Stencil.SIDE);
  }

  int size() {
    return size;
  }

  /** Index of the first entry of row i; that of the next row ends it. */
  int start(int i) {
    return start[i];
  }

  int column(int entry) {
    return columns[entry];
  }

  double value(int entry) {
    return values[entry];
  }

  /** {@code y = A x}, rows from..to-1. */
  void multiply(double[] x, double[] y, int from, int to) {
    double[] sum = new double[SIDES];
    for (int i = from; i < to; i++) {
      timesRow(i, x, sum);
      for (int c = 0; c < SIDES; c++) {
        y[SIDES * i + c] = sum[c];
      }
    }
  }

  /** {@code r = b - A x}, rows from..to-1. */
  void residual(double[] b, double[] x, double[] r, int from, int to) {
    double[] sum = new double[SIDES];
    for (int i = from; i < to; i++) {
      timesRow(i, x, sum);
      for (int c = 0; c < SIDES; c++) {
        r[SIDES * i + c] = b[SIDES * i + c] - sum[c];
      }
    }
  }

  /** A sweep of Gauss and Seidel over the rows from..to-1, upwards. */
  void relaxUp(double[] b, double[] x, int from, int to) {
    double[] sum = new double[SIDES];
    for (int i = from; i < to; i++) {
      relax(i, b, x, sum);
    }
  }

  /** The same sweep downwards. */
  void relaxDown(double[] b, double[] x, int from, int to) {
    double[] sum = new double[SIDES];
    for (int i = to - 1; i >= from; i--) {
      relax(i, b, x, sum);
    }
  }

  private void relax(int i, double[] b, double[] x, double[] sum) {
    timesRow(i, x, sum);
    double scale = 1 / diagonal[i];
    for (int c = 0; c < SIDES; c++) {
      x[SIDES * i + c] += (b[SIDES * i + c] - sum[c]) * scale;
    }
  }

  private void timesRow(int i, double[] x, double[] sum) {
    double first = 0;
    double second = 0;
    double third = 0;
    for (int k = start[i]; k < start[i + 1]; k++) {
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
