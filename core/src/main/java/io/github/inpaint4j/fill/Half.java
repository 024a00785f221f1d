package io.github.inpaint4j.fill;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.util.stream.IntStream;

/**
 * A picture half as high and wide, rounded up: each pixel is the mean of the known ones of 2x2.
 *
 * @param means black where none is known
 * @param hole where fewer than half are known
 */
public record Half(Image means, Mask hole) {
  public static Half of(Image image, Mask hole) {
    int height = (hole.height() + 1) / 2;
    int width = (hole.width() + 1) / 2;
    Image means = new Image(height, width);
    boolean[] holes = new boolean[height * width];
    IntStream.range(0, height)
        .parallel()
        .forEach(
            y -> {
              int[] known = new int[4];
              for (int x = 0; x < width; x++) {
                int n = known(hole, y, x, known);
                holes[y * width + x] = 2 * n < pixels(hole, y, x);
                for (int c = 0; c < Image.CHANNELS; c++) {
                  means.set(c, y, x, mean(image, c, known, n));
                }
              }
            });
    return new Half(means, Mask.of(height, width, i -> holes[i]));
  }

  /** Of those under a pixel; fewer than four at the edge of a picture of odd size. */
  private static int pixels(Mask hole, int y, int x) {
    return Math.min(2, hole.height() - 2 * y) * Math.min(2, hole.width() - 2 * x);
  }

  /**
   * The known pixels under one of the half as large picture.
   *
   * @param known takes their places in the picture
   * @return how many they are
   */
  public static int known(Mask hole, int y, int x, int[] known) {
    int n = 0;
    for (int v = 2 * y; v < Math.min(hole.height(), 2 * y + 2); v++) {
      for (int u = 2 * x; u < Math.min(hole.width(), 2 * x + 2); u++) {
        if (!hole.isHole(v, u)) {
          known[n++] = v * hole.width() + u;
        }
      }
    }
    return n;
  }

  private static float mean(Image image, int c, int[] known, int n) {
    int plane = c * image.height() * image.width();
    float mean = 0;
    for (int k = 0; k < n; k++) {
      mean += image.pixels()[plane + known[k]] / n;
    }
    return mean;
  }
}
