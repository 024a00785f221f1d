package io.github.inpaint4j.fill.march;

import io.github.inpaint4j.image.Image;
import java.util.Arrays;

/** See {@link Rule#NAVIER_STOKES}. */
final class NavierStokes extends Painter {
  private static final float LEAST = 0.01f / 255; // alignments below count ...
  private static final float LITTLE = 1e-6f; // ... so much
  private static final float[] NEARNESS = new float[DISC.size];

  static {
    for (int n = 0; n < DISC.size; n++) {
      NEARNESS[n] = 1f / (DISC.square(n) * DISC.square(n) + 1);
    }
  }

  private final float[] sums = new float[Image.CHANNELS];
  private final float[] weights = new float[Image.CHANNELS];

  NavierStokes(Grid grid, Image image) {
    super(grid, image);
  }

  @Override
  void begin(int cell) {
    Arrays.fill(sums, 0);
    Arrays.fill(weights, 0);
  }

  @Override
  void add(int n, int cell, int near, int source) {
    int right = toward(near, 1, 1);
    int left = toward(near, -1, -1);
    int down = toward(near, grid.stride, width);
    int up = toward(near, -grid.stride, -width);
    float scaleX = betweenKnown(near, 1) ? 1 : 2;
    float scaleY = betweenKnown(near, grid.stride) ? 1 : 2;
    for (int c = 0; c < Image.CHANNELS; c++) {
      int p = c * area + source;
      float value = pixels[p];
      float x = Math.abs(pixels[p + right] - value) + Math.abs(value - pixels[p + left]);
      float y = Math.abs(pixels[p + down] - value) + Math.abs(value - pixels[p + up]);
      float weight = NEARNESS[n] * alignment(n, scaleX * x, scaleY * y);
      sums[c] += weight * value;
      weights[c] += weight;
    }
  }

  /** Of the step with the line of equal values: cosine of the angle between them. */
  private static float alignment(int n, float x, float y) {
    float along = Math.abs(DISC.dy[n] * x - DISC.dx[n] * y);
    return along <= LEAST ? LITTLE : along / (float) Math.sqrt(DISC.square(n) * (x * x + y * y));
  }

  @Override
  void end(int pixel) {
    for (int c = 0; c < Image.CHANNELS; c++) {
      pixels[c * area + pixel] = sums[c] / weights[c];
    }
  }
}
