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

  final Field field;
  final float[] pixels;
  final int width;
  final int area;
  private final int[] cellSteps;
  private final int[] pixelSteps;

  Painter(Field field, Image image) {
    this.field = field;
    pixels = image.pixels();
    width = image.width();
    area = image.height() * width;
    cellSteps = DISC.steps(field.stride);
    pixelSteps = DISC.steps(width);
  }

  final void paint(int cell) {
    int pixel = field.pixel(cell);
    begin(cell);
    for (int n = 0; n < DISC.size; n++) {
      int near = cell + cellSteps[n];
      if (field.state[near] == Field.KNOWN) {
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
    return field.state[near + cellStep] == Field.KNOWN ? pixelStep : 0;
  }

  final boolean betweenKnown(int near, int step) {
    return field.state[near + step] != Field.HOLE && field.state[near - step] != Field.HOLE;
  }
}
