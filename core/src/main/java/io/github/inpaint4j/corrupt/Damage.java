package io.github.inpaint4j.corrupt;

import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.Parts;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What dust, scratches, cracks and folds look like: each connected part of a mask gets a paint of
 * its own, bright or dark, more or less opaque, uneven from pixel to pixel or from place to place,
 * with soft edges or raised ones, and never so near to what it covers that nobody would see it.
 * What is thick has lost its picture altogether: nothing shines through a torn corner.
 */
final class Damage {
  private static final double BRIGHT = 0.6; // share of pictures whose damage is bright
  private static final double OTHER = 0.15; // share of parts that are not as the others
  private static final double CAST = 0.06; // of a paint's colour, a standard deviation
  private static final double FAINTEST = 0.6; // opacity
  private static final double SEEN = 0.15; // the least difference from what is covered
  private static final double OPAQUE = 16; // pixels thick, and nothing shines through
  private static final double PATCHY = 0.3; // shares of pictures
  private static final double RAISED = 0.3;

  private final Image image;
  private final Mask mask;
  private final Parts parts;
  private final RandomGenerator rng;
  private final boolean bright;
  private final double uneven;

  private Damage(Image image, Mask mask, RandomGenerator rng) {
    this.image = image;
    this.mask = mask;
    this.rng = rng;
    parts = Parts.of(mask);
    bright = rng.nextDouble() < BRIGHT;
    uneven = rng.nextInt(2) == 0 ? 0 : rng.nextDouble(0, 0.4);
  }

  /**
   * @param strength share of the damage's opacity, in (0,1]
   * @return with other pixels inside the mask only
   */
  static Image of(Image image, Mask mask, double strength, RandomGenerator rng) {
    return mask.area() == 0 ? image.copy() : new Damage(image, mask, rng).painted(strength);
  }

  private Image painted(double strength) {
    double[][] paints = paints();
    double[] solid = solid();
    double[] soft = softness();
    double[] relief = rng.nextDouble() < RAISED ? relief(soft) : new double[soft.length];
    if (rng.nextDouble() < PATCHY) {
      thin(soft);
    }
    int area = soft.length;
    Image out = image.copy();
    for (int i = 0; i < area; i++) {
      if (mask.isHole(i)) {
        double[] paint = paints[parts.number(i)];
        double seen = paint[3] * soft[i] * (1 - uneven * rng.nextDouble());
        double whole = solid[parts.number(i)];
        double opacity = strength * (whole + (1 - whole) * seen);
        for (int c = 0; c < Image.CHANNELS; c++) {
          int at = c * area + i;
          float was = image.pixels()[at];
          out.pixels()[at] = Noise.held(was + opacity * (paint[c] - was) + relief[i]);
        }
      }
    }
    return out;
  }

  /** Of every part: red, green, blue, opacity. */
  private double[][] paints() {
    double[] covered = covered();
    double[][] paints = new double[covered.length][];
    for (int p = 0; p < paints.length; p++) {
      boolean light = rng.nextDouble() < OTHER ? !bright : bright;
      double depth = 0.3 * StrictMath.pow(rng.nextDouble(), 2); // from white or from black
      double grey = light ? 1 - depth : depth;
      double opacity = rng.nextDouble(FAINTEST, 1);
      if (opacity * Math.abs(grey - covered[p]) < SEEN) {
        grey = covered[p] < 0.5 ? 1 - depth / 2 : depth / 2;
      }
      paints[p] =
          new double[] {
            Noise.held(grey + CAST * rng.nextGaussian()),
            Noise.held(grey + CAST * rng.nextGaussian()),
            Noise.held(grey + CAST * rng.nextGaussian()),
            opacity
          };
    }
    return paints;
  }

  /** Mean brightness of what every part covers. */
  private double[] covered() {
    int area = image.height() * image.width();
    double[] sums = new double[parts.list().size()];
    for (int i = 0; i < area; i++) {
      if (mask.isHole(i)) {
        for (int c = 0; c < Image.CHANNELS; c++) {
          sums[parts.number(i)] += image.pixels()[c * area + i] / Image.CHANNELS;
        }
      }
    }
    for (int p = 0; p < sums.length; p++) {
      sums[p] /= parts.list().get(p).area();
    }
    return sums;
  }

  /** Of every part, in [0,1]: one if it is so thick that it hides all. */
  private double[] solid() {
    int[] rim = new int[parts.list().size()];
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        if (mask.isHole(y, x) && atRim(y, x)) {
          rim[parts.number(y * mask.width() + x)]++;
        }
      }
    }
    double[] solid = new double[rim.length];
    for (int p = 0; p < solid.length; p++) {
      double thick = 2.0 * parts.list().get(p).area() / Math.max(1, rim[p]);
      solid[p] = StrictMath.pow(Math.min(1, thick / OPAQUE), 2);
    }
    return solid;
  }

  private boolean atRim(int y, int x) {
    return !mask.isHole(within(y - 1, mask.height()), x)
        || !mask.isHole(within(y + 1, mask.height()), x)
        || !mask.isHole(y, within(x - 1, mask.width()))
        || !mask.isHole(y, within(x + 1, mask.width()));
  }

  /** One in the middle of every part, less towards its edges. */
  private double[] softness() {
    int area = image.height() * image.width();
    double[] hard = new double[area];
    Arrays.setAll(hard, i -> mask.isHole(i) ? 1 : 0);
    if (rng.nextInt(3) == 0) {
      return hard;
    }
    double[] soft =
        new Gaussian(rng.nextDouble(0.4, 1)).blurred(hard, image.height(), image.width());
    double[] most = new double[parts.list().size()]; // thin parts are to be seen, too
    for (int i = 0; i < area; i++) {
      if (mask.isHole(i)) {
        most[parts.number(i)] = Math.max(most[parts.number(i)], soft[i]);
      }
    }
    Arrays.setAll(soft, i -> mask.isHole(i) ? soft[i] / most[parts.number(i)] : 0);
    return soft;
  }

  /** Light from one side: what a fold or a flake does to its edges. */
  private double[] relief(double[] soft) {
    double angle = rng.nextDouble(0, 2 * Math.PI);
    double strength = rng.nextDouble(0.1, 0.5);
    int down = (int) Math.round(1.5 * StrictMath.sin(angle));
    int right = (int) Math.round(1.5 * StrictMath.cos(angle));
    double[] relief = new double[soft.length];
    for (int y = 0; y < mask.height(); y++) {
      for (int x = 0; x < mask.width(); x++) {
        int lit = within(y - down, mask.height()) * mask.width() + within(x - right, mask.width());
        int dark = within(y + down, mask.height()) * mask.width() + within(x + right, mask.width());
        relief[y * mask.width() + x] = strength * (soft[dark] - soft[lit]);
      }
    }
    return relief;
  }

  private static int within(int at, int length) {
    return Math.max(0, Math.min(length - 1, at));
  }

  /** Less of it from place to place, down to a third. */
  private void thin(double[] soft) {
    double[] white = Noise.white(soft.length, rng);
    double[] field = Noise.clumped(white, mask.height(), mask.width(), rng.nextDouble(2, 8));
    for (int i = 0; i < soft.length; i++) {
      soft[i] *= Math.max(0.33, Math.min(1, 0.8 + 0.3 * field[i]));
    }
  }
}
