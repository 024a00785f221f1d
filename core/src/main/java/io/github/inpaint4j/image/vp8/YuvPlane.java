package io.github.inpaint4j.image.vp8;

import java.util.Arrays;

/**
 * One of Y, U and V in whole macroblocks, with the border that predictions look at: 127 above (and
 * four samples further), 129 at the left.
 */
final class YuvPlane {
  private static final byte ABOVE = 127;
  private static final byte LEFT = (byte) 129;
  private static final int FURTHER = 4;

  final byte[] samples;
  final int stride;

  YuvPlane(int height, int width) {
    stride = 1 + width + FURTHER;
    samples = new byte[(1 + height) * stride];
    Arrays.fill(samples, 0, stride, ABOVE);
    for (int y = 0; y < height; y++) {
      samples[at(y, -1)] = LEFT;
    }
  }

  /** Where a sample is; -1 is the border. */
  int at(int y, int x) {
    return (1 + y) * stride + 1 + x;
  }

  int get(int at) {
    return samples[at] & 255;
  }

  /** Clips. */
  void set(int at, int value) {
    samples[at] = (byte) Math.max(0, Math.min(255, value));
  }
}
