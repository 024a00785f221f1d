package io.github.inpaint4j.corrupt;

import io.github.inpaint4j.image.Image;
import java.util.random.RandomGenerator;

/** Gaussian noise. */
final class Noise {
  private Noise() {}

  /**
   * Every sample by itself.
   *
   * @param deviation its standard deviation, samples being in [0,1], where they also end
   */
  static Image of(Image image, double deviation, RandomGenerator rng) {
    Image out = image.copy();
    for (int i = 0; i < out.pixels().length; i++) {
      double value = out.pixels()[i] + deviation * rng.nextGaussian();
      out.pixels()[i] = (float) Math.max(0, Math.min(1, value));
    }
    return out;
  }
}
