package io.github.inpaint4j.fill.march;

import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.mask.Mask;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The hole and what surrounds it: which cells are known by now, and when a front of unit speed that
 * starts from the known pixels beside the hole reaches them. A cell is a pixel of the hole's
 * bounding box or of a margin around it, which may lie beyond the picture.
 */
final class Grid {
  static final byte HOLE = 0;
  static final byte KNOWN = 1;
  static final byte BEYOND = 2; // the picture's border

  private static final byte RING = 3; // known, but not reached yet
  private static final float FAR = 1e6f; // later than any time

  /** Cells in a row. */
  final int stride;

  /** What each cell is. */
  final byte[] state;

  /** When the front reached each cell; negative where it went away from the hole. */
  final float[] time;

  private final Mask mask;
  private final int top;
  private final int left;
  private final int[] steps;
  private final int[] border;

  Grid(Mask mask, int margin) {
    this.mask = mask;
    Area area = mask.bounds().grown(margin);
    top = area.top();
    left = area.left();
    stride = area.width();
    state = new byte[area.pixels()];
    time = new float[state.length];
    steps = new int[] {-stride, -1, stride, 1};
    Arrays.fill(time, FAR);
    setStates();
    border = border();
    for (int cell : border) {
      time[cell] = 0;
    }
  }

  private void setStates() {
    for (int cell = 0; cell < state.length; cell++) {
      int y = top + cell / stride;
      int x = left + cell % stride;
      boolean inside = y >= 0 && x >= 0 && y < mask.height() && x < mask.width();
      state[cell] = !inside ? BEYOND : mask.isHole(y, x) ? HOLE : KNOWN;
    }
  }

  /** The known cells beside the hole, in rows. */
  private int[] border() {
    int[] cells = new int[64];
    int size = 0;
    for (int cell = stride; cell < state.length - stride; cell++) {
      if (state[cell] == KNOWN && besideHole(cell)) {
        if (size == cells.length) {
          cells = Arrays.copyOf(cells, 2 * size);
        }
        cells[size++] = cell;
      }
    }
    return Arrays.copyOf(cells, size);
  }

  private boolean besideHole(int cell) {
    for (int step : steps) {
      if (state[cell + step] == HOLE) {
        return true;
      }
    }
    return false;
  }

  /** The pixel {@code y * width + x} at a cell. */
  int pixel(int cell) {
    return (top + cell / stride) * mask.width() + left + cell % stride;
  }

  /** How fast the time grows from a cell to the next one {@code step} ahead; 0 within the hole. */
  float slope(int cell, int step) {
    boolean ahead = state[cell + step] != HOLE;
    boolean behind = state[cell - step] != HOLE;
    float rise =
        (ahead ? time[cell + step] : time[cell]) - (behind ? time[cell - step] : time[cell]);
    return ahead && behind ? rise / 2 : rise;
  }

  /** Sends the front away from the hole first, as far as {@code radius} rows or columns. */
  void measureOutside(int radius) {
    for (int cell : border) {
      for (int step : steps) {
        if (state[cell + step] == HOLE) {
          ring(cell + step, radius);
        }
      }
    }
    for (int cell : border) {
      state[cell] = KNOWN;
    }
    march(RING, cell -> {});
    for (int cell = 0; cell < state.length; cell++) {
      time[cell] = time[cell] == FAR ? FAR : -time[cell];
    }
  }

  private void ring(int centre, int radius) {
    for (int dy = -radius; dy <= radius; dy++) {
      for (int dx = -radius; dx <= radius; dx++) {
        int cell = centre + dy * stride + dx;
        state[cell] = state[cell] == KNOWN ? RING : state[cell];
      }
    }
  }

  /**
   * Sends the front through the hole.
   *
   * @param reached told of every cell of it in turn, before it becomes known
   */
  void fill(IntConsumer reached) {
    march(HOLE, reached);
  }

  private void march(byte waiting, IntConsumer reached) {
    NarrowBand band = new NarrowBand();
    for (int cell : border) {
      band.add(cell, 0);
    }
    while (!band.isEmpty()) {
      int from = band.next();
      for (int step : steps) {
        int cell = from + step;
        if (state[cell] == waiting) {
          time[cell] = arrival(cell);
          reached.accept(cell);
          state[cell] = KNOWN;
          band.add(cell, time[cell]);
        }
      }
    }
  }

  /** Upwind solution of |grad time| = 1 from the cells around that were reached. */
  private float arrival(int cell) {
    double down = Math.min(time[cell - stride], time[cell + stride]);
    double across = Math.min(time[cell - 1], time[cell + 1]);
    double apart = down - across;
    return (float)
        (Math.abs(apart) >= 1
            ? 1 + Math.min(down, across)
            : (down + across + Math.sqrt(2 - apart * apart)) / 2);
  }
}
