package io.github.inpaint4j.serve;

/**
 * The shares of the heap that requests may use, so that many at once are told to come again instead
 * of exhausting it.
 *
 * @param bodies what clients sent
 * @param fills pictures being decoded, filled and encoded
 * @param results of finished jobs
 */
record Memory(Budget bodies, Budget fills, Budget results) {
  /** A picture being filled, in the worst of our methods, needs so many bytes per pixel. */
  private static final int BYTES_PER_PIXEL = 200;

  static Memory ofHeap(long bytes) {
    return new Memory(new Budget(bytes / 16), new Budget(bytes / 2), new Budget(bytes / 8));
  }

  /** Bytes to reserve for a picture. */
  static long bytes(long pixels) {
    return Math.multiplyExact(pixels, BYTES_PER_PIXEL);
  }

  /** The largest picture for which there is room. */
  static long pixels(long bytes) {
    return bytes / BYTES_PER_PIXEL;
  }
}
