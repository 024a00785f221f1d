package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.metric.Psnr;
import io.github.inpaint4j.random.Seeded;
import java.util.Arrays;

/**
 * How far a pooled PSNR would move with other pictures of the same kind: resamples the pictures
 * with replacement (Efron 1979), the same ones for everything that is measured on them, so that
 * differences between methods are paired.
 */
final class Bootstrap {
  private static final int RESAMPLES = 1000;
  private static final double OUTSIDE = 0.025; // at either end of a 95 % interval

  private final short[][] times; // [resample][picture]: how often it was drawn

  Bootstrap(int pictures, long seed) {
    Seeded rng = Seeded.of(Seeded.key("bootstrap"), seed);
    times = new short[RESAMPLES][pictures];
    for (short[] resample : times) {
      for (int i = 0; i < pictures; i++) {
        resample[rng.nextInt(pictures)]++;
      }
    }
  }

  /** A 95 % interval. */
  record Interval(double low, double high) {}

  /**
   * The pooled PSNR of every resample.
   *
   * @param squared error of every picture
   * @param samples of every picture
   */
  double[] psnr(double[] squared, double[] samples) {
    return Arrays.stream(times)
        .mapToDouble(resample -> Psnr.of(mean(resample, squared, samples)))
        .toArray();
  }

  /** The mean of every resample's pictures, each of which counts alike. */
  double[] mean(double[] values) {
    double[] once = new double[values.length];
    Arrays.fill(once, 1);
    return Arrays.stream(times).mapToDouble(resample -> mean(resample, values, once)).toArray();
  }

  private static double mean(short[] resample, double[] squared, double[] samples) {
    double error = 0;
    double count = 0;
    for (int i = 0; i < resample.length; i++) {
      error += resample[i] * squared[i];
      count += resample[i] * samples[i];
    }
    return error / count;
  }

  static Interval interval(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int outside = (int) Math.round(OUTSIDE * sorted.length);
    return new Interval(sorted[outside], sorted[sorted.length - 1 - outside]);
  }
}
