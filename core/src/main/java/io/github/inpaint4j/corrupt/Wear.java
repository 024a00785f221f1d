package io.github.inpaint4j.corrupt;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Jpeg;
import java.util.random.RandomGenerator;

/**
 * What photographs come with, one of them this, another that: noise (40 %), JPEG artefacts (35 %),
 * a little of both, as a camera makes it in the dark (10 %), or nothing at all (15 %). Who learns
 * to put this right is not told which, and learns to leave alone what is good.
 */
final class Wear {
  private static final double NOISY = 0.4;
  private static final double COMPRESSED = 0.35;
  private static final double BOTH = 0.1;
  private static final double NOISE = 55 / 255.0; // the strongest, a standard deviation
  private static final double LOSS = 0.9; // the strongest: one minus the encoder's quality
  private static final double LITTLE = 0.4; // of each, if there are both
  private static final int BLOCK = 8;

  private Wear() {}

  /**
   * @param strength share of the strongest noise and compression that there may be, in (0,1]
   */
  static Image of(Image image, double strength, RandomGenerator rng) {
    double kind = rng.nextDouble();
    if (kind < NOISY) {
      return noisy(image, strength, rng);
    }
    if (kind < NOISY + COMPRESSED) {
      return compressed(image, strength, rng);
    }
    if (kind < NOISY + COMPRESSED + BOTH) {
      return compressed(noisy(image, LITTLE * strength, rng), LITTLE * strength, rng);
    }
    return image.copy();
  }

  private static Image noisy(Image image, double most, RandomGenerator rng) {
    return Noise.of(image, most * NOISE * rng.nextDouble(), rng);
  }

  private static Image compressed(Image image, double most, RandomGenerator rng) {
    double quality = 1 - most * LOSS * rng.nextDouble();
    return Jpeg.roundTrip(image, quality, rng.nextInt(BLOCK), rng.nextInt(BLOCK));
  }
}
