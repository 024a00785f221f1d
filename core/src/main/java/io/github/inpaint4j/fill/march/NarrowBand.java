package io.github.inpaint4j.fill.march;

import java.util.Arrays;

/** Cells by the time at which the front reached them; of equal times first come, first served. */
final class NarrowBand {
  private long[] heap = new long[256]; // the time's bits above the turn: sorted by both at once
  private int size;
  private int[] cells = new int[256]; // of each turn
  private int turns;

  boolean isEmpty() {
    return size == 0;
  }

  /**
   * @param time not negative
   */
  void add(int cell, float time) {
    if (turns == cells.length) {
      cells = Arrays.copyOf(cells, 2 * turns);
    }
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    cells[turns] = cell;
    rise((long) Float.floatToIntBits(time) << Integer.SIZE | turns++);
  }

  private void rise(long key) {
    int at = size++;
    while (at > 0 && heap[(at - 1) / 2] > key) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = key;
  }

  /** Takes the earliest cell away. */
  int next() {
    int first = cells[(int) heap[0]];
    sink(heap[--size]);
    return first;
  }

  private void sink(long key) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= key) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = key;
  }
}
