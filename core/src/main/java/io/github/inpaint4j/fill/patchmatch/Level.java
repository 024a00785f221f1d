package io.github.inpaint4j.fill.patchmatch;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.BitSet;

/**
 * A picture at one scale. Its patches are squares that lie wholly within it, named by their centre:
 * sources are wholly known, targets touch the hole.
 */
final class Level {
  private final Image image;
  private final Mask hole;
  private final int radius;
  private final Box box;
  private final Depth depth;
  private final BitSet sources;

  /**
   * @param image whose hole is filled in place
   * @param hole not empty
   * @param radius of the patches, which are 2 radius + 1 pixels wide
   */
  Level(Image image, Mask hole, int radius) {
    this.image = image;
    this.hole = hole;
    this.radius = radius;
    box = Box.around(hole, radius);
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

  /** Half as high and wide: of every 2x2 pixels the mean of the known ones, if two are known. */
  Level coarser() {
    int height = (height() + 1) / 2;
    int width = (width() + 1) / 2;
    Image half = new Image(height, width);
    boolean[] holes = new boolean[height * width];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = !average(half, i / width, i % width);
    }
    return new Level(half, new Mask(height, width, holes), radius);
  }

  /** False if too little is known. */
  private boolean average(Image half, int y, int x) {
    int known = 0;
    int pixels = 0;
    float[] sum = new float[Image.CHANNELS];
    for (int v = 2 * y; v < Math.min(height(), 2 * y + 2); v++) {
      for (int u = 2 * x; u < Math.min(width(), 2 * x + 2); u++) {
        pixels++;
        if (!hole.isHole(v, u)) {
          known++;
          for (int c = 0; c < Image.CHANNELS; c++) {
            sum[c] += image.get(c, v, u);
          }
        }
      }
    }
    for (int c = 0; known > 0 && c < Image.CHANNELS; c++) {
      half.set(c, y, x, sum[c] / known);
    }
    return 2 * known >= pixels;
  }

  /** Fills the hole with what is in the same place of a coarser level. */
  void startFrom(Level coarse) {
    for (int y = box.top(); y < box.top() + box.height(); y++) {
      for (int x = box.left(); x < box.left() + box.width(); x++) {
        if (hole.isHole(y, x)) {
          for (int c = 0; c < Image.CHANNELS; c++) {
            image.set(c, y, x, coarse.image.get(c, y / 2, x / 2));
          }
        }
      }
    }
  }

  Image image() {
    return image;
  }

  Mask hole() {
    return hole;
  }

  int height() {
    return image.height();
  }

  int width() {
    return image.width();
  }

  int radius() {
    return radius;
  }

  Box box() {
    return box;
  }

  Depth depth() {
    return depth;
  }

  BitSet sources() {
    return sources;
  }

  boolean isPatch(int y, int x) {
    return y >= radius && x >= radius && y < height() - radius && x < width() - radius;
  }

  boolean isSource(int y, int x) {
    return isPatch(y, x) && sources.get(y * width() + x);
  }

  /** All patches near the hole are targets or sources. */
  boolean isTarget(int y, int x) {
    return isPatch(y, x) && !sources.get(y * width() + x);
  }

  /**
   * The sum of the squared differences of two patches.
   *
   * @param limit if it is larger than this, any number larger than this
   */
  float distance(int target, int source, float limit) {
    float[] pixels = image.pixels();
    int width = width();
    int area = height() * width;
    float sum = 0;
    int side = 2 * radius + 1;
    int a = target - radius * (width + 1);
    int b = source - radius * (width + 1);
    for (int row = 0; row < side && sum <= limit; row++, a += width, b += width) {
      for (int k = 0; k < side; k++) {
        float red = pixels[a + k] - pixels[b + k];
        float green = pixels[area + a + k] - pixels[area + b + k];
        float blue = pixels[2 * area + a + k] - pixels[2 * area + b + k];
        sum += red * red + green * green + blue * blue;
      }
    }
    return sum;
  }
}
