package io.github.inpaint4j.solve;

import java.util.Arrays;

/** Some cells of a grid, numbered row by row. */
final class Cells {
  static final int NONE = -1;

  private final int height;
  private final int width;
  private final int[] y;
  private final int[] x;
  private final int top;
  private final int left;
  private final int rows;
  private final int columns;
  private final int[] numbers; // of the cells in the smallest rectangle around them, or NONE

  /**
   * @param at {@code y * width + x} of each, ascending
   */
  Cells(int height, int width, int[] at) {
    this.height = height;
    this.width = width;
    y = new int[at.length];
    x = new int[at.length];
    int least = width;
    int most = 0;
    for (int i = 0; i < at.length; i++) {
      y[i] = at[i] / width;
      x[i] = at[i] - y[i] * width;
      least = Math.min(least, x[i]);
      most = Math.max(most, x[i]);
    }
    top = y[0];
    rows = y[at.length - 1] - top + 1;
    left = least;
    columns = most - least + 1;
    numbers = new int[rows * columns];
    Arrays.fill(numbers, NONE);
    for (int i = 0; i < at.length; i++) {
      numbers[(y[i] - top) * columns + x[i] - left] = i;
    }
  }

  int size() {
    return y.length;
  }

  int height() {
    return height;
  }

  int width() {
    return width;
  }

  int y(int cell) {
    return y[cell];
  }

  int x(int cell) {
    return x[cell];
  }

  /** The cell's number, or NONE. */
  int number(int y, int x) {
    boolean inside = y >= top && x >= left && y < top + rows && x < left + columns;
    return inside ? numbers[(y - top) * columns + x - left] : NONE;
  }

  /** The number of the cell (dy, dx) off this one, or NONE. */
  int off(int cell, int dy, int dx) {
    return number(y[cell] + dy, x[cell] + dx);
  }

  /** The number of the cell at place k of the 5x5 window around this one, or NONE. */
  int around(int cell, int k) {
    return off(cell, k / Stencil.SIDE - Stencil.RADIUS, k % Stencil.SIDE - Stencil.RADIUS);
  }

  /** True if the 5x5 window around this cell is complete as far as so many steps from it. */
  boolean surround(int cell, int steps) {
    for (int dy = -Stencil.RADIUS; dy <= Stencil.RADIUS; dy++) {
      int far = Math.min(Stencil.RADIUS, steps - Math.abs(dy));
      for (int dx = -far; dx <= far; dx++) {
        if (off(cell, dy, dx) == NONE) {
          return false;
        }
      }
    }
    return true;
  }

  /** The cells of a grid half as fine, each of which holds at least one of these. */
  Cells coarser() {
    int half = (width + 1) / 2;
    int[] coarse = new int[size()];
    int n = 0;
    for (int v = top / 2; v <= (top + rows - 1) / 2; v++) {
      for (int u = left / 2; u <= (left + columns - 1) / 2; u++) {
        if (holdsAny(2 * v, 2 * u)) {
          coarse[n++] = v * half + u;
        }
      }
    }
    return new Cells((height + 1) / 2, half, Arrays.copyOf(coarse, n));
  }

  private boolean holdsAny(int v, int u) {
    return number(v, u) >= 0
        || number(v, u + 1) >= 0
        || number(v + 1, u) >= 0
        || number(v + 1, u + 1) >= 0;
  }
}
