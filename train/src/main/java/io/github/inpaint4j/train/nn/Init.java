package io.github.inpaint4j.train.nn;

import java.util.random.RandomGenerator;

/** First values of parameters, drawn in Java so that every machine starts from the same ones. */
public final class Init {
  private Init() {}

  /**
   * Uniform in ±sqrt(6 / (fanIn + fanOut)) (Glorot and Bengio 2010), Keras's default.
   *
   * @param fanIn input channels times kernel area
   * @param fanOut output channels times kernel area
   */
  public static float[] glorotUniform(int n, int fanIn, int fanOut, RandomGenerator rng) {
    double limit = Math.sqrt(6.0 / (fanIn + fanOut));
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) ((2 * rng.nextDouble() - 1) * limit);
    }
    return values;
  }
}
