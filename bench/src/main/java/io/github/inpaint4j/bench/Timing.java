package io.github.inpaint4j.bench;

import java.util.Arrays;

/** Wall-clock time. */
final class Timing {
  private Timing() {}

  static double seconds(Runnable task) {
    long start = System.nanoTime();
    task.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Of an odd number of times. */
  static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
