package io.github.inpaint4j.detect;

import io.github.inpaint4j.image.Image;

/**
 * Damage ends softly, and what is left of its edge would be filled in with: a pixel beside damage
 * that has part of its colour belongs to it.
 */
final class SoftEdge {
  private static final int BEYOND = 3; // pixels from damage to what surely is none
  private static final float LEAST = 0.2f; // likelihood of damage that has an edge
  private static final double SEEN = 0.04; // difference from what is beyond, mean over colours
  private static final double PART = 0.2; // of the difference: so much of it is still edge

  private final Image image;
  private final float[] likelihood;

  private SoftEdge(Image image, float[] likelihood) {
    this.image = image;
    this.likelihood = likelihood;
  }

  /**
   * @param likelihood of every pixel of {@code image}, in [0,1]
   * @return where there is an edge, that of the damage beside it
   */
  static float[] included(Image image, float[] likelihood) {
    return new SoftEdge(image, likelihood).onePixelMore();
  }

  private float[] onePixelMore() {
    float[] wider = likelihood.clone();
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        if (likelihood[y * image.width() + x] >= LEAST) {
          around(y, x, wider);
        }
      }
    }
    return wider;
  }

  private void around(int y, int x, float[] wider) {
    int damage = y * image.width() + x;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int farY = y + BEYOND * dy;
        int farX = x + BEYOND * dx;
        boolean inside = farY >= 0 && farY < image.height() && farX >= 0 && farX < image.width();
        int beside = (y + dy) * image.width() + x + dx;
        if (inside && wider[beside] < likelihood[damage]) {
          int far = farY * image.width() + farX;
          if (likelihood[far] < LEAST && share(beside, damage, far) >= PART) {
            wider[beside] = likelihood[damage];
          }
        }
      }
    }
  }

  /** How much of the way from the colour beyond to that of the damage a pixel has gone. */
  private double share(int beside, int damage, int far) {
    int area = image.height() * image.width();
    double along = 0;
    double all = 0;
    for (int c = 0; c < Image.CHANNELS; c++) {
      float beyond = image.pixels()[c * area + far];
      double step = image.pixels()[c * area + damage] - beyond;
      along += step * (image.pixels()[c * area + beside] - beyond);
      all += step * step;
    }
    return all < Image.CHANNELS * SEEN * SEEN ? 0 : along / all;
  }
}
