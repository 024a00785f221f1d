package io.github.inpaint4j.fill.march;

import io.github.inpaint4j.image.Image;

/**
 * Gives a pixel of the hole a weighted mean of the known ones around it. Beyond its border the
 * picture repeats its last pixels.
 */
abstract class Painter {
  /** How far a pixel looks, in pixels: as OpenCV's users have it. */
  static final int RADIUS = 3;

  /** So many cells around the hole are looked at: a neighbour's neighbour. */
  static final int MARGIN = RADIUS + 1;

  static final Disc DISC = new Disc(RADIUS);

  final Grid grid;
  final float[] pixels;
  final int width;
  final int area;
  private final int[] cellSteps;
  private final int[] pixelSteps;

  Painter(Grid grid, Image image) {
    this.grid = grid;
    pixels = image.pixels();
    width = image.width();
    area = image.height() * width;
    cellSteps = DISC.steps(grid.stride);
    pixelSteps = DISC.steps(width);
  }

  final void paint(int cell) {
    int pixel = grid.pixel(cell);
    begin(cell);
    for (int n = 0; n < DISC.size; n++) {
      int near = cell + cellSteps[n];
      if (grid.state[near] == Grid.KNOWN) {
        add(n, cell, near, pixel + pixelSteps[n]);
      }
    }
    end(pixel);
  }

  abstract void begin(int cell);

  /** Adds what the known pixel {@code source} at the cell {@code near} says. */
  abstract void add(int n, int cell, int near, int source);

  abstract void end(int pixel);

  /** From a pixel to the next one in a direction if that is known, else to itself. */
  final int toward(int near, int cellStep, int pixelStep) {
    return grid.state[near + cellStep] == Grid.KNOWN ? pixelStep : 0;
  }

  final boolean betweenKnown(int near, int step) {
    return grid.state[near + step] != Grid.HOLE && grid.state[near - step] != Grid.HOLE;
  }
}
