package io.github.inpaint4j.solve;

import static io.github.inpaint4j.solve.SymmetricMatrix.SIDES;

import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.solve.Dissection.Piece;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The exact solution by Cholesky's elimination, piece by piece of a dissection, halves at the same
 * time (multifrontal, Duff and Reid 1983). The right-hand sides are columns past the last unknown,
 * so that eliminating the matrix substitutes forwards too.
 */
final class Elimination {
  private final Operator operator;
  private final int[] window; // places in 5x5 that the operator sees
  private final Cells cells;
  private final double[] rightSide;
  private final Dissection dissection;
  private final double[] x;
  private final Progress progress;
  private final Thread caller = Thread.currentThread();
  private final AtomicInteger eliminated = new AtomicInteger();

  private Elimination(Operator operator, Cells cells, double[] rightSide, Progress progress) {
    this.operator = operator;
    window = window(operator.reach());
    this.cells = cells;
    this.rightSide = rightSide;
    this.progress = progress;
    dissection = new Dissection(cells, operator.reach());
    x = new double[rightSide.length];
  }

  /**
   * The values of the cells, {@link SymmetricMatrix#SIDES} for each.
   *
   * @param progress told often on this thread which share is done; may throw to end it
   */
  static double[] solve(Operator operator, Cells cells, double[] rightSide, Progress progress) {
    Elimination elimination = new Elimination(operator, cells, rightSide, progress);
    elimination.substitute(elimination.eliminate(elimination.dissection.root()));
    return elimination.x;
  }

  private static int[] window(int reach) {
    return IntStream.range(0, Stencil.SIDE * Stencil.SIDE)
        .filter(k -> steps(k / Stencil.SIDE) + steps(k % Stencil.SIDE) <= reach)
        .toArray();
  }

  private static int steps(int place) {
    return Math.abs(place - Stencil.RADIUS);
  }

  private Front eliminate(Piece piece) {
    List<Front> halves = piece.stream(piece.halves()).map(this::eliminate).toList();
    Front front = new Front(piece, border(piece, halves), halves);
    addRows(front);
    halves.forEach(front::add);
    front.eliminate();
    int done = eliminated.addAndGet(piece.to() - piece.from());
    if (Thread.currentThread() == caller) {
      progress.done(done / (double) cells.size());
    }
    return front;
  }

  /** Places after a piece that it sees once its halves are eliminated; right-hand sides last. */
  private int[] border(Piece piece, List<Front> halves) {
    int most = SIDES + window.length * (piece.to() - piece.from());
    for (Front half : halves) {
      most += half.border().length;
    }
    int[] places = new int[most];
    int n = 0;
    for (int place = piece.from(); place < piece.to(); place++) {
      int cell = dissection.cell(place);
      for (int k : window) {
        int other = cells.around(cell, k);
        if (other != Cells.NONE && dissection.place(other) >= piece.to()) {
          places[n++] = dissection.place(other);
        }
      }
    }
    for (int side = 0; side < SIDES; side++) {
      places[n++] = cells.size() + side;
    }
    for (Front half : halves) {
      for (int place : half.border()) {
        if (place >= piece.to()) {
          places[n++] = place;
        }
      }
    }
    return distinct(places, n);
  }

  private static int[] distinct(int[] values, int n) {
    Arrays.sort(values, 0, n);
    int kept = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[kept++] = values[i];
      }
    }
    return Arrays.copyOf(values, kept);
  }

  /** Adds what the operator says of a piece's own cells, and their right-hand sides. */
  private void addRows(Front front) {
    double[] weights = new double[Stencil.SIDE * Stencil.SIDE];
    for (int place = front.piece().from(); place < front.piece().to(); place++) {
      int cell = dissection.cell(place);
      operator.row(cells.y(cell), cells.x(cell), cells.height(), cells.width(), weights);
      for (int k : window) {
        int other = cells.around(cell, k);
        if (other != Cells.NONE && dissection.place(other) >= place) {
          front.add(place, dissection.place(other), weights[k]);
        }
      }
      for (int side = 0; side < SIDES; side++) {
        front.add(place, cells.size() + side, rightSide[SIDES * cell + side]);
      }
    }
  }

  /** Backwards: the values of a piece's own cells from those around it, then its halves'. */
  private void substitute(Front front) {
    int own = front.piece().to() - front.piece().from();
    int known = front.border().length - SIDES;
    double[] values = new double[SIDES * (own + known)];
    for (int j = 0; j < known; j++) {
      System.arraycopy(
          x, SIDES * dissection.cell(front.border()[j]), values, SIDES * (own + j), SIDES);
    }
    front.substitute(values);
    for (int i = 0; i < own; i++) {
      int cell = dissection.cell(front.piece().from() + i);
      System.arraycopy(values, SIDES * i, x, SIDES * cell, SIDES);
    }
    front.piece().stream(front.halves()).forEach(this::substitute);
  }
}
