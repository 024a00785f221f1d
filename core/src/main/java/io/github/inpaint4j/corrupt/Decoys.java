package io.github.inpaint4j.corrupt;

import io.github.inpaint4j.image.Image;
import java.util.random.RandomGenerator;

/**
 * What is bright and small and no damage: strings of beads, and writing. They stand in rows and are
 * alike, as specks never are; on some pictures only, for who learns to tell damage from what was
 * photographed.
 */
final class Decoys {
  private static final double BEADED = 0.08; // shares of pictures
  private static final double WRITTEN = 0.08;

  private final Image image;
  private final RandomGenerator rng;

  private Decoys(Image image, RandomGenerator rng) {
    this.image = image;
    this.rng = rng;
  }

  /**
   * @param image is drawn on
   */
  static Image on(Image image, RandomGenerator rng) {
    Decoys decoys = new Decoys(image, rng);
    if (rng.nextDouble() < BEADED) {
      decoys.strings();
    }
    if (rng.nextDouble() < WRITTEN) {
      decoys.writing();
    }
    return image;
  }

  /** A few beside each other, of beads of one size and colour. */
  private void strings() {
    double radius = StrictMath.exp(rng.nextDouble(0, 1.6));
    double step = radius * rng.nextDouble(1.9, 3.2);
    double[] colour = colour();
    double y = rng.nextDouble(0, image.height());
    double x = rng.nextDouble(0, image.width());
    double angle = rng.nextDouble(0, 2 * Math.PI);
    double bend = 0.08 * rng.nextGaussian();
    for (int left = rng.nextInt(1, 7); left > 0; left--) {
      string(y, x, angle, step, bend, radius, colour);
      y += 2.5 * radius * rng.nextDouble(0.8, 1.6);
      x += 2 * radius * rng.nextGaussian();
    }
  }

  private void string(
      double fromY,
      double fromX,
      double direction,
      double step,
      double bend,
      double radius,
      double[] colour) {
    double y = fromY;
    double x = fromX;
    double angle = direction;
    for (int left = rng.nextInt(8, 50); left > 0; left--) {
      bead(y, x, radius, colour);
      y += step * StrictMath.sin(angle);
      x += step * StrictMath.cos(angle);
      angle += bend;
    }
  }

  /** A ball, lit from above to the left. */
  private void bead(double centreY, double centreX, double radius, double[] colour) {
    int top = (int) Math.floor(centreY - radius - 1);
    int left = (int) Math.floor(centreX - radius - 1);
    for (int y = Math.max(0, top); y < Math.min(image.height(), centreY + radius + 1); y++) {
      for (int x = Math.max(0, left); x < Math.min(image.width(), centreX + radius + 1); x++) {
        double dy = y - centreY;
        double dx = x - centreX;
        double cover = Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(dy, dx)));
        double light = Math.hypot(dy + 0.3 * radius, dx + 0.3 * radius) / (1.5 * radius);
        mix(y * image.width() + x, cover, colour, 1 - 0.6 * Math.min(1, light * light));
      }
    }
  }

  /** A row of letters that nobody can read: strokes between the corners of boxes of one size. */
  private void writing() {
    double high = rng.nextDouble(6, 30);
    double wide = high * rng.nextDouble(0.5, 0.8);
    double thick = Math.max(1, high * rng.nextDouble(0.08, 0.22));
    double top = rng.nextDouble(0, image.height());
    double left = rng.nextDouble(-high, image.width());
    double[] colour = colour();
    for (int letters = rng.nextInt(2, 10); letters > 0; letters--) {
      for (int lines = rng.nextInt(2, 5); lines > 0; lines--) {
        Point from = corner(top, left, high, wide);
        stroke(from, corner(top, left, high, wide), thick, colour);
      }
      left += wide + 2.5 * thick;
    }
  }

  private record Point(double y, double x) {}

  private Point corner(double top, double left, double high, double wide) {
    return new Point(top + 0.5 * high * rng.nextInt(3), left + wide * rng.nextInt(2));
  }

  private void stroke(Point from, Point to, double thick, double[] colour) {
    double dy = to.y - from.y;
    double dx = to.x - from.x;
    double square = Math.max(1e-9, dy * dy + dx * dx);
    int top = (int) Math.max(0, Math.min(from.y, to.y) - thick);
    int left = (int) Math.max(0, Math.min(from.x, to.x) - thick);
    double bottom = Math.min(image.height(), Math.max(from.y, to.y) + thick);
    double right = Math.min(image.width(), Math.max(from.x, to.x) + thick);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        double along = ((y - from.y) * dy + (x - from.x) * dx) / square;
        double t = Math.max(0, Math.min(1, along));
        double far = Math.hypot(y - from.y - t * dy, x - from.x - t * dx);
        double cover = Math.max(0, Math.min(1, thick / 2 + 0.5 - far));
        mix(y * image.width() + x, cover, colour, 1);
      }
    }
  }

  /** Mostly white or nearly, sometimes of any colour. */
  private double[] colour() {
    double least = rng.nextInt(3) > 0 ? 0.75 : 0;
    return new double[] {
      rng.nextDouble(least, 1), rng.nextDouble(least, 1), rng.nextDouble(least, 1)
    };
  }

  private void mix(int pixel, double cover, double[] colour, double light) {
    int area = image.height() * image.width();
    for (int c = 0; c < Image.CHANNELS; c++) {
      int at = c * area + pixel;
      float was = image.pixels()[at];
      image.pixels()[at] = (float) (was + cover * (light * colour[c] - was));
    }
  }
}
