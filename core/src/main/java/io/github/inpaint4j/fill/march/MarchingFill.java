package io.github.inpaint4j.fill.march;

import io.github.inpaint4j.fill.HoleFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;

/**
 * Fills from the hole's border inwards, in the order in which a front of unit speed reaches the
 * pixels (fast marching, Sethian 1996), each once from the known ones at most three pixels away.
 * Time and memory grow with the hole's bounding box. As OpenCV's {@code inpaint}, but in floats,
 * and without ever reading what lies under the hole.
 */
public final class MarchingFill extends HoleFill {
  /** {@link Rule#TELEA}. */
  public static final MarchingFill TELEA = new MarchingFill(Rule.TELEA);

  /** {@link Rule#NAVIER_STOKES}. */
  public static final MarchingFill NAVIER_STOKES = new MarchingFill(Rule.NAVIER_STOKES);

  private static final int REPORT = 1024; // pixels between two reports of progress

  private final Rule rule;

  private MarchingFill(Rule rule) {
    this.rule = rule;
  }

  @Override
  protected void paint(Image image, Mask hole, Progress progress) {
    Grid grid = new Grid(hole, Painter.MARGIN);
    Painter painter = rule.painter(grid, image);
    double total = hole.area();
    int[] painted = {0};
    grid.fill(
        cell -> {
          painter.paint(cell);
          if (++painted[0] % REPORT == 0) {
            progress.done(painted[0] / total);
          }
        });
  }
}
