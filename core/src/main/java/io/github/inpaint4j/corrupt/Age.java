package io.github.inpaint4j.corrupt;

import io.github.inpaint4j.image.Gaussian;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Jpeg;
import io.github.inpaint4j.mask.Mask;
import java.util.random.RandomGenerator;

/**
 * What years, film, paper and a scanner do to a whole photograph: it was grey from the first or
 * turned brown, it shows something that only looks like damage ({@link Decoys}), it faded, its
 * paper has a weave; then it is damaged; then it is scanned, a little soft, with grain, and kept as
 * JPEG. Each of these to some pictures only.
 */
final class Age {
  private static final double[] LUMINANCE = {0.299, 0.587, 0.114}; // ITU-R BT.601
  private static final double GREY = 0.2; // shares of pictures
  private static final double TONED = 0.25;
  private static final double FADED = 0.4;
  private static final double WOVEN = 0.15;
  private static final double SOFT = 0.4;
  private static final double GRAINED = 0.5;
  private static final double COMPRESSED = 0.5;
  private static final double GRAIN = 0.04; // the strongest, a standard deviation

  private Age() {}

  /**
   * @param strength share of the damage's opacity, in (0,1]
   */
  static Image of(Image image, Mask mask, double strength, RandomGenerator rng) {
    Image old = woven(faded(Decoys.on(toned(image, rng), rng), rng), rng);
    return scanned(Damage.of(old, mask, strength, rng), rng);
  }

  private static Image toned(Image image, RandomGenerator rng) {
    double kind = rng.nextDouble();
    if (kind >= GREY + TONED) {
      return image.copy();
    }
    double brown = kind < GREY ? 0 : rng.nextDouble(0.02, 0.15);
    int area = image.height() * image.width();
    Image out = new Image(image.height(), image.width());
    for (int i = 0; i < area; i++) {
      double grey = 0;
      for (int c = 0; c < Image.CHANNELS; c++) {
        grey += LUMINANCE[c] * image.pixels()[c * area + i];
      }
      out.pixels()[i] = Noise.held(grey + brown * (1 - grey));
      out.pixels()[area + i] = (float) grey;
      out.pixels()[2 * area + i] = Noise.held(grey - brown * grey);
    }
    return out;
  }

  /** Black is no longer black, white no longer white, each colour by itself. */
  private static Image faded(Image image, RandomGenerator rng) {
    if (rng.nextDouble() >= FADED) {
      return image;
    }
    int area = image.height() * image.width();
    double black = rng.nextDouble(0, 0.25);
    double white = rng.nextDouble(0.7, 1);
    double gamma = StrictMath.exp(0.3 * rng.nextGaussian());
    for (int c = 0; c < Image.CHANNELS; c++) {
      double low = Math.max(0, black + 0.04 * rng.nextGaussian());
      double high = Math.min(1, white + 0.04 * rng.nextGaussian());
      for (int i = c * area; i < (c + 1) * area; i++) {
        image.pixels()[i] =
            Noise.held(low + (high - low) * StrictMath.pow(image.pixels()[i], gamma));
      }
    }
    return image;
  }

  /** Paper of silk or linen: two waves across each other, darker and brighter everywhere. */
  private static Image woven(Image image, RandomGenerator rng) {
    if (rng.nextDouble() >= WOVEN) {
      return image;
    }
    double strength = rng.nextDouble(0.01, 0.06);
    double angle = rng.nextDouble(0, Math.PI);
    double wave = 2 * Math.PI / rng.nextDouble(2.5, 9); // a turn in so many pixels
    double sine = wave * StrictMath.sin(angle);
    double cosine = wave * StrictMath.cos(angle);
    int area = image.height() * image.width();
    for (int i = 0; i < area; i++) {
      int y = i / image.width();
      int x = i % image.width();
      double weave =
          strength
              * (StrictMath.sin(sine * y + cosine * x) + StrictMath.sin(cosine * y - sine * x));
      for (int c = 0; c < Image.CHANNELS; c++) {
        image.pixels()[c * area + i] = Noise.held(image.pixels()[c * area + i] * (1 + weave));
      }
    }
    return image;
  }

  private static Image scanned(Image image, RandomGenerator rng) {
    Image scan = image;
    if (rng.nextDouble() < SOFT) {
      scan = new Gaussian(rng.nextDouble(0.3, 0.9)).blurred(scan);
    }
    if (rng.nextDouble() < GRAINED) {
      scan = grained(scan, rng);
    }
    if (rng.nextDouble() < COMPRESSED) {
      scan = Jpeg.roundTrip(scan, rng.nextDouble(0.6, 0.97), rng.nextInt(8), rng.nextInt(8));
    }
    return scan;
  }

  /** Of film: of one colour or of all, from pixel to pixel or in clumps. */
  private static Image grained(Image image, RandomGenerator rng) {
    double strength = GRAIN * rng.nextDouble();
    boolean grey = rng.nextInt(2) == 0;
    double clump = rng.nextInt(2) == 0 ? 0 : rng.nextDouble(0.4, 1.2);
    int area = image.height() * image.width();
    Image out = image.copy();
    double[] grain = new double[area];
    for (int c = 0; c < Image.CHANNELS; c++) {
      if (c == 0 || !grey) {
        grain = grain(image, clump, rng);
      }
      for (int i = 0; i < area; i++) {
        out.pixels()[c * area + i] = Noise.held(out.pixels()[c * area + i] + strength * grain[i]);
      }
    }
    return out;
  }

  private static double[] grain(Image image, double clump, RandomGenerator rng) {
    double[] white = Noise.white(image.height() * image.width(), rng);
    return clump == 0 ? white : Noise.clumped(white, image.height(), image.width(), clump);
  }
}
