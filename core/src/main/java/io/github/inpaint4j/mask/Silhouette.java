package io.github.inpaint4j.mask;

import java.util.random.RandomGenerator;

/**
 * What is left where somebody is taken out of a photograph: an upright body with a few limbs that
 * bend, each thinner towards its end. Sizes are drawn for a body of about 140x210 and scaled so
 * that the whole has about the share of the picture that is asked for.
 *
 * @param smallest share of the picture, in (0,1/2]
 * @param largest share of the picture, in (0,1/2]
 */
record Silhouette(double smallest, double largest) implements MaskGenerator {
  private static final int PIECES = 9;
  private static final double PIECE = 22;
  private static final double TURN = 0.25; // radians, standard deviation
  private static final double TAPER = 0.97;

  @Override
  public Mask generate(int height, int width, RandomGenerator rng) {
    Mask mask = new Mask(height, width);
    double broad = rng.nextDouble(45, 95); // half of the body's width
    double tall = rng.nextDouble(80, 130); // half of its height
    int limbs = rng.nextInt(2, 6);
    double area = Math.PI * broad * tall + limbs * PIECES * PIECE * 35;
    double scale = Math.sqrt(rng.nextDouble(smallest, largest) * height * width / area);
    double y = height * rng.nextDouble(0.15, 0.85);
    double x = width * rng.nextDouble(0.15, 0.85);
    body(mask, y, x, scale * tall, scale * broad);
    for (int limb = 0; limb < limbs; limb++) {
      limb(mask, y, x, scale, rng);
    }
    return mask;
  }

  private static void body(Mask mask, double y, double x, double tall, double broad) {
    double apart = tall - broad; // of the two ends of a round brush, from the middle
    mask.line(y - apart, x, y + apart, x, 2 * broad);
  }

  private static void limb(Mask mask, double y, double x, double scale, RandomGenerator rng) {
    double angle = rng.nextDouble(0, 2 * Math.PI);
    double thickness = 2 * scale * rng.nextDouble(14, 34);
    for (int piece = 0; piece < PIECES; piece++) {
      angle += TURN * rng.nextGaussian();
      double nextY = y + scale * PIECE * StrictMath.sin(angle);
      double nextX = x + scale * PIECE * StrictMath.cos(angle);
      mask.line(y, x, nextY, nextX, Math.max(1, thickness));
      y = nextY;
      x = nextX;
      thickness *= TAPER;
    }
  }
}
