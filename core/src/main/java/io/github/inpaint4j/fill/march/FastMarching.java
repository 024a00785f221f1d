package io.github.inpaint4j.fill.march;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;

/**
 * Fills a hole pixel by pixel from its border inwards, in the order in which a front of unit speed
 * reaches them (Sethian 1996), once over it. Time and memory grow with the hole's bounding box.
 */
public final class FastMarching {
  private static final int REPORT = 1024; // pixels between two reports of progress

  private FastMarching() {}

  /**
   * Fills the hole of {@code image} in place.
   *
   * @param mask with a hole, but not everywhere
   * @param progress told on this thread how far the work is, in [0,1]; may throw to end it
   */
  public static void fill(Image image, Mask mask, Rule rule, Progress progress) {
    Grid grid = new Grid(mask, Painter.MARGIN);
    Painter painter = rule.painter(grid, image);
    int total = mask.area();
    int[] painted = {0};
    grid.fill(
        cell -> {
          painter.paint(cell);
          if (++painted[0] % REPORT == 0) {
            progress.done(painted[0] / (double) total);
          }
        });
  }
}
