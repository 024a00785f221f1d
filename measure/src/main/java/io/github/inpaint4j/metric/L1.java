package io.github.inpaint4j.metric;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;

/** Absolute error. */
final class L1 {
  private L1() {}

  /** Sum over the region's samples. */
  static double sum(Image truth, Image filled, Mask region) {
    float[] a = truth.pixels();
    float[] b = filled.pixels();
    int area = truth.height() * truth.width();
    double sum = 0;
    for (int i = 0; i < area; i++) {
      if (region.isHole(i)) {
        for (int at = i; at < a.length; at += area) {
          sum += Math.abs(a[at] - b[at]);
        }
      }
    }
    return sum;
  }
}
