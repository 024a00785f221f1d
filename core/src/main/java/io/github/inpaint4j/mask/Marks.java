package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Area;

/** How people mark a hole. */
public final class Marks {
  private Marks() {}

  /**
   * A box as a hole, cut at the picture's border.
   *
   * @param name of the picture, for the message
   * @throws IllegalArgumentException if the picture has no pixel in it
   */
  public static Mask box(Area box, int height, int width, String name) {
    Mask hole = Mask.rectangle(height, width, box);
    if (hole.area() == 0) {
      throw new IllegalArgumentException(
          "box %d,%d,%d,%d lies outside of %s, which is %dx%d"
              .formatted(box.left(), box.top(), box.width(), box.height(), name, width, height));
    }
    return hole;
  }
}
