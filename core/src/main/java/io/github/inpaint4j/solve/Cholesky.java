package io.github.inpaint4j.solve;

import static io.github.inpaint4j.solve.SymmetricMatrix.SIDES;

/**
 * The exact solver for matrices with a narrow envelope: rows of the factor are stored from their
 * first entry to the diagonal.
 */
final class Cholesky implements Solver {
  private final int size;
  private final int[] first; // column of row i's first entry
  private final int[] end; // of row i in factor, past the diagonal
  private final double[] factor;

  Cholesky(SymmetricMatrix matrix, Cells cells) {
    size = matrix.size();
    first = new int[size];
    end = new int[size];
    int entries = 0;
    for (int i = 0; i < size; i++) {
      first[i] = matrix.firstColumn(i);
      entries = Math.addExact(entries, i - first[i] + 1);
      end[i] = entries;
    }
    factor = new double[entries];
    double[] weights = new double[Stencil.SIDE * Stencil.SIDE];
    for (int i = 0; i < size; i++) {
      copyRow(matrix, cells, i, weights);
      factorRow(i);
    }
  }

  private void copyRow(SymmetricMatrix matrix, Cells cells, int i, double[] weights) {
    matrix.row(i, cells, weights);
    for (int k = 0; k < weights.length; k++) {
      int column = weights[k] == 0 ? Cells.NONE : cells.around(i, k);
      if (column != Cells.NONE && column <= i) {
        factor[at(i, column)] = weights[k];
      }
    }
  }

  private int at(int i, int j) {
    return end[i] - 1 - i + j;
  }

  private void factorRow(int i) {
    for (int j = first[i]; j < i; j++) {
      int from = Math.max(first[i], first[j]);
      factor[at(i, j)] -= dot(at(i, from), at(j, from), j - from);
      factor[at(i, j)] /= factor[at(j, j)];
    }
    int row = at(i, first[i]);
    factor[at(i, i)] = Math.sqrt(factor[at(i, i)] - dot(row, row, i - first[i]));
  }

  /** Four sums, since one would wait for itself. */
  private double dot(int a, int b, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int k = 0;
    for (; k < length - 3; k += 4) {
      s0 += factor[a + k] * factor[b + k];
      s1 += factor[a + k + 1] * factor[b + k + 1];
      s2 += factor[a + k + 2] * factor[b + k + 2];
      s3 += factor[a + k + 3] * factor[b + k + 3];
    }
    for (; k < length; k++) {
      s0 += factor[a + k] * factor[b + k];
    }
    return s0 + s1 + (s2 + s3);
  }

  @Override
  public void solve(double[] b, double[] x) {
    System.arraycopy(b, 0, x, 0, SIDES * size);
    for (int i = 0; i < size; i++) {
      for (int c = 0; c < SIDES; c++) {
        double sum = x[SIDES * i + c];
        for (int j = first[i]; j < i; j++) {
          sum -= factor[at(i, j)] * x[SIDES * j + c];
        }
        x[SIDES * i + c] = sum / factor[at(i, i)];
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int c = 0; c < SIDES; c++) {
        double value = x[SIDES * i + c] / factor[at(i, i)];
        x[SIDES * i + c] = value;
        for (int j = first[i]; j < i; j++) {
          x[SIDES * j + c] -= factor[at(i, j)] * value;
        }
      }
    }
  }
}
