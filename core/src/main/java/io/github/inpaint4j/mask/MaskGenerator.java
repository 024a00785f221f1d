package io.github.inpaint4j.mask;

import java.util.random.RandomGenerator;

/** Draws masks of a kind. A pure function of the random generator it is given. */
public interface MaskGenerator {
  Mask generate(int height, int width, RandomGenerator rng);

  /**
   * A square hole: its side is {@code side} pixels at a picture of 32, and grows with it.
   *
   * @param margin pixels at the bottom and right that are never covered; the paper's code has 1
   */
  record Square(int side, int margin) implements MaskGenerator {
    @Override
    public Mask generate(int height, int width, RandomGenerator rng) {
      int s = Math.max(1, Math.round(side * Math.min(height, width) / 32f));
      int top = rng.nextInt(height - s - margin + 1);
      int left = rng.nextInt(width - s - margin + 1);
      return Mask.rectangle(height, width, top, left, s, s);
    }
  }

  /**
   * One rectangle anywhere; each side uniform between two shares of the picture's side.
   *
   * @param smallest of the picture's side, in (0,1]
   * @param largest of the picture's side, in (0,1]
   */
  record Rectangles(double smallest, double largest) implements MaskGenerator {
    @Override
    public Mask generate(int height, int width, RandomGenerator rng) {
      int rows = side(height, rng);
      int columns = side(width, rng);
      int top = rng.nextInt(height - rows + 1);
      int left = rng.nextInt(width - columns + 1);
      return Mask.rectangle(height, width, top, left, rows, columns);
    }

    private int side(int length, RandomGenerator rng) {
      int low = Math.max(1, (int) Math.round(smallest * length));
      int high = Math.max(low, (int) Math.round(largest * length));
      return low + rng.nextInt(high - low + 1);
    }
  }
}
