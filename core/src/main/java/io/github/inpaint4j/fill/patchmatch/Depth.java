package io.github.inpaint4j.fill.patchmatch;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.mask.Mask;
import java.util.Arrays;

/** How deep in the hole a pixel lies: steps (up, down, left, right) to the nearest known one. */
final class Depth {
  /** Deeper than this is as deep as this. */
  static final int MOST = 40;

  private final byte[] steps;

  /** The depths of the pixels in a box that holds the hole. */
  Depth(Mask hole, Area box) {
    steps = new byte[box.pixels()];
    Arrays.fill(steps, (byte) MOST);
    for (int i = 0; i < steps.length; i++) {
      if (!hole.isHole(box.top() + i / box.width(), box.left() + i % box.width())) {
        steps[i] = 0;
      }
      passOn(i, -1, i % box.width() > 0);
      passOn(i, -box.width(), i >= box.width());
    }
    for (int i = steps.length - 1; i >= 0; i--) {
      passOn(i, 1, i % box.width() < box.width() - 1);
      passOn(i, box.width(), i < steps.length - box.width());
    }
  }

  private void passOn(int to, int off, boolean inside) {
    if (inside) {
      steps[to] = (byte) Math.min(steps[to], steps[to + off] + 1);
    }
  }

  /**
   * @param pixel its number within the box
   */
  int at(int pixel) {
    return steps[pixel];
  }

  int deepest() {
    int most = 0;
    for (byte s : steps) {
      most = Math.max(most, s);
    }
    return most;
  }
}
