package io.github.inpaint4j.detect;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.progress.Progress;
import java.util.Arrays;

/**
 * The classical way, for comparison: what is brighter or darker than everything around it, as a
 * white or a black top-hat by a square shows it, and stands out from what the picture has of that
 * everywhere (Serra 1982; the scale by the median of the absolute values).
 */
final class TopHat implements Detector {
  private static final int RADIUS = 5; // of the square: thicker things are none
  private static final double ODD = 8; // robust deviations at which it is as likely as not
  private static final double GREY_LEVEL = 1 / 255.0; // the least deviation
  private static final double NORMAL = 1.4826; // of a median of absolute values
  private static final float[] LUMINANCE = {0.299f, 0.587f, 0.114f}; // ITU-R BT.601

  @Override
  public Likelihood find(Picture picture, Progress progress) {
    int height = picture.height();
    int width = picture.width();
    float[] grey = grey(picture);
    progress.done(0.2);
    float[] opened = extreme(extreme(grey, height, width, false), height, width, true);
    progress.done(0.5);
    float[] closed = extreme(extreme(grey, height, width, true), height, width, false);
    progress.done(0.8);
    float[] odd = new float[grey.length];
    for (int i = 0; i < odd.length; i++) {
      odd[i] = Math.max(grey[i] - opened[i], closed[i] - grey[i]);
    }
    double deviation = Math.max(GREY_LEVEL, NORMAL * median(odd));
    for (int i = 0; i < odd.length; i++) {
      odd[i] = (float) (1 / (1 + Math.exp(ODD - odd[i] / deviation)));
    }
    return Likelihood.of(height, width, odd);
  }

  private static float[] grey(Picture picture) {
    float[] grey = new float[picture.height() * picture.width()];
    for (int y = 0; y < picture.height(); y++) {
      Image row = picture.image(new Area(y, 0, 1, picture.width()));
      for (int x = 0; x < picture.width(); x++) {
        for (int c = 0; c < Image.CHANNELS; c++) {
          grey[y * picture.width() + x] += LUMINANCE[c] * row.get(c, 0, x);
        }
      }
    }
    return grey;
  }

  /** The largest, or smallest, of the square around every pixel, by rows and then by columns. */
  private static float[] extreme(float[] from, int height, int width, boolean largest) {
    float[] rows = new float[from.length];
    for (int y = 0; y < height; y++) {
      line(from, rows, y * width, 1, width, largest);
    }
    float[] both = new float[from.length];
    for (int x = 0; x < width; x++) {
      line(rows, both, x, width, height, largest);
    }
    return both;
  }

  private static void line(
      float[] from, float[] to, int start, int step, int length, boolean largest) {
    for (int i = 0; i < length; i++) {
      float best = from[start + i * step];
      int last = Math.min(length - 1, i + RADIUS);
      for (int k = Math.max(0, i - RADIUS); k <= last; k++) {
        float value = from[start + k * step];
        best = largest ? Math.max(best, value) : Math.min(best, value);
      }
      to[start + i * step] = best;
    }
  }

  private static float median(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
