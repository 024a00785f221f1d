package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Picture;
import java.util.OptionalInt;

/**
 * How far a hole grows on all sides.
 *
 * @param pixels none: as its {@link Rim} needs
 */
public record Growth(OptionalInt pixels) {
  /** As the hole's rim needs. */
  public static final Growth AUTO = new Growth(OptionalInt.empty());

  /** Not at all. */
  public static final Growth NONE = by(0);

  /** By which people know {@link #AUTO}. */
  public static final String WORD = "auto";

  /**
   * @throws IllegalArgumentException if the hole should shrink
   */
  public Growth {
    if (pixels.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "a hole grows by 0 or more pixels, not " + pixels.getAsInt());
    }
  }

  public static Growth by(int pixels) {
    return new Growth(OptionalInt.of(pixels));
  }

  /** A hole, grown. */
  public Mask of(Picture picture, Mask hole) {
    int radius = pixels.orElseGet(() -> Rim.of(picture, hole).margin());
    return radius > 0 ? hole.grown(radius) : hole;
  }
}
