package io.github.inpaint4j.mask;

import java.util.random.RandomGenerator;

/**
 * Brush strokes that turn at one to five corners and change their width there, after LaMa (Suvorov
 * et al. 2022). Widths and lengths are what they would be on a picture whose shorter side has 256
 * pixels, and grow with it; a stroke that would leave the picture goes on from its border.
 *
 * @param fewest strokes
 * @param most strokes
 * @param width every piece is 5 pixels wide and up to this much wider
 * @param length every piece is 10 pixels long and up to this much longer
 */
public record Strokes(int fewest, int most, double width, double length) implements MaskGenerator {
  private static final double REFERENCE = 256;
  private static final int CORNERS = 5;
  private static final double THINNEST = 5;
  private static final double SHORTEST = 10;

  @Override
  public Mask generate(int height, int width, RandomGenerator rng) {
    Mask mask = new Mask(height, width);
    for (int left = rng.nextInt(fewest, most + 1); left > 0; left--) {
      stroke(mask, rng);
    }
    return mask;
  }

  private void stroke(Mask mask, RandomGenerator rng) {
    double scale = Math.min(mask.height(), mask.width()) / REFERENCE;
    double y = rng.nextInt(mask.height());
    double x = rng.nextInt(mask.width());
    for (int left = rng.nextInt(1, CORNERS + 1); left > 0; left--) {
      double angle = rng.nextDouble(0, 2 * Math.PI);
      double step = scale * rng.nextDouble(SHORTEST, SHORTEST + length);
      double brush = Math.max(1, scale * rng.nextDouble(THINNEST, THINNEST + width));
      double nextY = clamp(y + step * StrictMath.sin(angle), mask.height() - 1);
      double nextX = clamp(x + step * StrictMath.cos(angle), mask.width() - 1);
      mask.line(y, x, nextY, nextX, brush);
      y = nextY;
      x = nextX;
    }
  }

  private static double clamp(double value, int last) {
    return Math.max(0, Math.min(last, value));
  }
}
