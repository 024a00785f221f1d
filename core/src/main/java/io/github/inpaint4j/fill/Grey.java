package io.github.inpaint4j.fill;

import io.github.inpaint4j.image.Image;
import java.util.Arrays;

/** The answer where nothing is known. */
public final class Grey {
  public static final float MIDDLE = 0.5f;

  private Grey() {}

  /** A picture of mid grey: of all constants, the one that can be wrong by least. */
  public static Image of(int height, int width) {
    Image image = new Image(height, width);
    Arrays.fill(image.pixels(), MIDDLE);
    return image;
  }
}
