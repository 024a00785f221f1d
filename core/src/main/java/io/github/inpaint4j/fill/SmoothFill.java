package io.github.inpaint4j.fill;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.solve.GridSystem;
import io.github.inpaint4j.solve.Stencil;
import java.util.stream.IntStream;

/**
 * Continues the known pixels into the hole so smoothly that a difference operator vanishes at every
 * pixel of it; the picture's border reflects.
 */
public final class SmoothFill extends HoleFill {
  /** A soap film: no Laplacian. It meets the known pixels, but with a crease. */
  public static final SmoothFill HARMONIC = new SmoothFill(Stencil.LAPLACE);

  /**
   * A bent plate: no Laplacian of the Laplacian (Damelin and Hoang 2018), held between the least
   * and the largest known value of the channel. What scikit-image calls {@code inpaint_biharmonic}.
   */
  public static final SmoothFill BIHARMONIC = new SmoothFill(Stencil.BIHARMONIC);

  /**
   * A bent plate under tension (Smith and Wessel 1990): the plate where a hole is narrow, and the
   * film where it is so wide that the plate would overshoot.
   */
  public static final SmoothFill TENSION = new SmoothFill(Stencil.TENSION);

  private static final int MANY = 4096; // pixels; fewer are not worth a thread

  private final Stencil stencil;

  private SmoothFill(Stencil stencil) {
    this.stencil = stencil;
  }

  @Override
  protected void paint(Image image, Mask mask, Progress progress) {
    int[] hole = IntStream.range(0, mask.height() * mask.width()).filter(mask::isHole).toArray();
    Known known = Known.of(image, mask);
    double[] values =
        GridSystem.solve(
            stencil, mask.height(), mask.width(), hole, rightSide(image, mask, hole), progress);
    int area = mask.height() * mask.width();
    for (int i = 0; i < hole.length; i++) {
      for (int c = 0; c < Image.CHANNELS; c++) {
        float value = (float) values[Image.CHANNELS * i + c];
        image.pixels()[c * area + hole[i]] = known.held(c, value);
      }
    }
  }

  /** What the known pixels say: minus their share of the stencil. */
  private double[] rightSide(Image image, Mask mask, int[] hole) {
    double[] rightSide = new double[Image.CHANNELS * hole.length];
    pixels(hole.length)
        .forEach(i -> subtractKnown(image, mask, hole[i], rightSide, Image.CHANNELS * i));
    return rightSide;
  }

  private void subtractKnown(Image image, Mask mask, int pixel, double[] rightSide, int at) {
    double[] weights = new double[Stencil.SIDE * Stencil.SIDE];
    int width = mask.width();
    int area = mask.height() * width;
    stencil.row(pixel / width, pixel % width, mask.height(), width, weights);
    for (int k = 0; k < weights.length; k++) {
      int from =
          pixel + (k / Stencil.SIDE - Stencil.RADIUS) * width + k % Stencil.SIDE - Stencil.RADIUS;
      if (weights[k] != 0 && !mask.isHole(from)) {
        for (int c = 0; c < Image.CHANNELS; c++) {
          rightSide[at + c] -= weights[k] * image.pixels()[c * area + from];
        }
      }
    }
  }

  /** On all threads if there are many. */
  private static IntStream pixels(int count) {
    IntStream pixels = IntStream.range(0, count);
    return count < MANY ? pixels : pixels.parallel();
  }
}
