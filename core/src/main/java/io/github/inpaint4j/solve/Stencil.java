package io.github.inpaint4j.solve;

import java.util.Arrays;

/**
 * A symmetric difference operator on the pixels of a picture whose border reflects: beyond it the
 * picture goes on as its own mirror image. One row of its matrix fits a window of 5x5 pixels.
 */
public enum Stencil implements Operator {
  /** The negative Laplacian, on five points. */
  LAPLACE(1, 0),
  /** The Laplacian of the Laplacian, on thirteen points. */
  BIHARMONIC(2, 0),
  /** The sum of both, on thirteen points. */
  TENSION(2, 1);

  /** Of the window, without its centre. */
  public static final int RADIUS = 2;

  /** Of the window. */
  public static final int SIDE = 2 * RADIUS + 1;

  private final int power;
  private final double tension;
  private final double[] inner = new double[SIDE * SIDE];

  /**
   * @param power of the negative Laplacian
   * @param tension weight of the negative Laplacian itself besides
   */
  Stencil(int power, double tension) {
    this.power = power;
    this.tension = tension;
    add(RADIUS, RADIUS, new Window(0, 0, SIDE, SIDE, inner));
  }

  @Override
  public int reach() {
    return power;
  }

  /** The weights far from the border, 5x5; the same in all eight directions. */
  double[] inner() {
    return inner.clone();
  }

  /** True if the border may change the weights around (y, x). */
  boolean feelsBorder(int y, int x, int height, int width) {
    return y < power || x < power || y >= height - power || x >= width - power;
  }

  @Override
  public void row(int y, int x, int height, int width, double[] weights) {
    if (feelsBorder(y, x, height, width)) {
      Arrays.fill(weights, 0);
      add(y, x, new Window(y - RADIUS, x - RADIUS, height, width, weights));
    } else {
      System.arraycopy(inner, 0, weights, 0, weights.length);
    }
  }

  private void add(int y, int x, Window window) {
    add(1, power, y, x, window);
    if (tension != 0) {
      add(tension, 1, y, x, window);
    }
  }

  /** Adds {@code weight} times row (y, x) of the negative Laplacian to the power of {@code n}. */
  private static void add(double weight, int n, int y, int x, Window window) {
    if (n == 0) {
      window.weights[(y - window.top) * SIDE + x - window.left] += weight;
      return;
    }
    addDifference(weight, n - 1, y, x, y - 1, x, window);
    addDifference(weight, n - 1, y, x, y, x - 1, window);
    addDifference(weight, n - 1, y, x, y, x + 1, window);
    addDifference(weight, n - 1, y, x, y + 1, x, window);
  }

  /** A neighbour beyond the border is the pixel itself: no difference. */
  private static void addDifference(
      double weight, int n, int y, int x, int toY, int toX, Window window) {
    if (toY >= 0 && toX >= 0 && toY < window.height && toX < window.width) {
      add(weight, n, y, x, window);
      add(-weight, n, toY, toX, window);
    }
  }

  /** Where the weights lie in a picture of height x width. */
  private record Window(int top, int left, int height, int width, double[] weights) {}
}
