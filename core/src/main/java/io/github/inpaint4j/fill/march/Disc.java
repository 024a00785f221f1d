package io.github.inpaint4j.fill.march;

import java.util.Arrays;

/** The cells around one, row by row, at most a radius away; as steps from it. */
final class Disc {
  final int size;
  final int[] dy;
  final int[] dx;

  Disc(int radius) {
    int side = 2 * radius + 1;
    dy = new int[side * side];
    dx = new int[side * side];
    int n = 0;
    for (int y = -radius; y <= radius; y++) {
      for (int x = -radius; x <= radius; x++) {
        if (y * y + x * x <= radius * radius && (y != 0 || x != 0)) {
          dy[n] = y;
          dx[n++] = x;
        }
      }
    }
    size = n;
  }

  /** Squared distance of each. */
  int square(int n) {
    return dy[n] * dy[n] + dx[n] * dx[n];
  }

  /** Each as a step in an array of rows. */
  int[] steps(int stride) {
    int[] steps = new int[size];
    Arrays.setAll(steps, n -> dy[n] * stride + dx[n]);
    return steps;
  }
}
