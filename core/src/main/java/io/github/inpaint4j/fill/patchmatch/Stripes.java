package io.github.inpaint4j.fill.patchmatch;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Work on rows by all processors, with the same result for any number of them. */
final class Stripes {
  private static final int ROWS = 16;

  private Stripes() {}

  /** Rows that do not see what the work on other rows does. */
  static void independent(int rows, IntConsumer row) {
    every(rows, 0, 1, stripe -> run(rows, stripe, true, row));
  }

  /**
   * Rows that see the one before and the one after them: in order within a stripe, every other
   * stripe at a time, so that no two that are worked on see each other.
   *
   * @param forward from the first row to the last, or backward
   */
  static void alternating(int rows, boolean forward, IntConsumer row) {
    every(rows, 0, 2, stripe -> run(rows, stripe, forward, row));
    every(rows, 1, 2, stripe -> run(rows, stripe, forward, row));
  }

  private static void every(int rows, int first, int step, IntConsumer stripe) {
    int stripes = (rows + ROWS - 1) / ROWS;
    int count = (stripes - first + step - 1) / step;
    if (count == 1) {
      stripe.accept(first);
    } else {
      IntStream.range(0, count).parallel().forEach(i -> stripe.accept(first + i * step));
    }
  }

  private static void run(int rows, int stripe, boolean forward, IntConsumer row) {
    int from = stripe * ROWS;
    int to = Math.min(rows, from + ROWS);
    for (int i = from; i < to; i++) {
      row.accept(forward ? i : to - 1 - (i - from));
    }
  }
}
