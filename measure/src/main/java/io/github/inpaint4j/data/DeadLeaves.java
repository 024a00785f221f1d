package io.github.inpaint4j.data;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.random.Seeded;

/**
 * Synthetic pictures with the statistics of natural ones: discs, ellipses and rectangles with a
 * power law of sizes that occlude each other like fallen leaves (Lee, Mumford and Huang 2001), each
 * with its own colour, shading and texture. Image i is a pure function of (seed, i).
 */
public record DeadLeaves(long seed, int size, int height, int width) implements ImageSource {
  private static final double SMALLEST = 2.4; // radius in pixels
  private static final int OVERSAMPLING = 2;

  public DeadLeaves {
    if (size <= 0 || height <= 0 || width <= 0) {
      throw new IllegalArgumentException(
          "%d pictures of %dx%d cannot be made".formatted(size, width, height));
    }
  }

  @Override
  public String name() {
    return "DeadLeaves pictures, seed " + seed;
  }

  /** Painted front to back, until every pixel has its leaf, with 2x2 samples per pixel. */
  @Override
  public Image image(int index) {
    Seeded rng = Seeded.of(Seeded.key("dead leaves"), seed, index);
    int rows = height * OVERSAMPLING;
    int columns = width * OVERSAMPLING;
    Canvas canvas = new Canvas(rows, columns);
    Palette palette = new Palette(rng);
    double largest = Math.max(rows, columns) * 0.6;
    int leaves = 0;
    while (canvas.open > 0) {
      // The last gaps are closed by ever larger leaves, so that this ends soon at any size.
      double smallest = SMALLEST * OVERSAMPLING * (1 + leaves++ / 500.0);
      canvas.paint(new Leaf(rng, palette, rows, columns, Math.min(smallest, largest), largest));
    }
    return canvas.shrink(height, width);
  }

  @Override
  public String fingerprint() {
    return "deadleaves:1:%d:%d:%dx%d".formatted(seed, size, width, height);
  }

  /** A few related colours per picture, as a photograph has. */
  private static final class Palette {
    private final float[][] colours;

    Palette(Seeded rng) {
      colours = new float[3 + rng.nextInt(5)][];
      double light = 0.25 + 0.5 * rng.nextDouble();
      for (int i = 0; i < colours.length; i++) {
        double value = light + 0.28 * rng.nextGaussian();
        double warm = 0.12 * rng.nextGaussian();
        double green = 0.05 * rng.nextGaussian();
        colours[i] =
            new float[] {(float) (value + warm), (float) (value + green), (float) (value - warm)};
      }
    }

    float[] draw(Seeded rng) {
      float[] colour = colours[rng.nextInt(colours.length)].clone();
      float shade = (float) (0.06 * rng.nextGaussian());
      for (int c = 0; c < colour.length; c++) {
        colour[c] += shade + (float) (0.02 * rng.nextGaussian());
      }
      return colour;
    }
  }

  /** One shape, its colour, a linear shading across it and a grating as texture. */
  private static final class Leaf {
    final double y;
    final double x;
    final double radius;
    private final double cos;
    private final double sin;
    private final double flatness;
    private final boolean rectangle;
    private final float[] colour;
    private final double shading;
    private final double grating;
    private final double frequency;

    Leaf(Seeded rng, Palette palette, int rows, int columns, double smallest, double largest) {
      // density of radii ~ r^-3: r^-2 is uniform
      double u = rng.nextDouble();
      double low = 1 / (smallest * smallest);
      double high = 1 / (largest * largest);
      radius = 1 / Math.sqrt(low + u * (high - low));
      y = rng.nextDouble(-radius, rows + radius);
      x = rng.nextDouble(-radius, columns + radius);
      double angle = rng.nextDouble(0, Math.PI);
      cos = StrictMath.cos(angle);
      sin = StrictMath.sin(angle);
      flatness = rng.nextDouble(0.35, 1);
      rectangle = rng.nextInt(3) == 0;
      colour = palette.draw(rng);
      shading = 0.12 * rng.nextGaussian();
      grating = rng.nextInt(2) == 0 ? 0 : 0.08 * rng.nextDouble();
      frequency = rng.nextDouble(0.3, 1.6);
    }

    boolean covers(double v, double u) {
      double along = (cos * u + sin * v) / radius;
      double across = (cos * v - sin * u) / (radius * flatness);
      return rectangle
          ? Math.abs(along) <= 0.9 && Math.abs(across) <= 0.9
          : along * along + across * across <= 1;
    }

    float value(int channel, double v, double u) {
      double along = cos * u + sin * v;
      double value = colour[channel] + shading * along / radius;
      if (grating > 0) {
        value += grating * StrictMath.sin(frequency * along);
      }
      return (float) Math.max(0, Math.min(1, value));
    }
  }

  private static final class Canvas {
    final int rows;
    final int columns;
    final float[] samples;
    final boolean[] covered;
    int open;

    Canvas(int rows, int columns) {
      this.rows = rows;
      this.columns = columns;
      samples = new float[3 * rows * columns];
      covered = new boolean[rows * columns];
      open = covered.length;
    }

    void paint(Leaf leaf) {
      int bottom = (int) Math.min(rows - 1, leaf.y + leaf.radius * 1.3);
      int right = (int) Math.min(columns - 1, leaf.x + leaf.radius * 1.3);
      int left = (int) Math.max(0, leaf.x - leaf.radius * 1.3);
      for (int y = (int) Math.max(0, leaf.y - leaf.radius * 1.3); y <= bottom; y++) {
        for (int x = left; x <= right; x++) {
          int at = y * columns + x;
          if (!covered[at] && leaf.covers(y - leaf.y, x - leaf.x)) {
            covered[at] = true;
            open--;
            for (int c = 0; c < 3; c++) {
              samples[c * covered.length + at] = leaf.value(c, y - leaf.y, x - leaf.x);
            }
          }
        }
      }
    }

    Image shrink(int height, int width) {
      Image image = new Image(height, width);
      for (int c = 0; c < 3; c++) {
        for (int y = 0; y < height; y++) {
          for (int x = 0; x < width; x++) {
            int at = (c * rows + y * OVERSAMPLING) * columns + x * OVERSAMPLING;
            float sum =
                samples[at] + samples[at + 1] + samples[at + columns] + samples[at + columns + 1];
            image.set(c, y, x, sum / 4);
          }
        }
      }
      return image;
    }
  }
}
