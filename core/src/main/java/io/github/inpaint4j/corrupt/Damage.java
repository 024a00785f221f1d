package io.github.inpaint4j.corrupt;

import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.Parts;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What dust, scratches and cracks look like: each connected part of a mask gets a paint of its own,
 * bright or dark, more or less opaque, uneven, with soft edges, and never so near to what it covers
 * that nobody would see it.
 */
final class Damage {
  private static final double BRIGHT = 0.6; // share of pictures whose damage is bright
  private static final double OTHER = 0.15; // share of parts that are not as the others
  private static final double CAST = 0.06; // of a paint's colour, a standard deviation
  private static final double FAINTEST = 0.6; // opacity
  private static final double SEEN = 0.2; // the least difference from what is covered

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
    double[] soft = softness();
    int area = soft.length;
    Image out = image.copy();
    for (int i = 0; i < area; i++) {
      if (mask.isHole(i)) {
        double[] paint = paints[parts.number(i)];
        double opacity = strength * paint[3] * soft[i] * (1 - uneven * rng.nextDouble());
        for (int c = 0; c < Image.CHANNELS; c++) {
          int at = c * area + i;
          float was = image.pixels()[at];
          out.pixels()[at] = (float) (was + opacity * (paint[c] - was));
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
            held(grey + CAST * rng.nextGaussian()),
            held(grey + CAST * rng.nextGaussian()),
            held(grey + CAST * rng.nextGaussian()),
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

  private static double held(double sample) {
    return Math.max(0, Math.min(1, sample));
  }
}
