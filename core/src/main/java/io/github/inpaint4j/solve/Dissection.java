package io.github.inpaint4j.solve;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An order of elimination that fills little in: halves of the cells first, and last the cut between
 * them, which is all that sees both; each half likewise (nested dissection, George 1973). Cuts are
 * lines of cells across, down, or along a diagonal, whichever needs fewest.
 */
final class Dissection {
  private static final int TASK = 1024; // cells; fewer are not worth a thread
  private static final int LEAF = 64; // cells, not cut any more
  private static final double LARGEST_HALF = 0.7;

  /**
   * Some cells that are eliminated one after the other.
   *
   * @param start place in the order of the first of them, in a half
   * @param from place of the first in the cut itself
   * @param to place after the last
   */
  record Piece(int start, int from, int to, List<Piece> halves) {

    /** What there is of each half, for work on both at the same time if they are large. */
    <T> Stream<T> stream(List<T> ofHalves) {
      return to - start < TASK ? ofHalves.stream() : ofHalves.parallelStream();
    }
  }

  /** Lines first..first+reach-1 of those across a direction, between so many cells and the rest. */
  private record Cut(Lines lines, int first, int before, int through, double cost) {}

  private final Cells cells;
  private final int reach;
  private final int[] order;
  private final int[] places; // of each cell in the order
  private final int[] scratch;
  private final Piece root;

  /**
   * @param reach how many steps (up, down, left, right) apart cells see each other, at most
   */
  Dissection(Cells cells, int reach) {
    this.cells = cells;
    this.reach = reach;
    order = IntStream.range(0, cells.size()).toArray();
    places = new int[order.length];
    scratch = new int[order.length];
    root = piece(0, order.length);
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
  }

  /** The piece that is eliminated last. */
  Piece root() {
    return root;
  }

  int cell(int place) {
    return order[place];
  }

  int place(int cell) {
    return places[cell];
  }

  private Piece piece(int from, int to) {
    if (to - from <= LEAF) {
      return new Piece(from, from, to, List.of());
    }
    Cut cut = best(from, to);
    int second = from + cut.before;
    int middle = second + to - from - cut.through;
    split(cut, from, second, middle, to);
    int[] bounds = {from, second, middle};
    IntStream halves = IntStream.range(0, 2).filter(half -> bounds[half] < bounds[half + 1]);
    return new Piece(
        from,
        middle,
        to,
        (to - from < TASK ? halves : halves.parallel())
            .mapToObj(half -> piece(bounds[half], bounds[half + 1]))
            .toList());
  }

  /** Puts the cells before the cut first, then those behind it, then its own; else as they were. */
  private void split(Cut cut, int from, int second, int middle, int to) {
    int first = from;
    int behind = second;
    int own = middle;
    for (int i = from; i < to; i++) {
      int line = cut.lines.of(cells.y(order[i]), cells.x(order[i])) - cut.first;
      if (line < 0) {
        scratch[first++] = order[i];
      } else if (line >= reach) {
        scratch[behind++] = order[i];
      } else {
        scratch[own++] = order[i];
      }
    }
    System.arraycopy(scratch, from, order, from, to - from);
  }

  private Cut best(int from, int to) {
    int top = cells.y(order[from]);
    int bottom = cells.y(order[to - 1]);
    int left = Integer.MAX_VALUE;
    int right = 0;
    for (int i = from; i < to; i++) {
      left = Math.min(left, cells.x(order[i]));
      right = Math.max(right, cells.x(order[i]));
    }
    Lines rows = new Lines(1, 0, top, bottom);
    Lines columns = new Lines(0, 1, left, right);
    Lines rising = new Lines(1, 1, top + left, bottom + right);
    Lines falling = new Lines(1, -1, top - right, bottom - left);
    for (int i = from; i < to; i++) {
      int y = cells.y(order[i]);
      int x = cells.x(order[i]);
      rows.count(y, x);
      columns.count(y, x);
      rising.count(y, x);
      falling.count(y, x);
    }
    return Stream.of(rows, columns, rising, falling)
        .map(lines -> lines.best(reach, to - from))
        .reduce((a, b) -> b.cost < a.cost ? b : a)
        .orElseThrow();
  }

  /** How many cells each line {@code down * y + right * x} has. */
  private static final class Lines {
    private final int down;
    private final int right;
    private final int least;
    private final int[] counts;

    Lines(int down, int right, int least, int most) {
      this.down = down;
      this.right = right;
      this.least = least;
      counts = new int[most - least + 1];
    }

    /** The number of the line through (y, x). */
    int of(int y, int x) {
      return down * y + right * x - least;
    }

    void count(int y, int x) {
      counts[of(y, x)]++;
    }

    /** Few cells in the cut, and halves of about the same size. */
    Cut best(int reach, int all) {
      Cut best = new Cut(this, 0, 0, all, Double.POSITIVE_INFINITY);
      int before = 0;
      int through = 0;
      for (int k = 0; k < reach && k < counts.length; k++) {
        through += counts[k];
      }
      for (int k = 0; k < counts.length; k++) {
        double cost = cost(before, through, all);
        if (cost < best.cost) {
          best = new Cut(this, k, before, through, cost);
        }
        before += counts[k];
        through += k + reach < counts.length ? counts[k + reach] : 0;
      }
      return best;
    }
  }

  private static double cost(int before, int through, int all) {
    int larger = Math.max(before, all - through);
    return larger > LARGEST_HALF * all
        ? Double.POSITIVE_INFINITY
        : (through - before) * (larger + (double) all);
  }
}
