package io.github.inpaint4j.metric;

import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.Mask;
import java.util.Arrays;

/**
 * Structural similarity (Wang, Bovik, Sheikh, Simoncelli 2004) with the Gaussian window of that
 * paper: 11x11, sigma 1.5, K = 0.01 and 0.03, for pixels in [0,1]; the mean over the channels. At
 * the picture's border the window sees the picture's reflection, as in scikit-image's {@code
 * structural_similarity(gaussian_weights=True, use_sample_covariance=False, full=True)}.
 */
public final class Ssim {
  private static final Gaussian WINDOW = new Gaussian(1.5);
  private static final double C1 = 0.01 * 0.01;
  private static final double C2 = 0.03 * 0.03;

  private Ssim() {}

  /**
   * Similarity around every pixel, row by row, in [-1,1]; 1 where the pictures agree.
   *
   * @param changed no pixel outside of it differs; work is done only near it
   */
  public static float[] map(Image truth, Image filled, Mask changed) {
    float[] map = new float[truth.height() * truth.width()];
    Arrays.fill(map, 1);
    Box seen = Box.around(changed);
    if (seen == null) {
      return map;
    }
    Box touched = seen.grown(WINDOW.radius(), truth);
    Box needed = touched.grown(WINDOW.radius(), truth);
    double[] part = similarity(needed.cut(truth), needed.cut(filled));
    for (int y = touched.top; y < touched.bottom; y++) {
      for (int x = touched.left; x < touched.right; x++) {
        map[y * truth.width() + x] =
            (float) part[(y - needed.top) * (needed.right - needed.left) + x - needed.left];
      }
    }
    return map;
  }

  /** A part of the picture; bottom and right are exclusive. */
  private record Box(int top, int left, int bottom, int right) {
    static Box around(Mask mask) {
      Box box = new Box(mask.height(), mask.width(), 0, 0);
      for (int y = 0; y < mask.height(); y++) {
        for (int x = 0; x < mask.width(); x++) {
          if (mask.isHole(y, x)) {
            box =
                new Box(
                    Math.min(box.top, y),
                    Math.min(box.left, x),
                    Math.max(box.bottom, y + 1),
                    Math.max(box.right, x + 1));
          }
        }
      }
      return box.bottom == 0 ? null : box;
    }

    Box grown(int by, Image within) {
      return new Box(
          Math.max(0, top - by),
          Math.max(0, left - by),
          Math.min(within.height(), bottom + by),
          Math.min(within.width(), right + by));
    }

    Image cut(Image image) {
      return Images.crop(image, top, left, bottom - top, right - left);
    }
  }

  private static double[] similarity(Image a, Image b) {
    int area = a.height() * a.width();
    double[] sum = new double[area];
    for (int c = 0; c < Image.CHANNELS; c++) {
      double[] x = Gaussian.plane(a, c);
      double[] y = Gaussian.plane(b, c);
      double[] meanX = WINDOW.blurred(x, a.height(), a.width());
      double[] meanY = WINDOW.blurred(y, a.height(), a.width());
      double[] xx = WINDOW.blurred(product(x, x), a.height(), a.width());
      double[] yy = WINDOW.blurred(product(y, y), a.height(), a.width());
      double[] xy = WINDOW.blurred(product(x, y), a.height(), a.width());
      for (int i = 0; i < area; i++) {
        double mxx = meanX[i] * meanX[i];
        double myy = meanY[i] * meanY[i];
        double mxy = meanX[i] * meanY[i];
        sum[i] +=
            (2 * mxy + C1)
                * (2 * (xy[i] - mxy) + C2)
                / ((mxx + myy + C1) * (xx[i] - mxx + yy[i] - myy + C2))
                / Image.CHANNELS;
      }
    }
    return sum;
  }

  private static double[] product(double[] x, double[] y) {
    double[] product = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      product[i] = x[i] * y[i];
    }
    return product;
  }
}
