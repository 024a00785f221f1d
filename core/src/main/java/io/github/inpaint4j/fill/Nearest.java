package io.github.inpaint4j.fill;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;

/**
 * Every pixel of the hole becomes its nearest known pixel, by exact Euclidean distance in time
 * linear in the picture (Meijster, Roerdink, Hesselink 2000). Of several equally near ones the
 * leftmost wins, within a column the upper one.
 */
public final class Nearest extends HoleFill {
  private static final int NONE = -1;

  @Override
  protected void paint(Image image, Mask hole, Progress progress) {
    int[] rows = nearestInColumn(hole);
    Envelope envelope = new Envelope(hole.width());
    for (int y = 0; y < hole.height(); y++) {
      envelope.build(rows, y);
      fillRow(image, hole, rows, envelope.nearestColumns(), y);
      progress.done(y / (double) hole.height());
    }
  }

  private static void fillRow(Image image, Mask mask, int[] rows, int[] columns, int y) {
    float[] pixels = image.pixels();
    int width = mask.width();
    int area = mask.height() * width;
    for (int x = 0; x < width; x++) {
      if (mask.isHole(y, x)) {
        int from = rows[y * width + columns[x]] * width + columns[x];
        for (int plane = 0; plane < pixels.length; plane += area) {
          pixels[plane + y * width + x] = pixels[plane + from];
        }
      }
    }
  }

  /** For every pixel the row of the nearest known pixel in its column, the upper one of two. */
  private static int[] nearestInColumn(Mask mask) {
    int width = mask.width();
    int[] rows = new int[mask.height() * width];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = !mask.isHole(i) ? i / width : i < width ? NONE : rows[i - width];
    }
    for (int i = rows.length - width - 1; i >= 0; i--) {
      int y = i / width;
      int below = rows[i + width];
      if (below > y && (rows[i] == NONE || below - y < y - rows[i])) {
        rows[i] = below;
      }
    }
    return rows;
  }

  /** The lower envelope of the parabolas that the columns' distances draw along one row. */
  private static final class Envelope {
    private final int[] column; // whose parabola is lowest ...
    private final int[] from; // ... from here on
    private final int[] nearest;
    private final long[] square; // of the distance within a column
    private int last;

    Envelope(int width) {
      column = new int[width];
      from = new int[width];
      nearest = new int[width];
      square = new long[width];
    }

    void build(int[] rows, int y) {
      last = -1;
      for (int x = 0; x < square.length; x++) {
        int row = rows[y * square.length + x];
        if (row != NONE) {
          square[x] = (long) (y - row) * (y - row);
          add(x);
        }
      }
    }

    private void add(int x) {
      while (last >= 0 && distance(from[last], column[last]) > distance(from[last], x)) {
        last--;
      }
      long start = last < 0 ? 0 : 1 + lastNotFarther(column[last], x);
      if (start < square.length) {
        last++;
        column[last] = x;
        from[last] = (int) start;
      }
    }

    private long distance(int x, int column) {
      return (long) (x - column) * (x - column) + square[column];
    }

    /** The last place at which {@code left} is not farther than {@code right}. */
    private long lastNotFarther(long left, long right) {
      return Math.floorDiv(
          right * right - left * left + square[(int) right] - square[(int) left],
          2 * (right - left));
    }

    /** The column of the nearest known pixel for every place in the row. */
    int[] nearestColumns() {
      int k = last;
      for (int x = square.length - 1; x >= 0; x--) {
        nearest[x] = column[k];
        if (x == from[k]) {
          k--;
        }
      }
      return nearest;
    }
  }
}
