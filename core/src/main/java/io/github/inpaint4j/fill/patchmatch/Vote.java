package io.github.inpaint4j.fill.patchmatch;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Image;

/**
 * What the sources say about every pixel of the hole: the mean over all targets that cover it,
 * weighted by how well they are matched and how near they are to the hole's border (Wexler,
 * Shechtman, Irani 2007).
 */
final class Vote {
  /** How much less a target counts for each step into the hole. */
  private static final float FADE = 1 / 1.3f;

  /** Mean squared difference that hardly matters. */
  private static final float SLIGHT = 1e-4f;

  /** Keeps products of weights far from underflow. */
  private static final float LEAST = 1e-30f;

  private final Level level;
  private final Matches matches;
  private final Area box;
  private final float[] weights; // of the targets, for every pixel of the box
  private final float[] tones; // of their sources; red, green, blue for every such pixel

  private Vote(Level level, Matches matches, int power) {
    this.level = level;
    this.matches = matches;
    box = level.box();
    weights = new float[box.pixels()];
    tones = new float[Image.CHANNELS * box.pixels()];
    Stripes.independent(
        box.height(),
        row -> {
          for (int i = row * box.width(); i < (row + 1) * box.width(); i++) {
            if (matches.match(i) != Matches.NONE) {
              weigh(i, power);
            }
          }
        });
  }

  /** By likeness alone: how far away a source is, or how unexpected, blurs the vote. */
  private void weigh(int i, int power) {
    int target = matches.center(i);
    int source = matches.match(i);
    float slight = SLIGHT * level.samples();
    float unlike = Math.max(0, matches.cost(i) - level.objection(target, source));
    float likeness = power(slight / (unlike + slight), power);
    weights[i] = likeness * power(FADE, level.depth().at(i));
    for (int c = 0; c < Image.CHANNELS; c++) {
      tones[Image.CHANNELS * i + c] = level.tone(c, target, source);
    }
  }

  private static float power(float base, int exponent) {
    float product = 1;
    for (int k = 0; k < exponent; k++) {
      product *= base;
    }
    return Math.max(LEAST, product);
  }

  /**
   * Fills the hole of every layer.
   *
   * @param power how much a better match counts for more
   */
  static void fill(Level level, Matches matches, int power) {
    Vote vote = new Vote(level, matches, power);
    Stripes.independent(vote.box.height(), vote::fillRow);
  }

  private void fillRow(int row) {
    int y = box.top() + row;
    for (int x = box.left(); x < box.right(); x++) {
      if (level.hole().isHole(y, x)) {
        for (int l = 0; l < level.layers().size(); l++) {
          fillPixel(l, y, x);
        }
      }
    }
  }

  /** Tone is the picture's alone, which is the first layer. */
  private void fillPixel(int l, int y, int x) {
    Image layer = level.layers().get(l);
    int toned = l == 0 ? 1 : 0;
    float[] pixels = layer.pixels();
    int area = pixels.length / Image.CHANNELS;
    float red = 0;
    float green = 0;
    float blue = 0;
    float sum = 0;
    int top = Math.max(box.top(), y - level.radius());
    int left = Math.max(box.left(), x - level.radius());
    int bottom = Math.min(box.bottom(), y + level.radius() + 1);
    int right = Math.min(box.right(), x + level.radius() + 1);
    for (int v = top; v < bottom; v++) {
      for (int u = left; u < right; u++) {
        int i = box.index(v, u);
        if (matches.match(i) != Matches.NONE) {
          int from = matches.match(i) + (y - v) * level.width() + x - u;
          red += weights[i] * (pixels[from] + toned * tones[3 * i]);
          green += weights[i] * (pixels[area + from] + toned * tones[3 * i + 1]);
          blue += weights[i] * (pixels[2 * area + from] + toned * tones[3 * i + 2]);
          sum += weights[i];
        }
      }
    }
    layer.set(0, y, x, held(red / sum));
    layer.set(1, y, x, held(green / sum));
    layer.set(2, y, x, held(blue / sum));
  }

  private static float held(float value) {
    return Math.max(0, Math.min(1, value));
  }
}
