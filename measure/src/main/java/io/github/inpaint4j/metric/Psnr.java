package io.github.inpaint4j.metric;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;

/** Peak signal-to-noise ratio in dB, for pixels in [0,1]; {@link Errors} has that of pictures. */
public final class Psnr {
  /** Mean squared error of rounding to 1/255. */
  private static final double SMALLEST_MSE = 1 / (12.0 * 255 * 255);

  private Psnr() {}

  /**
   * Of a mean squared error. One below that of rounding to eight bits counts as rounding, 58.9 dB,
   * so that one perfect picture does not turn a mean into infinity.
   */
  public static double of(double mse) {
    return -10 * Math.log10(Math.max(mse, SMALLEST_MSE));
  }

  /** Over all samples within {@code region}. */
  public static double squaredError(Image truth, Image filled, Mask region) {
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
}
