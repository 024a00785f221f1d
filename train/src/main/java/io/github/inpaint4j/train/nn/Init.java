package io.github.inpaint4j.train.nn;

import java.util.random.RandomGenerator;

/** First values of weights, drawn in Java so that every machine starts from the same ones. */
public enum Init {
  /** Uniform in ±sqrt(6 / (fanIn + fanOut)) (Glorot and Bengio 2010), Keras's default. */
  GLOROT,
  /** Normal with variance 2 / fanIn (He et al. 2015), for what ReLU follows or precedes. */
  HE,
  /** Zero: a residual block that begins as the identity (Zhang, Dauphin, Ma 2019). */
  ZERO;

  /**
   * @param fanIn input channels times kernel area
   * @param fanOut output channels times kernel area
   */
  float[] values(int n, int fanIn, int fanOut, RandomGenerator rng) {
    float[] values = new float[n];
    double limit = Math.sqrt(6.0 / (fanIn + fanOut));
    double deviation = Math.sqrt(2.0 / fanIn);
    for (int i = 0; i < n; i++) {
      values[i] =
          switch (this) {
            case GLOROT -> (float) ((2 * rng.nextDouble() - 1) * limit);
            case HE -> (float) (rng.nextGaussian() * deviation);
            case ZERO -> 0;
          };
    }
    return values;
  }
}
