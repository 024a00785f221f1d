package io.github.inpaint4j.metric;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;

/**
 * Peak signal-to-noise ratio in dB over many pictures, for pixels in [0,1]: pooled (of the mean
 * squared error over all samples) and as the mean over pictures. The two are different numbers.
 *
 * <p>An error below that of rounding to eight bits counts as rounding, 58.9 dB, so that one perfect
 * picture does not turn a mean into infinity.
 */
public final class Psnr {
  /** Mean squared error of rounding to 1/255. */
  private static final double SMALLEST_MSE = 1 / (12.0 * 255 * 255);

  private double squares;
  private long samples;
  private double sum;
  private int pictures;

  /** PSNR of a mean squared error. */
  public static double of(double mse) {
    return -10 * Math.log10(Math.max(mse, SMALLEST_MSE));
  }

  /**
   * Scores one picture within {@code region}; a picture without such pixels is left out.
   *
   * @param region true where pixels count
   */
  public void update(Image truth, Image filled, Mask region) {
    double squared = squaredError(truth, filled, region);
    long n = (long) Image.CHANNELS * region.area();
    if (n > 0) {
      squares += squared;
      samples += n;
      sum += of(squared / n);
      pictures++;
    }
  }

  static double squaredError(Image truth, Image filled, Mask region) {
    region.requireSize(truth.height(), truth.width());
    region.requireSize(filled.height(), filled.width());
    int area = truth.height() * truth.width();
    double squared = 0;
    for (int i = 0; i < area; i++) {
      if (region.isHole(i)) {
        for (int at = i; at < truth.pixels().length; at += area) {
          double d = truth.pixels()[at] - filled.pixels()[at];
          squared += d * d;
        }
      }
    }
    return squared;
  }

  /**
   * @throws IllegalStateException if nothing was scored
   */
  public double pooled() {
    requireSomething();
    return of(squares / samples);
  }

  /** The mean of the pictures' own PSNR. */
  public double mean() {
    requireSomething();
    return sum / pictures;
  }

  private void requireSomething() {
    if (pictures == 0) {
      throw new IllegalStateException("PSNR of no pictures");
    }
  }
}
