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
  private final List<Image> layers;
  private final float[][] pixels; // of the layers
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
   */
  Level(List<Image> layers, Mask hole, int radius) {
    this.layers = layers;
    pixels = layers.stream().map(Image::pixels).toArray(float[][]::new);
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
  void fill(Filling filling) {
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
  interface Filling {
    float value(int l, int c, int y, int x);
  }

  /**
   * The sum of the squared differences of two patches, by their centres.
   *
   * @param limit if the sum is larger than this, any number larger than this comes back
   */
  float distance(int target, int source, float limit) {
    int side = 2 * radius + 1;
    int a = target - radius * (width() + 1);
    int b = source - radius * (width() + 1);
    float sum = 0;
    for (int row = 0; row < side && sum <= limit; row++, a += width(), b += width()) {
      for (float[] layer : pixels) {
        sum += distance(layer, a, b, side);
      }
    }
    return sum;
  }

  /** Of two runs of pixels. */
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
