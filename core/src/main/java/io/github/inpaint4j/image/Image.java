package io.github.inpaint4j.image;

import java.util.Arrays;

/**
 * An RGB picture: three planes (red, green, blue) of {@code height * width} floats, row by row,
 * each in [0,1]. {@link #pixels()} is the array itself, not a copy, so that a fill costs no more
 * than it must; whoever got an image from somebody else changes a {@link #copy()}.
 */
public final class Image {
  /** Red, green, blue. */
  public static final int CHANNELS = 3;

  private final int height;
  private final int width;
  private final float[] pixels;

  /**
   * @param pixels 3 * height * width floats, planar, used without a copy
   * @throws IllegalArgumentException if the size is not positive or does not fit the array
   */
  public Image(int height, int width, float[] pixels) {
    if (height <= 0 || width <= 0) {
      throw new IllegalArgumentException("an image of " + width + "x" + height + " has no pixels");
    }
    if (pixels.length != (long) CHANNELS * height * width) {
      throw new IllegalArgumentException(
          "%dx%d needs %d floats, got %d"
              .formatted(width, height, (long) CHANNELS * height * width, pixels.length));
    }
    this.height = height;
    this.width = width;
    this.pixels = pixels;
  }

  /** A black image. */
  public Image(int height, int width) {
    this(height, width, new float[Math.multiplyExact(CHANNELS, Math.multiplyExact(height, width))]);
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** The pixels themselves: channel c, row y, column x at {@code (c * height + y) * width + x}. */
  public float[] pixels() {
    return pixels;
  }

  public float get(int channel, int y, int x) {
    return pixels[(channel * height + y) * width + x];
  }

  public void set(int channel, int y, int x, float value) {
    pixels[(channel * height + y) * width + x] = value;
  }

  public Image copy() {
    return new Image(height, width, pixels.clone());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Image image
        && height == image.height
        && width == image.width
        && Arrays.equals(pixels, image.pixels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pixels);
  }

  @Override
  public String toString() {
    return "Image " + width + "x" + height;
  }
}
