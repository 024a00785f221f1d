package io.github.inpaint4j.detect;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;

/** How likely each pixel of a picture is damaged. It never changes. */
public final class Likelihood {
  /** At which most damage is found and next to nothing else. */
  public static final double USUAL_SENSITIVITY = 0.5;

  private static final int SCALE = 255;

  private final int height;
  private final int width;
  private final byte[] values; // of 255

  private Likelihood(int height, int width, byte[] values) {
    this.height = height;
    this.width = width;
    this.values = values;
  }

  /** Of a whole picture, found part by part. */
  static final class Builder {
    private final int height;
    private final int width;
    private final byte[] values;

    Builder(int height, int width) {
      this.height = height;
      this.width = width;
      values = new byte[Math.multiplyExact(height, width)];
    }

    /**
     * @param seen where {@code found} lies
     * @param part the part of it that is kept
     * @param found of every pixel of {@code seen}, in [0,1]
     */
    void put(Area seen, Area part, float[] found) {
      for (int y = part.top(); y < part.bottom(); y++) {
        for (int x = part.left(); x < part.right(); x++) {
          float value = found[(y - seen.top()) * seen.width() + x - seen.left()];
          values[y * width + x] = (byte) Math.round(SCALE * Math.max(0, Math.min(1, value)));
        }
      }
    }

    Likelihood build() {
      return new Likelihood(height, width, values);
    }
  }

  /**
   * @param values height * width numbers in [0,1], row by row
   */
  public static Likelihood of(int height, int width, float[] values) {
    Area all = Area.of(height, width);
    Builder builder = new Builder(height, width);
    builder.put(all, all, values);
    return builder.build();
  }

  public int height() {
    return height;
  }

  public int width() {
    return width;
  }

  /** Of the pixel {@code y * width + x}, in [0,1], in steps of 1/255. */
  public double at(int pixel) {
    return (values[pixel] & 0xff) / (double) SCALE;
  }

  /**
   * What is damaged: where the likelihood is at least one minus the sensitivity. Nothing at 0, and
   * whatever may be damaged at all at 1.
   *
   * @param sensitivity in [0,1]
   * @throws IllegalArgumentException if it is not
   */
  public Mask mask(double sensitivity) {
    if (!(sensitivity >= 0 && sensitivity <= 1)) {
      throw new IllegalArgumentException("sensitivity is from 0 to 1, not " + sensitivity);
    }
    double least = Math.max(1.0 / SCALE, 1 - sensitivity);
    return Mask.of(height, width, i -> sensitivity > 0 && at(i) >= least);
  }

  /** Grey, white where it is certain: for people, and for pages that draw their own line. */
  public Image image() {
    Image image = new Image(height, width);
    for (int i = 0; i < image.pixels().length; i++) {
      image.pixels()[i] = (float) at(i % values.length);
    }
    return image;
  }
}
