package io.github.inpaint4j.fill;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.stream.IntStream;

/**
 * What the known pixels of a picture say about every fill of its hole: the least and the largest
 * sample of each channel, and whether all of them are grey. Where nothing is known, mid grey is all
 * there is.
 */
public final class Known {
  private static final int MANY = 4096; // pixels; fewer are not worth a thread

  private final float[][] ranges;
  private final boolean grey;

  private Known(float[][] ranges, boolean grey) {
    this.ranges = ranges;
    this.grey = grey;
  }

  public static Known of(Image image, Mask mask) {
    IntStream channels = IntStream.range(0, Image.CHANNELS);
    float[][] ranges =
        (mask.height() * mask.width() < MANY ? channels : channels.parallel())
            .mapToObj(c -> range(image, mask, c))
            .toArray(float[][]::new);
    return new Known(ranges, grey(image, mask));
  }

  private static float[] range(Image image, Mask mask, int channel) {
    int area = mask.height() * mask.width();
    float least = Float.POSITIVE_INFINITY;
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < area; i++) {
      if (!mask.isHole(i)) {
        least = Math.min(least, image.pixels()[channel * area + i]);
        largest = Math.max(largest, image.pixels()[channel * area + i]);
      }
    }
    return least <= largest ? new float[] {least, largest} : new float[] {Grey.MIDDLE, Grey.MIDDLE};
  }

  private static boolean grey(Image image, Mask mask) {
    int area = mask.height() * mask.width();
    float[] pixels = image.pixels();
    for (int i = 0; i < area; i++) {
      if (!mask.isHole(i) && (pixels[i] != pixels[area + i] || pixels[i] != pixels[2 * area + i])) {
        return false;
      }
    }
    return true;
  }

  /** The nearest value within the range of the channel. */
  public float held(int channel, float value) {
    return Math.max(ranges[channel][0], Math.min(ranges[channel][1], value));
  }

  /** The nearest picture within the ranges, and grey if what is known is. */
  public Image held(Image fill) {
    Image held = greyIfGrey(fill);
    float[] pixels = held.pixels();
    int area = fill.height() * fill.width();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = held(i / area, pixels[i]);
    }
    return held;
  }

  /** The nearest grey picture, if what is known is grey; else the same. */
  public Image greyIfGrey(Image fill) {
    Image out = fill.copy();
    float[] pixels = out.pixels();
    int area = fill.height() * fill.width();
    for (int i = 0; grey && i < area; i++) {
      float mean = (pixels[i] + pixels[area + i] + pixels[2 * area + i]) / Image.CHANNELS;
      pixels[i] = pixels[area + i] = pixels[2 * area + i] = mean;
    }
    return out;
  }
}
