package io.github.inpaint4j.metric;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;

/**
 * How much goes on in a part of a picture. The energy of a fill over that of the truth is 1 if the
 * fill is as sharp as the original, less if it is blurred: what the squared error never punishes.
 */
final class Sharpness {
  private Sharpness() {}

  /**
   * Gradient energy: the squared differences of horizontal and vertical neighbours that both lie in
   * the region, summed.
   */
  static double energy(Image image, Mask region) {
    int width = image.width();
    int area = image.height() * width;
    float[] pixels = image.pixels();
    double sum = 0;
    for (int i = 0; i < area; i++) {
      if (region.isHole(i)) {
        if (i % width + 1 < width && region.isHole(i + 1)) {
          sum += squared(pixels, i, i + 1, area);
        }
        if (i + width < area && region.isHole(i + width)) {
          sum += squared(pixels, i, i + width, area);
        }
      }
    }
    return sum;
  }

  private static double squared(float[] pixels, int a, int b, int area) {
    double sum = 0;
    for (int plane = 0; plane < pixels.length; plane += area) {
      double d = pixels[plane + a] - pixels[plane + b];
      sum += d * d;
    }
    return sum;
  }
}
