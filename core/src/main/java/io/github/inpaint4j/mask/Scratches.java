package io.github.inpaint4j.mask;

import java.util.random.RandomGenerator;

/**
 * Scratches that wander: from anywhere, in short straight pieces, each of which turns a little.
 * Their length and width are what they would be on a picture whose shorter side has {@code side}
 * pixels, and grow with it.
 *
 * @param fewest scratches
 * @param most scratches
 */
record Scratches(int fewest, int most, double side) implements MaskGenerator {
  private static final int PIECES = 14;
  private static final double PIECE = 25; // pixels long
  private static final double TURN = 0.18; // radians, standard deviation
  private static final double THINNEST = 2;
  private static final double THICKEST = 4;

  @Override
  public Mask generate(int height, int width, RandomGenerator rng) {
    Mask mask = new Mask(height, width);
    for (int left = rng.nextInt(fewest, most + 1); left > 0; left--) {
      scratch(mask, rng);
    }
    return mask;
  }

  private void scratch(Mask mask, RandomGenerator rng) {
    double scale = Math.min(mask.height(), mask.width()) / side;
    double y = rng.nextDouble(0, mask.height());
    double x = rng.nextDouble(0, mask.width());
    double angle = rng.nextDouble(0, 2 * Math.PI);
    double thickness = Math.max(1, scale * rng.nextDouble(THINNEST, THICKEST));
    for (int piece = 0; piece < PIECES; piece++) {
      angle += TURN * rng.nextGaussian();
      double nextY = y + scale * PIECE * StrictMath.sin(angle);
      double nextX = x + scale * PIECE * StrictMath.cos(angle);
      mask.line(y, x, nextY, nextX, thickness);
      y = nextY;
      x = nextX;
    }
  }
}
