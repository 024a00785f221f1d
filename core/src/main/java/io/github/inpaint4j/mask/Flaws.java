package io.github.inpaint4j.mask;

import java.util.random.RandomGenerator;

/**
 * What happens to film and prints: specks of dust, hairs, straight scratches, cracks that branch,
 * folds from edge to edge with flakes broken off along them, torn corners; sometimes several of
 * them, sometimes nothing. Sizes are what they would be on scans whose shorter side has about
 * {@code side} pixels, half and more than twice as many, and a pixel at least.
 *
 * @param spotless share of pictures without a flaw, in [0,1]
 */
record Flaws(double side, double spotless) implements MaskGenerator {
  private static final double FINER = 1.3; // octaves between scans

  private static final double MORE = 0.3; // share of pictures that have one kind more

  private enum Kind {
    DUST {
      @Override
      void add(Mask mask, double scale, RandomGenerator rng) {
        for (int left = rng.nextInt(1, 40); left > 0; left--) {
          double y = rng.nextDouble(0, mask.height());
          double x = rng.nextDouble(0, mask.width());
          double angle = rng.nextDouble(0, 2 * Math.PI);
          double long2 = scale * 4 * rng.nextDouble() * rng.nextDouble();
          double thick = scale * (1 + 5 * StrictMath.pow(rng.nextDouble(), 3));
          to(mask, y, x, angle, long2, thick);
        }
      }
    },

    HAIRS {
      @Override
      void add(Mask mask, double scale, RandomGenerator rng) {
        for (int left = rng.nextInt(1, 4); left > 0; left--) {
          double bend = 0.15 * rng.nextGaussian();
          double thick = scale * rng.nextDouble(1, 3);
          walk(mask, scale * rng.nextDouble(2, 5), rng.nextInt(8, 40), bend, 0.25, thick, rng);
        }
      }
    },

    SCRATCHES {
      @Override
      void add(Mask mask, double scale, RandomGenerator rng) {
        double direction = rng.nextDouble(0, Math.PI);
        double scatter = rng.nextInt(2) == 0 ? 0.03 : 0.5; // of film in a camera, or of anything
        for (int left = rng.nextInt(1, 8); left > 0; left--) {
          double y = rng.nextDouble(0, mask.height());
          double x = rng.nextDouble(0, mask.width());
          double angle = direction + scatter * rng.nextGaussian();
          double reach = scale * StrictMath.exp(rng.nextDouble(2, 6.5));
          to(mask, y, x, angle, reach, scale * rng.nextDouble(0.8, 2.2));
        }
      }
    },

    CRACKS {
      @Override
      void add(Mask mask, double scale, RandomGenerator rng) {
        for (int left = rng.nextInt(1, 3); left > 0; left--) {
          double y = rng.nextDouble(0, mask.height());
          double x = rng.nextDouble(0, mask.width());
          double thick = scale * rng.nextDouble(1.5, 7);
          crack(mask, scale, y, x, rng.nextDouble(0, 2 * Math.PI), thick, 40, rng);
        }
      }
    },

    FOLD {
      @Override
      void add(Mask mask, double scale, RandomGenerator rng) {
        boolean level = rng.nextInt(2) == 0;
        double thick = scale * StrictMath.exp(rng.nextDouble(0, 1.8));
        double step = scale * rng.nextDouble(3, 12);
        double flaking = rng.nextInt(2) == 0 ? 0 : rng.nextDouble(0, 0.4); // flakes in a step
        double along = 0;
        double across = rng.nextDouble(0, level ? mask.height() : mask.width());
        double slope = 0.1 * rng.nextGaussian();
        while (along < (level ? mask.width() : mask.height())) {
          double next = across + step * (slope + 0.06 * rng.nextGaussian());
          double wide = Math.max(1, thick * rng.nextDouble(0.5, 1.2));
          if (level) {
            mask.line(across, along, next, along + step, wide);
          } else {
            mask.line(along, across, along + step, next, wide);
          }
          if (rng.nextDouble() < flaking) {
            flake(mask, level ? across : along, level ? along : across, 2 * thick, rng);
          }
          along += step;
          across = next;
        }
      }
    },

    TEAR {
      @Override
      void add(Mask mask, double scale, RandomGenerator rng) {
        double reach = scale * rng.nextDouble(6, 40);
        boolean below = rng.nextInt(2) == 0;
        boolean right = rng.nextInt(2) == 0;
        double edge = reach; // how far it goes in, row by row
        for (int row = 0; row < mask.height() && edge > 0; row++) {
          int y = below ? mask.height() - 1 - row : row;
          int wide = Math.min(mask.width(), (int) edge);
          mask.fill(y, right ? mask.width() - wide : 0, 1, wide);
          edge -= 1 + rng.nextGaussian();
        }
      }
    };

    /** Makes it part of the hole. */
    abstract void add(Mask mask, double scale, RandomGenerator rng);
  }

  @Override
  public Mask generate(int height, int width, RandomGenerator rng) {
    Mask mask = new Mask(height, width);
    if (rng.nextDouble() < spotless) {
      return mask;
    }
    double scale = Math.min(height, width) / side * StrictMath.pow(2, rng.nextDouble(-1, FINER));
    do {
      Kind.values()[rng.nextInt(Kind.values().length)].add(mask, scale, rng);
    } while (rng.nextDouble() < MORE);
    return mask;
  }

  private static void to(
      Mask mask, double y, double x, double angle, double reach, double thickness) {
    double nextY = y + reach * StrictMath.sin(angle);
    double nextX = x + reach * StrictMath.cos(angle);
    mask.line(y, x, nextY, nextX, Math.max(1, thickness));
  }

  /** A line from anywhere that bends, and wavers. */
  private static void walk(
      Mask mask,
      double step,
      int steps,
      double bend,
      double waver,
      double thickness,
      RandomGenerator rng) {
    double y = rng.nextDouble(0, mask.height());
    double x = rng.nextDouble(0, mask.width());
    double angle = rng.nextDouble(0, 2 * Math.PI);
    for (int left = steps; left > 0; left--) {
      to(mask, y, x, angle, step, thickness);
      y += step * StrictMath.sin(angle);
      x += step * StrictMath.cos(angle);
      angle += bend + waver * rng.nextGaussian();
    }
  }

  /** An angular blot: a few thick strokes from one place. */
  private static void flake(Mask mask, double y, double x, double size, RandomGenerator rng) {
    for (int left = rng.nextInt(2, 6); left > 0; left--) {
      double angle = rng.nextDouble(0, 2 * Math.PI);
      to(mask, y, x, angle, size * rng.nextDouble(), size * rng.nextDouble(0.3, 1));
    }
  }

  /** In short straight pieces, thinner towards its end; now and then another leaves it. */
  private static void crack(
      Mask mask,
      double scale,
      double fromY,
      double fromX,
      double direction,
      double thickness,
      int pieces,
      RandomGenerator rng) {
    double y = fromY;
    double x = fromX;
    for (int left = pieces; left > 0; left--) {
      double angle = direction + 0.5 * rng.nextGaussian();
      double step = scale * rng.nextDouble(3, 12);
      double thick = thickness * left / pieces * rng.nextDouble(0.6, 1.2);
      to(mask, y, x, angle, step, thick);
      y += step * StrictMath.sin(angle);
      x += step * StrictMath.cos(angle);
      if (left > 8 && rng.nextInt(12) == 0) {
        double away = direction + (rng.nextInt(2) == 0 ? 1 : -1) * rng.nextDouble(0.5, 1.3);
        crack(mask, scale, y, x, away, 0.6 * thick, left / 2, rng);
      }
    }
  }
}
