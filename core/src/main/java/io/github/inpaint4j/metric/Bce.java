package io.github.inpaint4j.metric;

import io.github.inpaint4j.image.Image;

/** Binary cross-entropy of pixels that are read as probabilities, in nats: the paper's loss. */
public final class Bce {
  private Bce() {}

  /**
   * The lowest cross-entropy that any reconstruction can have: the mean entropy of the target's own
   * values. A perfect network scores this, not zero.
   */
  public static double floor(Image target) {
    double sum = 0;
    for (float p : target.pixels()) {
      sum += entropy(p);
    }
    return sum / target.pixels().length;
  }

  private static double entropy(double p) {
    return p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log(1 - p);
  }
}
