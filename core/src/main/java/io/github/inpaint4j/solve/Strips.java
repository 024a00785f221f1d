package io.github.inpaint4j.solve;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Cells in strips of whole rows, so that several threads can work on them. Every other strip at a
 * time, no two see each other; so the result does not depend on the number of threads.
 */
final class Strips {
  private static final int ROWS = 4; // no two cells see each other across so many
  private static final int CELLS = 4096; // enough work to be worth a task
  private static final int BATCH = 16; // strips between two signs of life

  /** Work on the cells from..to-1. */
  interface RowWork {
    void run(int from, int to);
  }

  /** Numbers that the cells from..to-1 add up to. */
  interface RowSum {
    double[] of(int from, int to);
  }

  private final int[] starts;
  private final Runnable alive;

  /**
   * @param alive is called often, on the caller's thread; may throw to end the work
   */
  Strips(Cells cells, Runnable alive) {
    this.alive = alive;
    int[] cuts = new int[cells.size() / CELLS + 2];
    int n = 1;
    for (int i = 1; i < cells.size(); i++) {
      int from = cuts[n - 1];
      if (i - from >= CELLS && cells.y(i) != cells.y(i - 1) && cells.y(i) - cells.y(from) >= ROWS) {
        cuts[n++] = i;
      }
    }
    cuts[n++] = cells.size();
    starts = Arrays.copyOf(cuts, n);
  }

  /** All strips at once. */
  void each(RowWork task) {
    every(0, 1, task);
  }

  /** The parts of all strips, added in their order. */
  double[] sum(RowSum part) {
    double[][] parts = new double[starts.length - 1][];
    range(0, 1, s -> parts[s] = part.of(starts[s], starts[s + 1]));
    double[] sum = parts[0];
    for (int s = 1; s < parts.length; s++) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += parts[s][k];
      }
    }
    return sum;
  }

  /** The even strips, then the odd ones. */
  void forward(RowWork task) {
    every(0, 2, task);
    every(1, 2, task);
  }

  /** The odd strips, then the even ones. */
  void backward(RowWork task) {
    every(1, 2, task);
    every(0, 2, task);
  }

  private void every(int first, int step, RowWork task) {
    range(first, step, s -> task.run(starts[s], starts[s + 1]));
  }

  private void range(int first, int step, IntConsumer strip) {
    int count = (starts.length - 1 - first + step - 1) / step;
    for (int done = 0; done < count; done += BATCH) {
      int end = Math.min(count, done + BATCH);
      if (end - done == 1) {
        strip.accept(first + done * step);
      } else {
        IntStream.range(done, end).parallel().forEach(k -> strip.accept(first + k * step));
      }
      alive.run();
    }
  }
}
