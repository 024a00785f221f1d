package io.github.inpaint4j.mask;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.solve.GridSystem;
import io.github.inpaint4j.solve.Operator;
import io.github.inpaint4j.solve.Stencil;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Goes from pixel to pixel at random, seldom over an edge: from where does it meet the object
 * before the background (Grady 2006)? With some trust in colours it may stop at every step, and
 * then is at the object as likely as the colour there says (Grady 2005).
 */
final class RandomWalker implements Operator {
  private static final double LEAST = 1e-10; // weight of a step
  private static final int SIDES = Image.CHANNELS; // of which only the first is used

  private final Image image;
  private final double steepness;
  private final double trust;

  /**
   * @param beta how much an edge deters, as scikit-image scales it
   * @param trust weight of the colours; a step across no edge weighs 1
   */
  RandomWalker(Image image, double beta, double trust) {
    this.image = image;
    double deviation = Math.max(1e-9, deviation(image.pixels()));
    this.steepness = beta / (10 * deviation * Math.sqrt(Image.CHANNELS));
    this.trust = trust;
  }

  private static double deviation(float[] values) {
    double sum = 0;
    double squares = 0;
    for (float value : values) {
      sum += value;
      squares += (double) value * value;
    }
    double mean = sum / values.length;
    return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
  }

  @Override
  public int reach() {
    return 1;
  }

  @Override
  public void row(int y, int x, int height, int width, double[] weights) {
    Arrays.fill(weights, 0);
    int centre = Stencil.RADIUS * (Stencil.SIDE + 1);
    weights[centre] = trust;
    for (Step step : Step.values()) {
      double weight = weight(y, x, step);
      weights[centre] += weight;
      weights[centre + step.down * Stencil.SIDE + step.right] = -weight;
    }
  }

  private enum Step {
    UP(-1, 0),
    LEFT(0, -1),
    RIGHT(0, 1),
    DOWN(1, 0);

    private final int down;
    private final int right;

    Step(int down, int right) {
      this.down = down;
      this.right = right;
    }
  }

  /** Of a step from a pixel; none leads out of the picture. */
  private double weight(int y, int x, Step step) {
    int toY = y + step.down;
    int toX = x + step.right;
    if (toY < 0 || toX < 0 || toY >= image.height() || toX >= image.width()) {
      return 0;
    }
    double squares = 0;
    for (int c = 0; c < Image.CHANNELS; c++) {
      double difference = (double) image.get(c, y, x) - image.get(c, toY, toX);
      squares += difference * difference;
    }
    return Math.exp(-steepness * squares) + LEAST;
  }

  /**
   * For every pixel the probability to be the object's.
   *
   * @param object pixels that are
   * @param background pixels that are not; one of both kinds has pixels
   * @param colours how likely each pixel is the object's by its colour alone; not read without
   *     trust in them
   */
  double[] probabilities(Mask object, Mask background, double[] colours, Progress progress) {
    int height = image.height();
    int width = image.width();
    double[] known =
        IntStream.range(0, height * width).mapToDouble(i -> object.isHole(i) ? 1 : 0).toArray();
    int[] unknown =
        IntStream.range(0, height * width)
            .filter(i -> !object.isHole(i) && !background.isHole(i))
            .toArray();
    if (unknown.length == 0) {
      return known;
    }
    double[] rightSide = new double[SIDES * unknown.length];
    for (int i = 0; i < unknown.length; i++) {
      double byColour = trust == 0 ? 0 : trust * colours[unknown[i]];
      rightSide[SIDES * i] = byColour + fromObject(unknown[i], object);
    }
    double[] found = GridSystem.eliminate(this, height, width, unknown, rightSide, progress);
    for (int i = 0; i < unknown.length; i++) {
      known[unknown[i]] = found[SIDES * i];
    }
    return known;
  }

  /** What the neighbours that are the object's weigh. */
  private double fromObject(int pixel, Mask object) {
    int width = image.width();
    double sum = 0;
    for (Step step : Step.values()) {
      double weight = weight(pixel / width, pixel % width, step);
      if (weight > 0 && object.isHole(pixel + step.down * width + step.right)) {
        sum += weight;
      }
    }
    return sum;
  }
}
