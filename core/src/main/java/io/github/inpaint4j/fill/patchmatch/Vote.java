package io.github.inpaint4j.fill.patchmatch;

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

  private static final float[] CONFIDENCE = new float[Depth.MOST + 1];

  static {
    CONFIDENCE[0] = 1;
    for (int depth = 1; depth < CONFIDENCE.length; depth++) {
      CONFIDENCE[depth] = CONFIDENCE[depth - 1] * FADE;
    }
  }

  private final Level level;
  private final Field field;
  private final Box box;
  private final float[] weights;

  private Vote(Level level, Field field, int power) {
    this.level = level;
    this.field = field;
    box = level.box();
    weights = new float[box.area()];
    int side = 2 * level.radius() + 1;
    float slight = SLIGHT * Image.CHANNELS * side * side;
    Stripes.independent(
        box.height(),
        row -> {
          for (int i = row * box.width(); i < (row + 1) * box.width(); i++) {
            if (field.match(i) != Field.NONE) {
              weights[i] =
                  CONFIDENCE[level.depth().at(i)] * power(slight / (field.cost(i) + slight), power);
            }
          }
        });
  }

  private static float power(float base, int power) {
    float product = 1;
    for (int k = 0; k < power; k++) {
      product *= base;
    }
    return Math.max(product, Float.MIN_NORMAL);
  }

  /**
   * Fills the hole.
   *
   * @param power how much a better match counts for more
   */
  static void fill(Level level, Field field, int power) {
    Vote vote = new Vote(level, field, power);
    Stripes.independent(vote.box.height(), vote::fillRow);
  }

  private void fillRow(int row) {
    int y = box.top() + row;
    for (int x = box.left(); x < box.left() + box.width(); x++) {
      if (level.hole().isHole(y, x)) {
        fillPixel(y, x);
      }
    }
  }

  private void fillPixel(int y, int x) {
    int radius = level.radius();
    int width = level.width();
    int area = level.height() * width;
    float[] pixels = level.image().pixels();
    float red = 0;
    float green = 0;
    float blue = 0;
    float sum = 0;
    int bottom = Math.min(box.top() + box.height() - 1, y + radius);
    int right = Math.min(box.left() + box.width() - 1, x + radius);
    for (int v = Math.max(box.top(), y - radius); v <= bottom; v++) {
      for (int u = Math.max(box.left(), x - radius); u <= right; u++) {
        int i = box.index(v, u);
        if (field.match(i) != Field.NONE) {
          int from = field.match(i) + (y - v) * width + x - u;
          float weight = weights[i];
          red += weight * pixels[from];
          green += weight * pixels[area + from];
          blue += weight * pixels[2 * area + from];
          sum += weight;
        }
      }
    }
    level.image().set(0, y, x, Math.min(1, red / sum));
    level.image().set(1, y, x, Math.min(1, green / sum));
    level.image().set(2, y, x, Math.min(1, blue / sum));
  }
}
