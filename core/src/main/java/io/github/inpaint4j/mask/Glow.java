package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import java.util.stream.IntStream;

/**
 * How much more each pixel of a picture glows (red and half of green over blue) than what surrounds
 * it: the white top-hat of its light, which keeps what is narrow.
 */
final class Glow {
  private static final double NARROW = 0.025; // half of the widest that is, of the shorter side
  private static final float BRIGHT = 0.3f;
  private static final float SHARE = 0.55f; // of the brightest around: the rest is halo
  private static final float RED = 0.5f; // of a digit, at least
  private static final float WARM = 0.2f; // more red than blue
  private static final float HALO = 0.08f;

  private final Image image;
  private final float[] excess; // of the light, for every pixel
  private final float[] largest; // excess around every pixel

  private Glow(Image image, float[] excess, float[] largest) {
    this.image = image;
    this.excess = excess;
    this.largest = largest;
  }

  static Glow of(Image image) {
    int height = image.height();
    int width = image.width();
    int radius = Math.max(2, (int) Math.round(NARROW * Math.min(height, width)));
    float[] light = new float[height * width];
    for (int i = 0; i < light.length; i++) {
      light[i] = light(image, i);
    }
    float[] excess = opened(light, height, width, radius);
    for (int i = 0; i < light.length; i++) {
      excess[i] = light[i] - excess[i];
    }
    return new Glow(image, excess, extremes(excess, height, width, radius, 1));
  }

  private static float light(Image image, int pixel) {
    int area = image.height() * image.width();
    float[] pixels = image.pixels();
    return Math.max(0, pixels[pixel] + pixels[area + pixel] / 2 - pixels[2 * area + pixel]);
  }

  private boolean isWarm(int pixel) {
    int area = image.height() * image.width();
    float red = image.pixels()[pixel];
    float green = image.pixels()[area + pixel];
    float blue = image.pixels()[2 * area + pixel];
    return red > RED && red >= green && red - blue > WARM;
  }

  /** The least value around every pixel, and then the largest of those. */
  private static float[] opened(float[] values, int height, int width, int radius) {
    float[] least = extremes(values, height, width, radius, -1);
    return extremes(least, height, width, radius, 1);
  }

  private static float[] extremes(float[] values, int height, int width, int radius, int sign) {
    float[] across = new float[values.length];
    IntStream.range(0, height)
        .parallel()
        .forEach(y -> extremes(values, across, y * width, 1, width, radius, sign));
    float[] both = new float[values.length];
    IntStream.range(0, width)
        .parallel()
        .forEach(x -> extremes(across, both, x, width, height, radius, sign));
    return both;
  }

  private static void extremes(
      float[] from, float[] to, int start, int step, int count, int radius, int sign) {
    for (int i = 0; i < count; i++) {
      float extreme = from[start + i * step];
      for (int k = Math.max(0, i - radius); k <= Math.min(count - 1, i + radius); k++) {
        float value = from[start + k * step];
        extreme = sign < 0 ? Math.min(extreme, value) : Math.max(extreme, value);
      }
      to[start + i * step] = extreme;
    }
  }

  /** What glows like a digit. */
  Mask bright() {
    return Mask.of(
        image.height(),
        image.width(),
        i -> excess[i] > BRIGHT && excess[i] > SHARE * largest[i] && isWarm(i));
  }

  /** All in an area that glows at least a little. */
  Mask within(Area area) {
    int width = image.width();
    return Mask.of(
        image.height(), width, i -> excess[i] > HALO && area.contains(i / width, i % width));
  }
}
