package io.github.inpaint4j.mask;

import java.util.random.RandomGenerator;

/**
 * Straight scratches from anywhere to anywhere.
 *
 * @param fewest lines
 * @param most lines
 * @param thinnest width, of the picture's shorter side; one pixel at least
 * @param thickest width, of the picture's shorter side
 */
public record Lines(int fewest, int most, double thinnest, double thickest)
    implements MaskGenerator {
  @Override
  public Mask generate(int height, int width, RandomGenerator rng) {
    Mask mask = new Mask(height, width);
    int shorter = Math.min(height, width);
    for (int left = rng.nextInt(fewest, most + 1); left > 0; left--) {
      double thickness = Math.max(1, shorter * rng.nextDouble(thinnest, thickest));
      mask.line(
          rng.nextInt(height),
          rng.nextInt(width),
          rng.nextInt(height),
          rng.nextInt(width),
          thickness);
    }
    return mask;
  }
}
