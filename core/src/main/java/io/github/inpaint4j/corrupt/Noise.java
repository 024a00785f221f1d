package io.github.inpaint4j.corrupt;

import io.github.inpaint4j.image.Gaussian;
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
      out.pixels()[i] = held(value);
    }
    return out;
  }

  /** So many values of deviation 1. */
  static double[] white(int count, RandomGenerator rng) {
    double[] white = new double[count];
    for (int i = 0; i < count; i++) {
      white[i] = rng.nextGaussian();
    }
    return white;
  }

  /**
   * White noise in clumps, of about its deviation.
   *
   * @param white height * width values, row by row
   * @param sigma of the Gaussian that makes them, in pixels
   */
  static double[] clumped(double[] white, int height, int width, double sigma) {
    double[] clumped = new Gaussian(sigma).blurred(white, height, width);
    double loud = 2 * Math.sqrt(Math.PI) * sigma; // what the blur takes away
    for (int i = 0; i < clumped.length; i++) {
      clumped[i] *= Math.max(1, loud);
    }
    return clumped;
  }

  /** Within [0,1]. */
  static float held(double sample) {
    return (float) Math.max(0, Math.min(1, sample));
  }
}
