package io.github.inpaint4j.metric;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.ArrayList;
import java.util.List;

/** One number for every pixel, row by row; beyond its border, those of the border go on. */
record Plane(int height, int width, double[] values) {
  /** Brightness as eyes weigh colours (ITU-R BT.601), in [0,1]. */
  static Plane luma(Image image) {
    int area = image.height() * image.width();
    float[] p = image.pixels();
    double[] luma = new double[area];
    for (int i = 0; i < area; i++) {
      luma[i] = 0.299 * p[i] + 0.587 * p[area + i] + 0.114 * p[2 * area + i];
    }
    return new Plane(image.height(), image.width(), luma);
  }

  /** 1 inside the hole, 0 outside. */
  static Plane weights(Mask hole) {
    double[] weights = new double[hole.height() * hole.width()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = hole.isHole(i) ? 1 : 0;
    }
    return new Plane(hole.height(), hole.width(), weights);
  }

  double at(int y, int x) {
    return values[clamped(y, height) * width + clamped(x, width)];
  }

  private static int clamped(int at, int length) {
    return Math.max(0, Math.min(length - 1, at));
  }

  /** This and ever smaller ones, each half as high and wide, of means of 2x2. */
  List<Plane> pyramid(int levels) {
    List<Plane> pyramid = new ArrayList<>(List.of(this));
    while (pyramid.size() < levels) {
      pyramid.add(pyramid.get(pyramid.size() - 1).half());
    }
    return pyramid;
  }

  private Plane half() {
    int rows = (height + 1) / 2;
    int columns = (width + 1) / 2;
    double[] half = new double[rows * columns];
    for (int y = 0, i = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++, i++) {
        double upper = at(2 * y, 2 * x) + at(2 * y, 2 * x + 1);
        half[i] = (upper + at(2 * y + 1, 2 * x) + at(2 * y + 1, 2 * x + 1)) / 4;
      }
    }
    return new Plane(rows, columns, half);
  }
}
