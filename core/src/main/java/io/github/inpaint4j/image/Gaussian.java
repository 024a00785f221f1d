package io.github.inpaint4j.image;

import java.util.Arrays;

/**
 * A blur by a Gaussian, cut off at three and a half sigmas. Beyond the border the picture goes on
 * as its own reflection.
 */
public final class Gaussian {
  private static final double CUT = 3.5; // sigmas, as in scikit-image

  private final int radius;
  private final double[] window;

  /**
   * @param sigma in pixels, positive
   */
  public Gaussian(double sigma) {
    radius = (int) (CUT * sigma + 0.5);
    double[] weights = new double[2 * radius + 1];
    for (int i = 0; i < weights.length; i++) {
      double x = (i - radius) / sigma;
      weights[i] = StrictMath.exp(-0.5 * x * x);
    }
    double sum = Arrays.stream(weights).sum();
    window = Arrays.stream(weights).map(w -> w / sum).toArray();
  }

  /** How far, in pixels, a pixel is seen. */
  public int radius() {
    return radius;
  }

  public Image blurred(Image image) {
    Image out = new Image(image.height(), image.width());
    int area = image.height() * image.width();
    for (int c = 0; c < Image.CHANNELS; c++) {
      double[] blurred = blurred(plane(image, c), image.height(), image.width());
      for (int i = 0; i < area; i++) {
        out.pixels()[c * area + i] = (float) blurred[i];
      }
    }
    return out;
  }

  /** One channel of an image. */
  public static double[] plane(Image image, int channel) {
    int area = image.height() * image.width();
    double[] plane = new double[area];
    for (int i = 0; i < area; i++) {
      plane[i] = image.pixels()[channel * area + i];
    }
    return plane;
  }

  /**
   * @param plane height * width values, row by row
   */
  public double[] blurred(double[] plane, int height, int width) {
    double[] across = new double[plane.length];
    for (int y = 0; y < height; y++) {
      line(plane, across, y * width, 1, width);
    }
    double[] both = new double[plane.length];
    for (int x = 0; x < width; x++) {
      line(across, both, x, width, height);
    }
    return both;
  }

  private void line(double[] from, double[] to, int start, int step, int length) {
    for (int i = 0; i < length; i++) {
      boolean inside = i >= radius && i + radius < length;
      double sum = 0;
      for (int k = -radius; k <= radius; k++) {
        int at = inside ? i + k : Images.reflected(i + k, length);
        sum += window[k + radius] * from[start + at * step];
      }
      to[start + i * step] = sum;
    }
  }
}
