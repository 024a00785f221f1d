package io.github.inpaint4j.image.vp8;

import java.io.IOException;

/** Reads coefficients and adds what they stand for (RFC 6386, sections 13 and 14). */
final class Coefficients {
  static final int LUMA_WITHOUT_DC = 0;
  static final int DCS = 1;
  static final int CHROMA = 2;
  static final int LUMA = 3;
  static final int COUNT = 16;

  private static final int[] BANDS = {0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0};
  private static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};

  /** Of the further bits of large values, by their size. */
  private static final int[][] LARGE = {
    {173, 148, 140},
    {176, 155, 140, 135},
    {180, 157, 141, 134, 130},
    {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
  };

  private Coefficients() {}

  /**
   * Reads the coefficients of 4x4 samples, times their steps.
   *
   * @param probabilities of the kind of block
   * @param context how many of the blocks above and at the left have coefficients
   * @param first 1 if the DC is elsewhere
   * @param out zeros, filled
   * @return the place after the last coefficient, in the order of the file
   */
  static int read(
      BoolDecoder in, int[][][] probabilities, int context, int[] steps, int first, int[] out)
      throws IOException {
    int[] p = probabilities[BANDS[first]][context];
    for (int i = first; i < COUNT; i++) {
      if (in.bit(p[0]) == 0) {
        return i;
      }
      while (in.bit(p[1]) == 0) {
        p = probabilities[BANDS[++i]][0];
        if (i == COUNT) {
          return i;
        }
      }
      int value = in.bit(p[2]) == 0 ? 1 : large(in, p);
      p = probabilities[BANDS[i + 1]][value == 1 ? 1 : 2];
      out[ZIGZAG[i]] = (short) ((in.flag() ? -value : value) * steps[i > 0 ? 1 : 0]);
    }
    return COUNT;
  }

  private static int large(BoolDecoder in, int[] p) throws IOException {
    if (in.bit(p[3]) == 0) {
      return in.bit(p[4]) == 0 ? 2 : 3 + in.bit(p[5]);
    }
    if (in.bit(p[6]) == 0) {
      return in.bit(p[7]) == 0 ? 5 + in.bit(159) : 7 + 2 * in.bit(165) + in.bit(145);
    }
    int high = in.bit(p[8]);
    int size = 2 * high + in.bit(p[9 + high]);
    int value = 0;
    for (int probability : LARGE[size]) {
      value = 2 * value + in.bit(probability);
    }
    return value + 3 + (8 << size);
  }

  /** The sixteen DCs of a macroblock, from their transform. */
  static int[] dcs(int[] in) {
    int[] half = new int[COUNT];
    for (int i = 0; i < 4; i++) {
      hadamard(in, i, 4, 0, half);
    }
    int[] out = new int[COUNT];
    for (int i = 0; i < COUNT; i += 4) {
      hadamard(half, i, 1, 3, out);
    }
    for (int i = 0; i < COUNT; i++) {
      out[i] >>= 3;
    }
    return out;
  }

  private static void hadamard(int[] in, int at, int step, int rounding, int[] out) {
    int outer = in[at] + rounding + in[at + 3 * step];
    int inner = in[at + step] + in[at + 2 * step];
    int innerLess = in[at + step] - in[at + 2 * step];
    int outerLess = in[at] + rounding - in[at + 3 * step];
    out[at] = outer + inner;
    out[at + step] = outerLess + innerLess;
    out[at + 2 * step] = outer - inner;
    out[at + 3 * step] = outerLess - innerLess;
  }

  /** Adds 4x4 samples, from their transform. */
  static void add(int[] in, YuvPlane plane, int top, int left) {
    int[] half = new int[COUNT];
    int[] line = new int[4];
    for (int x = 0; x < 4; x++) {
      cosines(in[x], in[4 + x], in[8 + x], in[12 + x], line);
      System.arraycopy(line, 0, half, 4 * x, 4);
    }
    for (int y = 0; y < 4; y++) {
      cosines(half[y] + 4, half[4 + y], half[8 + y], half[12 + y], line);
      for (int x = 0; x < 4; x++) {
        int at = plane.at(top + y, left + x);
        plane.set(at, plane.get(at) + (line[x] >> 3));
      }
    }
  }

  private static void cosines(int i0, int i1, int i2, int i3, int[] out) {
    int a = i0 + i2;
    int b = i0 - i2;
    int c = sine(i1) - cosine(i3);
    int d = cosine(i1) + sine(i3);
    out[0] = a + d;
    out[1] = b + c;
    out[2] = b - c;
    out[3] = a - d;
  }

  /** Times sqrt(2) cos(pi / 8). */
  private static int cosine(int value) {
    return (value * 20091 >> 16) + value;
  }

  /** Times sqrt(2) sin(pi / 8). */
  private static int sine(int value) {
    return value * 35468 >> 16;
  }
}
