package io.github.inpaint4j.train.nn;

/** The shape of one image inside a network, without the batch. */
public record Shape(int channels, int height, int width) {
  /** A height or width that a file leaves open. */
  public static final int ANY = 0;

  @Override
  public String toString() {
    return channels + "x" + height + "x" + width;
  }
}
