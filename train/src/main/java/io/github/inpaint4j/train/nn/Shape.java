package io.github.inpaint4j.train.nn;

/** The shape of one image inside a network, without the batch. */
public record Shape(int channels, int height, int width) {
  /** A height or width that a file leaves open. */
  public static final int ANY = 0;

  private static final long MOST = 1L << 28;

  /** Numbers in it. */
  public long size() {
    return (long) channels * height * width;
  }

  /**
   * Numbers of a layer that connects every pixel of a channel with every other.
   *
   * @throws IllegalArgumentException if they are too many to be held
   */
  int requireConnectable() {
    double pixels = (double) height * width;
    double numbers = channels * pixels * pixels;
    if (numbers > MOST) {
      throw new IllegalArgumentException(
          "all pixels of %s connected with each other need %,.0f numbers, which is too many"
              .formatted(this, numbers));
    }
    return (int) numbers;
  }

  @Override
  public String toString() {
    return channels + "x" + height + "x" + width;
  }
}
