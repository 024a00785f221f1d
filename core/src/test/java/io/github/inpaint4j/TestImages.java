package io.github.inpaint4j;

import io.github.inpaint4j.image.Image;
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
}
