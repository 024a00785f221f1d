package io.github.inpaint4j.mask;

import java.util.List;
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

  /**
   * One rectangle anywhere whose share of the picture's area is uniform between two bounds; its
   * sides, each relative to the picture's, differ by a factor of two at most.
   *
   * @param smallest share of the picture, in (0,1/2]
   * @param largest share of the picture, in (0,1/2]
   */
  record Areas(double smallest, double largest) implements MaskGenerator {
    @Override
    public Mask generate(int height, int width, RandomGenerator rng) {
      double area = rng.nextDouble(smallest, largest);
      double slimness = StrictMath.pow(2, rng.nextDouble(-0.5, 0.5));
      int rows = pixels(height, Math.sqrt(area) * slimness);
      int columns = pixels(width, Math.sqrt(area) / slimness);
      int top = rng.nextInt(height - rows + 1);
      int left = rng.nextInt(width - columns + 1);
      return Mask.rectangle(height, width, top, left, rows, columns);
    }
  }

  /**
   * A rectangle in the middle, the same every time.
   *
   * @param rows of the picture's height, in (0,1]
   * @param columns of the picture's width, in (0,1]
   */
  record Center(double rows, double columns) implements MaskGenerator {
    @Override
    public Mask generate(int height, int width, RandomGenerator rng) {
      int h = pixels(height, rows);
      int w = pixels(width, columns);
      return Mask.rectangle(height, width, (height - h) / 2, (width - w) / 2, h, w);
    }
  }

  /**
   * Several rectangles anywhere, which may overlap.
   *
   * @param smallest side, of the picture's shorter side
   * @param largest side, of the picture's shorter side
   */
  record Boxes(int fewest, int most, double smallest, double largest) implements MaskGenerator {
    @Override
    public Mask generate(int height, int width, RandomGenerator rng) {
      Mask mask = new Mask(height, width);
      int shorter = Math.min(height, width);
      for (int left = rng.nextInt(fewest, most + 1); left > 0; left--) {
        int rows = pixels(shorter, rng.nextDouble(smallest, largest));
        int columns = pixels(shorter, rng.nextDouble(smallest, largest));
        mask.fill(rng.nextInt(height - rows + 1), rng.nextInt(width - columns + 1), rows, columns);
      }
      return mask;
    }
  }

  /**
   * One kind of hole, and sometimes a second one with it.
   *
   * @param chance of the second, in [0,1]
   */
  record Mixture(MaskGenerator always, MaskGenerator sometimes, double chance)
      implements MaskGenerator {
    @Override
    public Mask generate(int height, int width, RandomGenerator rng) {
      Mask mask = always.generate(height, width, rng);
      return rng.nextDouble() < chance ? mask.union(sometimes.generate(height, width, rng)) : mask;
    }
  }

  /** One of several kinds, each as often as it is listed. */
  record OneOf(List<MaskGenerator> kinds) implements MaskGenerator {
    @Override
    public Mask generate(int height, int width, RandomGenerator rng) {
      return kinds.get(rng.nextInt(kinds.size())).generate(height, width, rng);
    }
  }

  /**
   * Draws again while the hole's share of the picture is out of bounds.
   *
   * @param least share, in [0,1]
   * @param most share, in [0,1]
   */
  record Bounded(MaskGenerator kind, double least, double most) implements MaskGenerator {
    private static final int PATIENCE = 1000;

    /**
     * @throws IllegalArgumentException if the picture is too small for such a hole
     */
    @Override
    public Mask generate(int height, int width, RandomGenerator rng) {
      for (int i = 0; i < PATIENCE; i++) {
        Mask mask = kind.generate(height, width, rng);
        if (mask.coverage() >= least && mask.coverage() <= most) {
          return mask;
        }
      }
      throw new IllegalArgumentException(
          "a picture of %dx%d has no room for a hole of %.0f to %.0f %% of it"
              .formatted(width, height, 100 * least, 100 * most));
    }
  }

  private static int pixels(int length, double share) {
    return Math.max(1, Math.min(length, (int) Math.round(share * length)));
  }
}
