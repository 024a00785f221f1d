package io.github.inpaint4j.fill.patchmatch;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.BitSet;
import java.util.List;

/**
 * A picture at one scale. Its patches are squares that lie wholly within it, named by their centre:
 * sources are wholly known, targets touch the hole.
 */
final class Level {
  /** How much it counts that a source is not what is expected. */
  private static final float EXPECTED = 0.7f;

  /** Mean squared difference that is as bad as a source at the picture's other end. */
  private static final float FAR = 0.02f;

  /** Brightness that a patch may change by. */
  private static final float MOST_TONE = 0.07f;

  private final List<Image> layers;
  private final float[][] pixels; // of the layers
  private final float[] picture; // the first of these
  private final Expected expected;
  private final Mask hole;
  private final int radius;
  private final Area box;
  private final Depth depth;
  private final BitSet sources;

  /**
   * @param layers what patches are compared by, of one size: the picture, and perhaps more that is
   *     known of its pixels; their holes are filled in place
   * @param hole not empty
   * @param radius of the patches, which are 2 radius + 1 pixels wide
   * @param expected of the patches
   */
  Level(List<Image> layers, Mask hole, int radius, Expected expected) {
    this.layers = layers;
    this.expected = expected;
    pixels = layers.stream().map(Image::pixels).toArray(float[][]::new);
    picture = pixels[0];
    this.hole = hole;
    this.radius = radius;
    box = hole.bounds().grown(radius).cut(hole.height(), hole.width());
    depth = new Depth(hole, box);
    sources = sources(hole, radius);
  }

  /** The centres {@code y * width + x} of the wholly known patches. */
  static BitSet sources(Mask hole, int radius) {
    Mask touching = hole.grown(radius);
    int width = hole.width();
    BitSet sources = new BitSet(hole.height() * width);
    for (int y = radius; y < hole.height() - radius; y++) {
      for (int x = radius; x < width - radius; x++) {
        if (!touching.isHole(y, x)) {
          sources.set(y * width + x);
        }
      }
    }
    return sources;
  }

  List<Image> layers() {
    return layers;
  }

  Mask hole() {
    return hole;
  }

  int height() {
    return hole.height();
  }

  int width() {
    return hole.width();
  }

  int radius() {
    return radius;
  }

  /** Samples of a patch in one layer. */
  int samples() {
    return Image.CHANNELS * (2 * radius + 1) * (2 * radius + 1);
  }

  /** Holds the hole and all targets. */
  Area box() {
    return box;
  }

  Depth depth() {
    return depth;
  }

  BitSet sources() {
    return sources;
  }

  boolean isSource(int y, int x) {
    return isPatch(y, x) && sources.get(y * width() + x);
  }

  /**
   * @param y within the box
   * @param x within the box
   */
  boolean isTarget(int y, int x) {
    return isPatch(y, x) && !sources.get(y * width() + x);
  }

  private boolean isPatch(int y, int x) {
    return y >= radius && x >= radius && y < height() - radius && x < width() - radius;
  }

  /** Fills the hole of every layer from another level, whose layers may be more. */
  void fill(Values filling) {
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        if (hole.isHole(y, x)) {
          for (int l = 0; l < layers.size(); l++) {
            for (int c = 0; c < Image.CHANNELS; c++) {
              layers.get(l).set(c, y, x, filling.value(l, c, y, x));
            }
          }
        }
      }
    }
  }

  /** A value for channel c of layer l at row y and column x. */
  interface Values {
    float value(int l, int c, int y, int x);
  }

  /**
   * How unlike two patches are, by their centres: the sum of their squared differences once the
   * source has the target's {@link #tone}, and what speaks against the source whatever it shows.
   *
   * @param limit if it is larger than this, any number larger than this comes back
   */
  float distance(int target, int source, float limit) {
    int side = 2 * radius + 1;
    int area = height() * width();
    int a = target - radius * (width() + 1);
    int b = source - radius * (width() + 1);
    float sum = objection(target, source);
    float distance = sum;
    float red = 0;
    float green = 0;
    float blue = 0;
    for (int row = 1; row <= side && distance <= limit; row++, a += width(), b += width()) {
      for (int k = 0; k < side; k++) {
        float r = picture[a + k] - picture[b + k];
        float g = picture[area + a + k] - picture[area + b + k];
        float u = picture[2 * area + a + k] - picture[2 * area + b + k];
        sum += r * r + g * g + u * u;
        red += r;
        green += g;
        blue += u;
      }
      sum += roughness(a, b, side);
      distance = sum - toned(red, row * side) - toned(green, row * side) - toned(blue, row * side);
    }
    return distance;
  }

  /**
   * What of the distance is not unlikeness: the source is not what is expected, or far away (in
   * perspective, what is near fits better).
   */
  float objection(int target, int source) {
    float down = source / width() - target / width();
    float right = source % width() - target % width();
    float way = (float) Math.sqrt(down * down + right * right) / Math.max(height(), width());
    return EXPECTED * expected.distance(target, source) + FAR * samples() * way;
  }

  /** By how much n squared differences are less if all are nearer to zero by their tone. */
  private static float toned(float differences, int n) {
    float tone = tone(differences / n);
    return tone * (2 * differences - n * tone);
  }

  /**
   * By how much a source is to become brighter in a channel of the picture, so that the patches'
   * means are alike; but not by much (the bias of Darabi and others 2012).
   */
  float tone(int channel, int target, int source) {
    int plane = channel * height() * width();
    float sum = 0;
    for (int y = -radius; y <= radius; y++) {
      for (int x = -radius; x <= radius; x++) {
        int at = plane + y * width() + x;
        sum += picture[at + target] - picture[at + source];
      }
    }
    return tone(Image.CHANNELS * sum / samples());
  }

  private static float tone(float difference) {
    return Math.max(-MOST_TONE, Math.min(MOST_TONE, difference));
  }

  /** Squared differences of two runs of pixels in the other layers. */
  private float roughness(int a, int b, int length) {
    float sum = 0;
    for (int l = 1; l < pixels.length; l++) {
      sum += distance(pixels[l], a, b, length);
    }
    return sum;
  }

  private static float distance(float[] layer, int a, int b, int length) {
    int area = layer.length / Image.CHANNELS;
    float sum = 0;
    for (int k = 0; k < length; k++) {
      float red = layer[a + k] - layer[b + k];
      float green = layer[area + a + k] - layer[area + b + k];
      float blue = layer[2 * area + a + k] - layer[2 * area + b + k];
      sum += red * red + green * green + blue * blue;
    }
    return sum;
  }
}
