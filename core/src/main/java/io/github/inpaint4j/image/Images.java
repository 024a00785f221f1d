package io.github.inpaint4j.image;

import java.awt.image.BufferedImage;

/** Crop, pad, resize and conversion of images; each makes a new one. */
public final class Images {
  private Images() {}

  /**
   * The part of {@code image} in an area.
   *
   * @throws IllegalArgumentException if the area reaches beyond it
   */
  public static Image crop(Image image, Area area) {
    if (!area.isWithin(image.height(), image.width())) {
      throw new IllegalArgumentException("%s leaves %s".formatted(area, image));
    }
    int height = area.height();
    int width = area.width();
    Image out = new Image(height, width);
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < height; y++) {
        System.arraycopy(
            image.pixels(),
            (c * image.height() + area.top() + y) * image.width() + area.left(),
            out.pixels(),
            (c * height + y) * width,
            width);
      }
    }
    return out;
  }

  /**
   * Puts {@code part} into an area of {@code image}.
   *
   * @throws IllegalArgumentException if the area reaches beyond it, or has another size
   */
  public static void paste(Image part, Image image, Area area) {
    if (!area.isWithin(image.height(), image.width())
        || part.height() != area.height()
        || part.width() != area.width()) {
      throw new IllegalArgumentException("%s into %s of %s".formatted(part, area, image));
    }
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < area.height(); y++) {
        System.arraycopy(
            part.pixels(),
            (c * area.height() + y) * area.width(),
            image.pixels(),
            (c * image.height() + area.top() + y) * image.width() + area.left(),
            area.width());
      }
    }
  }

  /** Left and right exchanged. */
  public static Image mirrored(Image image) {
    Image out = new Image(image.height(), image.width());
    for (int i = 0; i < out.pixels().length; i++) {
      int x = i % image.width();
      out.pixels()[i] = image.pixels()[i - x + image.width() - 1 - x];
    }
    return out;
  }

  /** Rows and columns exchanged. */
  public static Image transposed(Image image) {
    Image out = new Image(image.width(), image.height());
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < image.height(); y++) {
        for (int x = 0; x < image.width(); x++) {
          out.set(c, x, y, image.get(c, y, x));
        }
      }
    }
    return out;
  }

  /** Extends to the right and below by the picture's reflection, as often as it takes. */
  public static Image padTo(Image image, int height, int width) {
    return padded(image, 0, 0, height, width);
  }

  /** Extends above and to the left by so many pixels of the picture's reflection. */
  public static Image shifted(Image image, int top, int left) {
    return padded(image, top, left, top + image.height(), left + image.width());
  }

  private static Image padded(Image image, int top, int left, int height, int width) {
    Image out = new Image(height, width);
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < height; y++) {
        int row = reflected(y - top, image.height());
        for (int x = 0; x < width; x++) {
          out.set(c, y, x, image.get(c, row, reflected(x - left, image.width())));
        }
      }
    }
    return out;
  }

  /**
   * What a line of {@code length} pixels shows at any place, if its ends reflect: ... 1 0 0 1 2 ...
   * n-1 n-1 n-2 ...
   */
  public static int reflected(int at, int length) {
    int i = Math.floorMod(at, 2 * length);
    return i < length ? i : 2 * length - 1 - i;
  }

  /** The largest centred crop of the wanted shape, scaled to it. */
  public static Image fit(Image image, int height, int width) {
    double scale = Math.min(image.height() / (double) height, image.width() / (double) width);
    int h = Math.max(1, (int) Math.round(height * scale));
    int w = Math.max(1, (int) Math.round(width * scale));
    Area centre = new Area((image.height() - h) / 2, (image.width() - w) / 2, h, w);
    return resize(crop(image, centre), height, width);
  }

  /** Area average when it shrinks, linear interpolation when it grows; each axis by itself. */
  public static Image resize(Image image, int height, int width) {
    float[][] rows = weights(image.height(), height);
    float[][] columns = weights(image.width(), width);
    Image out = new Image(height, width);
    float[] line = new float[width * image.height()];
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < image.height(); y++) {
        for (int x = 0; x < width; x++) {
          line[y * width + x] = weighted(image.pixels(), columns[x], rowStart(image, c, y), 1);
        }
      }
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          out.set(c, y, x, weighted(line, rows[y], x, width));
        }
      }
    }
    return out;
  }

  private static int rowStart(Image image, int channel, int y) {
    return (channel * image.height() + y) * image.width();
  }

  /** weights[0] is the index of the first source sample, the others are weights that sum to one. */
  private static float[][] weights(int from, int to) {
    double scale = from / (double) to;
    double radius = Math.max(1, scale);
    float[][] all = new float[to][];
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * scale - 0.5;
      int first = Math.max(0, (int) Math.ceil(centre - radius));
      int last = Math.min(from - 1, (int) Math.floor(centre + radius));
      float[] w = new float[last - first + 2];
      float sum = 0;
      for (int j = first; j <= last; j++) {
        w[j - first + 1] = (float) Math.max(0, 1 - Math.abs(j - centre) / radius);
        sum += w[j - first + 1];
      }
      for (int j = 1; j < w.length; j++) {
        w[j] /= sum;
      }
      w[0] = first;
      all[i] = w;
    }
    return all;
  }

  private static float weighted(float[] values, float[] weights, int offset, int stride) {
    int index = offset + (int) weights[0] * stride;
    float sum = 0;
    for (int j = 1; j < weights.length; j++, index += stride) {
      sum += weights[j] * values[index];
    }
    return sum;
  }

  /** As eight-bit RGB, rounded to nearest; for showing and for figures. */
  public static BufferedImage toBuffered(Image image) {
    BufferedImage out =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int rgb = 0;
        for (int c = 0; c < Image.CHANNELS; c++) {
          rgb = rgb << 8 | toByte(image.get(c, y, x));
        }
        out.setRGB(x, y, rgb);
      }
    }
    return out;
  }

  /**
   * The colours of what Java has read or drawn, as {@link Picture#of(BufferedImage)} takes them;
   * alpha and a profile are left out, which a {@link Picture} keeps.
   *
   * @throws IllegalArgumentException if samples are floats, or integers that would be rounded
   */
  public static Image fromBuffered(BufferedImage in) {
    return Picture.of(in).image();
  }

  private static int toByte(float value) {
    return Math.round(Math.max(0, Math.min(1, value)) * 255);
  }
}
