package io.github.inpaint4j.finish;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.solve.GridSystem;
import io.github.inpaint4j.solve.Stencil;
import java.util.stream.IntStream;

/**
 * The picture whose differences between neighbours are the fill's inside the hole, as nearly as can
 * be, and whose known pixels are given (Pérez, Gangnet, Blake, Poisson image editing, 2003). From
 * the last known pixel to the first one of the hole, where the fill's own difference is the seam
 * that should go, the picture goes on as it does on both sides: by the mean of the step before and
 * the step after.
 */
final class Poisson {
  private static final int[] DY = {-1, 1, 0, 0};
  private static final int[] DX = {0, 0, -1, 1};

  private final Image filled;
  private final Mask hole;

  private Poisson(Image filled, Mask hole) {
    this.filled = filled;
    this.hole = hole;
  }

  static Image blend(Image filled, Mask hole, Progress progress) {
    return new Poisson(filled, hole).blend(progress);
  }

  /** What is to be added to the fill has no Laplacian but what the seam gives it. */
  private Image blend(Progress progress) {
    int area = hole.height() * hole.width();
    int[] pixels = IntStream.range(0, area).filter(hole::isHole).toArray();
    double[] added =
        GridSystem.solve(
            Stencil.LAPLACE, hole.height(), hole.width(), pixels, seams(pixels), progress);
    Image out = filled.copy();
    for (int i = 0; i < pixels.length; i++) {
      for (int c = 0; c < Image.CHANNELS; c++) {
        int at = c * area + pixels[i];
        double value = filled.pixels()[at] + added[Image.CHANNELS * i + c];
        out.pixels()[at] = (float) Math.max(0, Math.min(1, value));
      }
    }
    return out;
  }

  private double[] seams(int[] pixels) {
    double[] seams = new double[Image.CHANNELS * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      int y = pixels[i] / hole.width();
      int x = pixels[i] % hole.width();
      for (int d = 0; d < DY.length; d++) {
        if (isKnown(y + DY[d], x + DX[d])) {
          for (int c = 0; c < Image.CHANNELS; c++) {
            seams[Image.CHANNELS * i + c] += seam(c, y, x, DY[d], DX[d]);
          }
        }
      }
    }
    return seams;
  }

  /** By how much the fill at (y, x) should be higher, as seen from its known neighbour. */
  private double seam(int c, int y, int x, int dy, int dx) {
    double known = filled.get(c, y + dy, x + dx);
    double own = filled.get(c, y, x);
    double steps = 0;
    int count = 0;
    if (isKnown(y + 2 * dy, x + 2 * dx)) {
      steps += known - filled.get(c, y + 2 * dy, x + 2 * dx);
      count++;
    }
    if (isInside(y - dy, x - dx) && hole.isHole(y - dy, x - dx)) {
      steps += filled.get(c, y - dy, x - dx) - own;
      count++;
    }
    return known + steps / Math.max(1, count) - own;
  }

  private boolean isKnown(int y, int x) {
    return isInside(y, x) && !hole.isHole(y, x);
  }

  private boolean isInside(int y, int x) {
    return y >= 0 && x >= 0 && y < hole.height() && x < hole.width();
  }
}
