package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.image.Image;

/** The mean of overlapping tiles, each weighted by the distance from its border. */
final class Blend {
  private final Image sum;
  private final float[] weights;

  Blend(int height, int width) {
    sum = new Image(height, width);
    weights = new float[height * width];
  }

  void add(int top, int left, Image tile) {
    for (int y = 0; y < tile.height(); y++) {
      for (int x = 0; x < tile.width(); x++) {
        int at = (top + y) * sum.width() + left + x;
        float weight = ramp(y, tile.height()) * ramp(x, tile.width());
        weights[at] += weight;
        for (int c = 0; c < Image.CHANNELS; c++) {
          sum.pixels()[c * weights.length + at] += weight * tile.get(c, y, x);
        }
      }
    }
  }

  private static float ramp(int i, int side) {
    return Math.min(i + 1, side - i);
  }

  /** Black where no tile is. */
  Image mean() {
    for (int i = 0; i < sum.pixels().length; i++) {
      float weight = weights[i % weights.length];
      sum.pixels()[i] = weight > 0 ? sum.pixels()[i] / weight : 0;
    }
    return sum;
  }
}
