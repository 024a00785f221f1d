package io.github.inpaint4j.solve;

/** Solves a system, exactly or nearly so; linear and symmetric in the right-hand side. */
interface Solver {
  /**
   * @param b right-hand sides
   * @param x solutions, overwritten
   */
  void solve(double[] b, double[] x);
}
