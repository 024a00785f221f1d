package io.github.inpaint4j.image.vp8;

/** Smooths the borders of blocks (RFC 6386, section 15). */
final class LoopFilter {
  private static final int BLOCK = 16;

  private final YuvPlane[] planes;
  private final boolean simple;
  private final int sharpness;
  private byte[] s = {}; // of the plane at work

  /**
   * @param planes Y, U and V
   */
  LoopFilter(YuvPlane[] planes, boolean simple, int sharpness) {
    this.planes = planes;
    this.simple = simple;
    this.sharpness = sharpness;
  }

  /**
   * Filters the left and upper borders of a macroblock, and those inside.
   *
   * @param row of the macroblock
   * @param column of the macroblock
   * @param inside true for those inside as well
   */
  void filter(int row, int column, int level, boolean inside) {
    if (level == 0) {
      return;
    }
    int interior = interior(level);
    int limit = 2 * level + interior;
    int variance = level >= 40 ? 2 : level >= 15 ? 1 : 0;
    for (YuvPlane plane : simple ? new YuvPlane[] {planes[0]} : planes) {
      s = plane.samples;
      int size = plane == planes[0] ? BLOCK : BLOCK / 2;
      int at = plane.at(row * size, column * size);
      if (column > 0) {
        edge(at, 1, plane.stride, size, limit + 4, interior, variance, true);
      }
      for (int i = 4; inside && i < size; i += 4) {
        edge(at + i, 1, plane.stride, size, limit, interior, variance, false);
      }
      if (row > 0) {
        edge(at, plane.stride, 1, size, limit + 4, interior, variance, true);
      }
      for (int i = 4; inside && i < size; i += 4) {
        edge(at + i * plane.stride, plane.stride, 1, size, limit, interior, variance, false);
      }
    }
  }

  private int interior(int level) {
    int interior = level;
    if (sharpness > 0) {
      interior = Math.min(interior >> (sharpness > 4 ? 2 : 1), 9 - sharpness);
    }
    return Math.max(1, interior);
  }

  /**
   * @param across the step over the edge
   * @param along the step to the next sample at it
   */
  private void edge(
      int start,
      int across,
      int along,
      int size,
      int limit,
      int interior,
      int variance,
      boolean outer) {
    for (int i = 0; i < size; i++) {
      int at = start + i * along;
      if (4 * difference(at - across, at) + difference(at - 2 * across, at + across)
          > 2 * limit + 1) {
        continue;
      }
      if (simple) {
        two(at, across);
      } else if (isSmooth(at, across, interior)) {
        if (varies(at, across, variance)) {
          two(at, across);
        } else if (outer) {
          six(at, across);
        } else {
          four(at, across);
        }
      }
    }
  }

  private boolean isSmooth(int at, int step, int interior) {
    return difference(at - 4 * step, at - 3 * step) <= interior
        && difference(at - 3 * step, at - 2 * step) <= interior
        && difference(at - 2 * step, at - step) <= interior
        && difference(at + 3 * step, at + 2 * step) <= interior
        && difference(at + 2 * step, at + step) <= interior
        && difference(at + step, at) <= interior;
  }

  private boolean varies(int at, int step, int variance) {
    return difference(at - 2 * step, at - step) > variance || difference(at + step, at) > variance;
  }

  private void two(int at, int step) {
    int a = 3 * (get(at) - get(at - step)) + signed(get(at - 2 * step) - get(at + step));
    add(at - step, small(a + 3 >> 3));
    add(at, -small(a + 4 >> 3));
  }

  private void four(int at, int step) {
    int a = 3 * (get(at) - get(at - step));
    int one = small(a + 4 >> 3);
    add(at - 2 * step, one + 1 >> 1);
    add(at - step, small(a + 3 >> 3));
    add(at, -one);
    add(at + step, -(one + 1 >> 1));
  }

  private void six(int at, int step) {
    int a = signed(3 * (get(at) - get(at - step)) + signed(get(at - 2 * step) - get(at + step)));
    for (int i = 0; i < 3; i++) {
      int by = (27 - 9 * i) * a + 63 >> 7;
      add(at - (i + 1) * step, by);
      add(at + i * step, -by);
    }
  }

  private int get(int at) {
    return s[at] & 255;
  }

  private int difference(int at, int other) {
    return Math.abs(get(at) - get(other));
  }

  private void add(int at, int by) {
    s[at] = (byte) Math.max(0, Math.min(255, get(at) + by));
  }

  private static int signed(int value) {
    return Math.max(-128, Math.min(127, value));
  }

  private static int small(int value) {
    return Math.max(-16, Math.min(15, value));
  }
}
