package io.github.inpaint4j.metric;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;

/**
 * Binary cross-entropy of pixels that are read as probabilities, in nats: the paper's loss. It is
 * the entropy of the target, which no reconstruction can avoid, plus an excess that is zero for a
 * perfect one.
 */
public final class Bce {
  /** How near a prediction may come to 0 and 1, as in Keras: keeps a certain error finite. */
  public static final double EPSILON = 1e-7;

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

  /** The entropy of the region's samples, summed. */
  static double entropy(Image target, Mask region) {
    int area = target.height() * target.width();
    double sum = 0;
    for (int i = 0; i < area; i++) {
      if (region.isHole(i)) {
        for (int at = i; at < target.pixels().length; at += area) {
          sum += entropy(target.pixels()[at]);
        }
      }
    }
    return sum;
  }

  /** What the cross-entropy of the region's samples has above their entropy, summed. */
  static double excess(Image target, Image filled, Mask region) {
    int area = target.height() * target.width();
    double sum = 0;
    for (int i = 0; i < area; i++) {
      if (region.isHole(i)) {
        for (int at = i; at < target.pixels().length; at += area) {
          sum += divergence(target.pixels()[at], filled.pixels()[at]);
        }
      }
    }
    return sum;
  }

  private static double divergence(float p, float q) {
    return p == q ? 0 : crossEntropy(p, q) - entropy(p);
  }

  private static double crossEntropy(double p, double q) {
    double inside = Math.max(EPSILON, Math.min(1 - EPSILON, q));
    return -p * Math.log(inside) - (1 - p) * Math.log(1 - inside);
  }

  private static double entropy(double p) {
    return p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log(1 - p);
  }
}
