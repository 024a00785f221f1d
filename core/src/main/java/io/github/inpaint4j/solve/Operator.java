package io.github.inpaint4j.solve;

/** A symmetric operator on the pixels of a picture, positive where some of them are known. */
public interface Operator {
  /** Pixels at most this many steps (up, down, left, right) apart see each other: 1 or 2. */
  int reach();

  /**
   * The weights of the pixels around (y, x) in a picture of height x width.
   *
   * @param weights {@link Stencil#SIDE} x SIDE, row by row, overwritten
   */
  void row(int y, int x, int height, int width, double[] weights);
}
