package io.github.inpaint4j.image.vp8;

/** Y, U and V to RGB as libwebp does it: chroma interpolated, in fixed point. */
final class Colours {
  private Colours() {}

  /**
   * @param planes Y, U and V; the two at half the size
   * @return interleaved samples
   */
  static byte[] rgb(YuvPlane[] planes, int height, int width) {
    byte[] rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(height, width))];
    int at = 0;
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int y = planes[0].get(planes[0].at(row, column)) * 19077 >> 8;
        int u = chroma(planes[1], row, column, height, width);
        int v = chroma(planes[2], row, column, height, width);
        rgb[at++] = clipped(y + (v * 26149 >> 8) - 14234);
        rgb[at++] = clipped(y - (u * 6419 >> 8) - (v * 13320 >> 8) + 8708);
        rgb[at++] = clipped(y + (u * 33050 >> 8) - 17685);
      }
    }
    return rgb;
  }

  /**
   * Nine parts of the nearest sample, three of those beside and above or below, one of the last.
   */
  private static int chroma(YuvPlane plane, int row, int column, int height, int width) {
    int otherRow = other(row, height) * plane.stride;
    int otherColumn = other(column, width);
    int at = plane.at(row / 2, column / 2);
    int near = plane.get(at);
    int beside = plane.get(at + otherColumn);
    int above = plane.get(at + otherRow);
    int diagonal = plane.get(at + otherRow + otherColumn);
    return (near + 3 * (beside + above) + diagonal + 8 >> 3) + near >> 1;
  }

  /** Where the sample is that is second nearest, from the nearest. */
  private static int other(int place, int size) {
    int step = place % 2 == 0 ? -1 : 1;
    int chroma = place / 2 + step;
    return chroma < 0 || chroma > (size - 1) / 2 ? 0 : step;
  }

  private static byte clipped(int value) {
    return (byte) Math.max(0, Math.min(255, value >> 6));
  }
}
