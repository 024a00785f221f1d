package io.github.inpaint4j;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.random.Seeded;

/** Pictures for tests. */
public final class TestImages {
  private TestImages() {}

  /** Independent uniform samples. */
  public static Image noise(int height, int width, long seed) {
    Image image = new Image(height, width);
    Seeded rng = Seeded.of(seed);
    for (int i = 0; i < image.pixels().length; i++) {
      image.pixels()[i] = rng.nextFloat();
    }
    return image;
  }

  /** A smooth picture: channel c is a plane with its own slope. */
  public static Image ramp(int height, int width) {
    Image image = new Image(height, width);
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          image.set(c, y, x, (float) (0.2 + 0.1 * c + 0.3 * y / height + 0.2 * x / width));
        }
      }
    }
    return image;
  }

  /** Discs in a slanted grid, not aligned with any level's pixels. */
  public static Image pattern(int height, int width) {
    Image image = new Image(height, width);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double wave = Math.sin((2 * x + y) * 0.41) * Math.sin((x - 2 * y) * 0.41);
        image.set(0, y, x, (float) (0.5 + 0.45 * wave));
        image.set(1, y, x, wave > 0.3 ? 0.9f : 0.2f);
        image.set(2, y, x, wave < -0.3 ? 0.1f : 0.6f);
      }
    }
    return image;
  }

  /** In dB, over the three channels of what a mask marks. */
  public static double psnr(Image truth, Image other, Mask mask) {
    double sum = 0;
    int area = mask.height() * mask.width();
    for (int i = 0; i < truth.pixels().length; i++) {
      double apart = mask.isHole(i % area) ? truth.pixels()[i] - other.pixels()[i] : 0;
      sum += apart * apart;
    }
    return -10 * Math.log10(sum / (Image.CHANNELS * mask.area()));
  }
}
