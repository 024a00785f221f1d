package io.github.inpaint4j.metric;

import io.github.inpaint4j.image.Area;
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
    if (changed.area() == 0) {
      return map;
    }
    Area touched = seenFrom(changed.bounds(), truth);
    Area needed = seenFrom(touched, truth);
    double[] part = similarity(Images.crop(truth, needed), Images.crop(filled, needed));
    for (int y = touched.top(); y < touched.bottom(); y++) {
      for (int x = touched.left(); x < touched.right(); x++) {
        map[y * truth.width() + x] = (float) part[needed.index(y, x)];
      }
    }
    return map;
  }

  /** Where the window sees something of an area. */
  private static Area seenFrom(Area area, Image picture) {
    return area.grown(WINDOW.radius()).cut(picture.height(), picture.width());
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
