package io.github.inpaint4j.fill.march;

import io.github.inpaint4j.image.Image;
import java.util.Arrays;

/** See {@link Rule#TELEA}. */
final class Telea extends Painter {
  private static final float LEVEL = 1 / 255f;
  private static final float FLAT = 1e-4f; // gradients below are noise
  private static final float LEAST = 0.01f; // alignments below count ...
  private static final float LITTLE = 1e-6f; // ... so much
  private static final float[] NEARNESS = new float[DISC.size];

  static {
    for (int n = 0; n < DISC.size; n++) {
      NEARNESS[n] = (float) (1 / (DISC.square(n) * Math.sqrt(DISC.square(n))));
    }
  }

  private final float[] sums = new float[Image.CHANNELS];
  private final float[] alongX = new float[Image.CHANNELS];
  private final float[] alongY = new float[Image.CHANNELS];
  private float weights;
  private float slopeX;
  private float slopeY;

  Telea(Grid grid, Image image) {
    super(grid, image);
    grid.measureOutside(RADIUS);
  }

  @Override
  void begin(int cell) {
    slopeX = grid.slope(cell, 1);
    slopeY = grid.slope(cell, grid.stride);
    weights = 0;
    Arrays.fill(sums, 0);
    Arrays.fill(alongX, 0);
    Arrays.fill(alongY, 0);
  }

  @Override
  void add(int n, int cell, int near, int source) {
    float weight = weight(n, grid.time[near] - grid.time[cell]);
    int right = toward(near, 1, 1);
    int left = toward(near, -1, -1);
    int down = toward(near, grid.stride, width);
    int up = toward(near, -grid.stride, -width);
    float x = weight * DISC.dx[n] * (betweenKnown(near, 1) ? 2 : 1);
    float y = weight * DISC.dy[n] * (betweenKnown(near, grid.stride) ? 2 : 1);
    for (int c = 0; c < Image.CHANNELS; c++) {
      int p = c * area + source;
      sums[c] += weight * pixels[p];
      alongX[c] += x * (pixels[p + right] - pixels[p + left]);
      alongY[c] += y * (pixels[p + down] - pixels[p + up]);
    }
    weights += weight;
  }

  private float weight(int n, float timeApart) {
    float aligned = Math.abs(DISC.dx[n] * slopeX + DISC.dy[n] * slopeY);
    return NEARNESS[n] * (aligned <= LEAST ? LITTLE : aligned) / (1 + Math.abs(timeApart));
  }

  @Override
  void end(int pixel) {
    for (int c = 0; c < Image.CHANNELS; c++) {
      float x = alongX[c];
      float y = alongY[c];
      float slope = (float) Math.sqrt(x * x + y * y);
      float shift = slope > FLAT * weights ? LEVEL * (x + y) / slope : 0;
      float value = sums[c] / weights + shift;
      pixels[c * area + pixel] = Math.max(0, Math.min(1, value));
    }
  }
}
