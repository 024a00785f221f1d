package io.github.inpaint4j.fill.patchmatch;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.random.Seeded;
import java.util.Arrays;

/**
 * For every target a source that looks like it, found by chance and passed on to neighbours
 * (Barnes, Shechtman, Finkelstein, Goldman 2009).
 */
final class Matches {
  static final int NONE = -1;

  private final Level level;
  private final int variant;
  private final Area box;
  private final int[] match; // the source's centre, for every pixel of the box
  private final float[] cost; // its distance

  private Matches(Level level, int variant) {
    this.level = level;
    this.variant = variant;
    box = level.box();
    match = new int[box.pixels()];
    cost = new float[box.pixels()];
    Arrays.fill(match, NONE);
  }

  /**
   * Sources from near the targets.
   *
   * @param variant of all chances from here on
   */
  static Matches random(Level level, int variant) {
    Matches matches = new Matches(level, variant);
    matches.start(matches::near);
    return matches;
  }

  /** The same sources, at twice the scale. */
  Matches finer(Level fine) {
    Matches matches = new Matches(fine, variant);
    matches.start((y, x, random) -> matches.near(this, y, x, random));
    return matches;
  }

  private interface Start {
    int source(int y, int x, Seeded random);
  }

  private void start(Start start) {
    Stripes.independent(
        box.height(),
        row -> {
          Seeded random = random(NONE, row);
          int y = box.top() + row;
          for (int x = box.left(); x < box.right(); x++) {
            if (level.isTarget(y, x)) {
              match[box.index(y, x)] = start.source(y, x, random);
            }
          }
        });
  }

  private Seeded random(int pass, int row) {
    return Seeded.of(level.width() + ((variant - 1L) << Integer.SIZE), pass, row);
  }

  private int near(Matches coarse, int y, int x, Seeded random) {
    Level half = coarse.level;
    int radius = half.radius();
    int v = Math.max(radius, Math.min(half.height() - 1 - radius, y / 2));
    int u = Math.max(radius, Math.min(half.width() - 1 - radius, x / 2));
    int matched = coarse.box.contains(v, u) ? coarse.match[coarse.box.index(v, u)] : NONE;
    if (matched == NONE) {
      return near(y, x, random);
    }
    int sourceY = y + 2 * (matched / half.width() - v);
    int sourceX = x + 2 * (matched % half.width() - u);
    return level.isSource(sourceY, sourceX)
        ? sourceY * level.width() + sourceX
        : near(sourceY, sourceX, random);
  }

  /** Some source, in an ever larger neighbourhood. */
  private int near(int y, int x, Seeded random) {
    for (int reach = 2 * level.radius(); reach < level.width() + level.height(); reach *= 2) {
      for (int attempt = 0; attempt < 8; attempt++) {
        int v = y + random.nextInt(-reach, reach + 1);
        int u = x + random.nextInt(-reach, reach + 1);
        if (level.isSource(v, u)) {
          return v * level.width() + u;
        }
      }
    }
    return level.sources().nextSetBit(random.nextInt(level.sources().length()));
  }

  /** Measures the sources anew, after the picture has changed. */
  void measure() {
    Stripes.independent(
        box.height(),
        row -> {
          for (int i = row * box.width(); i < (row + 1) * box.width(); i++) {
            if (match[i] != NONE) {
              cost[i] = level.distance(center(i), match[i], Float.MAX_VALUE);
            }
          }
        });
  }

  /** Of a pixel of the box: as a target. */
  int center(int i) {
    return (box.top() + i / box.width()) * level.width() + box.left() + i % box.width();
  }

  /**
   * Tries the neighbours' sources, and random ones.
   *
   * @param pass even ones go forward, odd ones backward
   */
  void search(int pass) {
    boolean forward = pass % 2 == 0;
    Stripes.alternating(
        box.height(),
        forward,
        row -> {
          Seeded random = random(pass, row);
          for (int k = 0; k < box.width(); k++) {
            int x = forward ? k : box.width() - 1 - k;
            if (match[row * box.width() + x] != NONE) {
              propagate(row, x, forward ? -1 : 1);
              look(row * box.width() + x, random);
            }
          }
        });
  }

  private void propagate(int row, int x, int back) {
    int i = row * box.width() + x;
    int center = center(i);
    if (x + back >= 0 && x + back < box.width() && match[i + back] != NONE) {
      take(i, center, match[i + back] - back);
    }
    int above = i + back * box.width();
    if (row + back >= 0 && row + back < box.height() && match[above] != NONE) {
      take(i, center, match[above] - back * level.width());
    }
  }

  private void look(int i, Seeded random) {
    int center = center(i);
    int radius = level.radius();
    int width = level.width();
    for (int reach = Math.max(level.height(), width); reach > 0; reach /= 2) {
      int y = match[i] / width;
      int x = match[i] - y * width;
      int v =
          random.nextInt(
              Math.max(radius, y - reach), Math.min(level.height() - radius, y + reach + 1));
      int u = random.nextInt(Math.max(radius, x - reach), Math.min(width - radius, x + reach + 1));
      take(i, center, v * width + u);
    }
  }

  private void take(int i, int target, int source) {
    if (source != match[i] && level.sources().get(source)) {
      float distance = level.distance(target, source, cost[i]);
      if (distance < cost[i]) {
        cost[i] = distance;
        match[i] = source;
      }
    }
  }

  /** The source of a pixel of the box, or NONE. */
  int match(int i) {
    return match[i];
  }

  float cost(int i) {
    return cost[i];
  }
}
