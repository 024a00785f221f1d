package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Image;
import java.util.stream.IntStream;

/** How often each colour is met in a part of a picture: a smoothed histogram of 16x16x16 bins. */
final class Palette {
  private static final int BINS = 16; // along each channel
  private static final double[] KERNEL = {1 / 16.0, 4 / 16.0, 6 / 16.0, 4 / 16.0, 1 / 16.0};
  private static final double UNSEEN = 1e-6; // share of a colour that was not met

  private final int[] bins; // of the picture's pixels

  Palette(Image image) {
    int area = image.height() * image.width();
    float[] pixels = image.pixels();
    bins =
        IntStream.range(0, area)
            .map(
                i ->
                    (bin(pixels[i]) * BINS + bin(pixels[area + i])) * BINS
                        + bin(pixels[2 * area + i]))
            .toArray();
  }

  private static int bin(float value) {
    return Math.max(0, Math.min(BINS - 1, (int) (value * BINS)));
  }

  /** For every pixel how likely its colour is that of an object and not of a background. */
  double[] likely(Mask object, Mask background) {
    double[] inside = shares(object);
    double[] outside = shares(background);
    return IntStream.range(0, bins.length)
        .mapToDouble(i -> inside[bins[i]] / (inside[bins[i]] + outside[bins[i]]))
        .toArray();
  }

  private double[] shares(Mask part) {
    double[] shares = new double[BINS * BINS * BINS];
    double one = 1.0 / Math.max(1, part.area());
    for (int i = 0; i < bins.length; i++) {
      if (part.isHole(i)) {
        shares[bins[i]] += one;
      }
    }
    double[] smooth = smoothed(smoothed(smoothed(shares, 1), BINS), BINS * BINS);
    return IntStream.range(0, smooth.length).mapToDouble(i -> smooth[i] + UNSEEN).toArray();
  }

  /** Along one channel, whose bins are {@code step} apart. */
  private static double[] smoothed(double[] shares, int step) {
    double[] smooth = new double[shares.length];
    int radius = KERNEL.length / 2;
    for (int i = 0; i < shares.length; i++) {
      int bin = i / step % BINS;
      for (int k = Math.max(-radius, -bin); k <= Math.min(radius, BINS - 1 - bin); k++) {
        smooth[i] += KERNEL[k + radius] * shares[i + k * step];
      }
    }
    return smooth;
  }
}
