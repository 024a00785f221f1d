package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.image.Image;

/** Of a picture, in pixels. */
public record Size(int height, int width) {
  static Size of(Image image) {
    return new Size(image.height(), image.width());
  }

  public int shorterSide() {
    return Math.min(height, width);
  }

  int area() {
    return height * width;
  }

  /** As people write it: width first. */
  @Override
  public String toString() {
    return width + "x" + height;
  }
}
