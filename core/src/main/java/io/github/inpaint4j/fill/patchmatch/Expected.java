package io.github.inpaint4j.fill.patchmatch;

import io.github.inpaint4j.image.Image;
import java.util.List;

/**
 * What every patch should look like from afar: the mean over it of each layer, as another fill
 * continues that into the hole. It keeps patches of another colour or kind out.
 */
final class Expected {
  /** Nothing is expected. */
  static final Expected NOTHING = new Expected(List.of(), 0);

  private final float[][] sums; // over the patch, by its centre; for every layer
  private final int samples; // of one channel of a patch

  /**
   * @param layers without a hole
   * @param radius of the patches
   */
  Expected(List<Image> layers, int radius) {
    samples = (2 * radius + 1) * (2 * radius + 1);
    sums = layers.stream().map(layer -> sums(layer, radius)).toArray(float[][]::new);
  }

  /** First of rows, then of these. */
  private static float[] sums(Image image, int radius) {
    int height = image.height();
    int width = image.width();
    int rows = Image.CHANNELS * height;
    float[] along = new float[image.pixels().length];
    float[] sums = new float[along.length];
    Stripes.independent(
        rows, row -> sum(image.pixels(), along, row, width, 1, radius, width - radius, radius));
    Stripes.independent(
        rows,
        row -> {
          if (row % height >= radius && row % height < height - radius) {
            sum(along, sums, row, width, width, 0, width, radius);
          }
        });
    return sums;
  }

  /** Of 2 radius + 1 values, {@code step} apart, for a part of one row. */
  private static void sum(
      float[] of, float[] sums, int row, int width, int step, int from, int to, int radius) {
    for (int i = row * width + from; i < row * width + to; i++) {
      for (int k = -radius; k <= radius; k++) {
        sums[i] += of[i + k * step];
      }
    }
  }

  /** The sum over a patch of the squared differences of two patches' means. */
  float distance(int target, int source) {
    float sum = 0;
    for (float[] layer : sums) {
      int area = layer.length / Image.CHANNELS;
      for (int plane = 0; plane < layer.length; plane += area) {
        float off = layer[plane + target] - layer[plane + source];
        sum += off * off;
      }
    }
    return sum / samples;
  }
}
