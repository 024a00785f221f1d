package io.github.inpaint4j.solve;

import static io.github.inpaint4j.solve.SymmetricMatrix.SIDES;

import io.github.inpaint4j.solve.Dissection.Piece;
import java.util.Arrays;
import java.util.List;

/**
 * The dense symmetric matrix in which a piece's own unknowns are eliminated: theirs, and those of
 * the border that sees them. Rows are arrays of their own, so that the JVM can use wide
 * instructions.
 */
final class Front {
  private final Piece piece;
  private final int[] border;
  private final List<Front> halves;
  private final double[][] own; // upper triangle; the factor's, once eliminated
  private final double[][] beside; // own rows, columns of the border
  private static final double[][] NONE = {};

  private double[][] rest; // lower triangle of the border, until the next piece has taken it

  /**
   * @param border places of the columns after the piece's own, ascending; the right-hand sides last
   */
  Front(Piece piece, int[] border, List<Front> halves) {
    this.piece = piece;
    this.border = border;
    this.halves = halves;
    int size = piece.to() - piece.from();
    own = new double[size][size];
    beside = new double[size][border.length];
    rest = new double[border.length][];
    for (int i = 0; i < border.length; i++) {
      rest[i] = new double[i + 1];
    }
  }

  Piece piece() {
    return piece;
  }

  int[] border() {
    return border;
  }

  List<Front> halves() {
    return halves;
  }

  /** Adds to an own row; {@code column >= row}, both places. */
  void add(int row, int column, double value) {
    if (column < piece.to()) {
      own[row - piece.from()][column - piece.from()] += value;
    } else {
      beside[row - piece.from()][Arrays.binarySearch(border, column)] += value;
    }
  }

  /** Adds, and takes, what a half has left over. */
  void add(Front half) {
    int[] to = targets(half.border);
    int inner = 0;
    while (to[inner] < own.length) {
      inner++;
    }
    for (int i = 0; i < inner; i++) {
      for (int j = 0; j <= i; j++) {
        own[to[j]][to[i]] += half.rest[i][j];
      }
    }
    for (int i = inner; i < to.length; i++) {
      double[] row = half.rest[i];
      int column = to[i] - own.length;
      double[] target = rest[column];
      for (int j = 0; j < inner; j++) {
        beside[to[j]][column] += row[j];
      }
      for (int j = inner; j <= i; j++) {
        target[to[j] - own.length] += row[j];
      }
    }
    half.rest = NONE;
  }

  /** Which column of this front each place is; all are there. */
  private int[] targets(int[] places) {
    int[] targets = new int[places.length];
    int next = 0;
    for (int i = 0; i < places.length; i++) {
      if (places[i] < piece.to()) {
        targets[i] = places[i] - piece.from();
      } else {
        while (border[next] != places[i]) {
          next++;
        }
        targets[i] = own.length + next;
      }
    }
    return targets;
  }

  /** Turns the own rows into the factor's and subtracts from the rest what they account for. */
  void eliminate() {
    double[] factors = new double[own.length];
    for (int k = 0; k < own.length; k++) {
      column(own, k, k, factors);
      subtract(own, factors, k, own[k], k, own.length);
      subtract(beside, factors, k, beside[k], 0, border.length);
      double scale = 1 / Math.sqrt(own[k][k]);
      for (int j = k; j < own.length; j++) {
        own[k][j] *= scale;
      }
      for (int j = 0; j < border.length; j++) {
        beside[k][j] *= scale;
      }
    }
    for (int i = 0; i < border.length; i++) {
      column(beside, own.length, i, factors);
      subtract(beside, factors, own.length, rest[i], 0, i + 1);
    }
  }

  private static void column(double[][] rows, int count, int column, double[] entries) {
    for (int k = 0; k < count; k++) {
      entries[k] = rows[k][column];
    }
  }

  /** Subtracts multiples of the first {@code count} rows from columns from..to-1 of another. */
  private static void subtract(
      double[][] rows, double[] factors, int count, double[] target, int from, int to) {
    int k = 0;
    for (; k + 3 < count; k += 4) {
      subtractFour(rows, factors, k, target, from, to);
    }
    for (; k < count; k++) {
      double factor = factors[k];
      double[] row = rows[k];
      for (int j = from; j < to; j++) {
        target[j] -= factor * row[j];
      }
    }
  }

  /** Four rows at once, to touch the target less often. */
  private static void subtractFour(
      double[][] rows, double[] factors, int k, double[] target, int from, int to) {
    double f0 = factors[k];
    double f1 = factors[k + 1];
    double f2 = factors[k + 2];
    double f3 = factors[k + 3];
    double[] r0 = rows[k];
    double[] r1 = rows[k + 1];
    double[] r2 = rows[k + 2];
    double[] r3 = rows[k + 3];
    for (int j = from; j < to; j++) {
      target[j] -= f0 * r0[j] + f1 * r1[j] + (f2 * r2[j] + f3 * r3[j]);
    }
  }

  /**
   * Substitutes backwards.
   *
   * @param values of own unknowns, to be set, then of those in the border
   */
  void substitute(double[] values) {
    int known = border.length - SIDES;
    for (int k = own.length - 1; k >= 0; k--) {
      double[] row = beside[k];
      double first = row[known];
      double second = row[known + 1];
      double third = row[known + 2];
      int at = SIDES * own.length;
      for (int j = 0; j < known; j++, at += SIDES) {
        first -= row[j] * values[at];
        second -= row[j] * values[at + 1];
        third -= row[j] * values[at + 2];
      }
      row = own[k];
      at = SIDES * (k + 1);
      for (int j = k + 1; j < row.length; j++, at += SIDES) {
        first -= row[j] * values[at];
        second -= row[j] * values[at + 1];
        third -= row[j] * values[at + 2];
      }
      values[SIDES * k] = first / row[k];
      values[SIDES * k + 1] = second / row[k];
      values[SIDES * k + 2] = third / row[k];
    }
  }
}
