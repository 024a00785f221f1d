package io.github.inpaint4j.image.vp8;

import java.util.Arrays;

/** Predicts blocks by what is above and at the left of them (RFC 6386, section 12). */
final class Prediction {
  static final int DC = 0;
  static final int TRUE_MOTION = 1;
  static final int VERTICAL = 2;
  static final int HORIZONTAL = 3;
  private static final int SMALL = 4;

  /**
   * The directions of 4x4 pixels, from the third mode on. Of the edge, which runs from below left
   * over the corner to above right (its ends twice), a capital letter means the mean of three
   * around a sample, another the mean of it and the next.
   */
  private static final String[] DIRECTIONS = {
    "GHIJGHIJGHIJGHIJ",
    "EEEEDDDDCCCCBBBB",
    "HIJKIJKLJKLMKLMN",
    "FGHIEFGHDEFGCDEF",
    "fghiFGHIEfghDFGH",
    "ghijHIJKhijLIJKM",
    "eFGHdEeFcDdEbCcD",
    "dDcCcCbBbBaaaaaa"
  };

  private final YuvPlane plane;
  private final int[] edge = new int[15];

  Prediction(YuvPlane plane) {
    this.plane = plane;
  }

  /** Of a whole macroblock. */
  void block(int top, int left, int size, int mode) {
    switch (mode) {
      case DC -> fill(top, left, size, mean(top, left, size));
      case TRUE_MOTION -> trueMotion(top, left, size);
      default -> copy(top, left, size, mode == VERTICAL);
    }
  }

  private void copy(int top, int left, int size, boolean vertical) {
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int from = vertical ? plane.at(top - 1, left + x) : plane.at(top + y, left - 1);
        plane.samples[plane.at(top + y, left + x)] = plane.samples[from];
      }
    }
  }

  private void trueMotion(int top, int left, int size) {
    int corner = plane.get(plane.at(top - 1, left - 1));
    for (int y = 0; y < size; y++) {
      int base = plane.get(plane.at(top + y, left - 1)) - corner;
      for (int x = 0; x < size; x++) {
        plane.set(plane.at(top + y, left + x), base + plane.get(plane.at(top - 1, left + x)));
      }
    }
  }

  private void fill(int top, int left, int size, int value) {
    for (int y = 0; y < size; y++) {
      int at = plane.at(top + y, left);
      Arrays.fill(plane.samples, at, at + size, (byte) value);
    }
  }

  /** Of the samples above and at the left that are in the picture. */
  private int mean(int top, int left, int size) {
    int sum = 0;
    int count = 0;
    for (int i = 0; i < size; i++) {
      sum += top > 0 ? plane.get(plane.at(top - 1, left + i)) : 0;
      sum += left > 0 ? plane.get(plane.at(top + i, left - 1)) : 0;
    }
    count += top > 0 ? size : 0;
    count += left > 0 ? size : 0;
    return count == 0 ? 128 : (sum + count / 2) / count;
  }

  /**
   * Of 4x4 pixels.
   *
   * @param further where the four samples are that follow those above
   */
  void small(int top, int left, int mode, int further) {
    if (mode == TRUE_MOTION) {
      trueMotion(top, left, SMALL);
      return;
    }
    readEdge(top, left, further);
    if (mode == DC) {
      fill(top, left, SMALL, (sum(1, 5) + sum(6, 10) + SMALL) >> 3);
      return;
    }
    String direction = DIRECTIONS[mode - VERTICAL];
    for (int i = 0; i < SMALL * SMALL; i++) {
      plane.set(plane.at(top + i / SMALL, left + i % SMALL), mean(direction.charAt(i)));
    }
  }

  private void readEdge(int top, int left, int further) {
    for (int i = 0; i < SMALL; i++) {
      edge[SMALL - i] = plane.get(plane.at(top + i, left - 1));
      edge[6 + i] = plane.get(plane.at(top - 1, left + i));
      edge[10 + i] = plane.get(further + i);
    }
    edge[5] = plane.get(plane.at(top - 1, left - 1));
    edge[0] = edge[1];
    edge[14] = edge[13];
  }

  private int sum(int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += edge[i];
    }
    return sum;
  }

  private int mean(char letter) {
    if (letter >= 'a') {
      int i = letter - 'a';
      return (edge[i] + edge[i + 1] + 1) >> 1;
    }
    int i = letter - 'A';
    return (edge[i - 1] + 2 * edge[i] + edge[i + 1] + 2) >> 2;
  }
}
