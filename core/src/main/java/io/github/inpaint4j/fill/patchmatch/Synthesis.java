package io.github.inpaint4j.fill.patchmatch;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.Nearest;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.progress.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Fills one picture from its coarsest level to its finest. */
final class Synthesis {
  private static final int FEWEST_SOURCES = 100; // of a level; fewer have too little to offer
  private static final int SEARCHES = 2; // between two votes
  private static final int COARSEST = 12; // rounds
  private static final int BETWEEN = 5;
  private static final int FINER = 1;

  /** How much a better match counts for more. */
  private static final int FAIR = 1;

  /** The best match all but decides: sharp. */
  private static final int SHARP = 8;

  private final List<Level> levels; // the coarsest first
  private final int variant;
  private final Progress progress;
  private final long work;
  private long done;

  /**
   * @param structure says which colours are expected in the hole of every level but the finest
   * @param variant each gives another fill
   */
  Synthesis(Level finest, Inpainter structure, int variant, Progress progress) {
    this.variant = variant;
    this.progress = progress;
    levels = levels(finest, structure);
    long total = 0;
    for (int l = 0; l < levels.size(); l++) {
      total += (long) rounds(l) * SEARCHES * levels.get(l).box().pixels();
    }
    work = total;
  }

  /** Down to where the hole is as thin as a patch, or to where too little is known. */
  private static List<Level> levels(Level finest, Inpainter structure) {
    List<Level> levels = new ArrayList<>(List.of(finest));
    Level level = finest;
    while (level.depth().deepest() > level.radius()) {
      level = Halving.of(level, structure);
      if (level.sources().cardinality() < FEWEST_SOURCES) {
        break;
      }
      levels.add(level);
    }
    Collections.reverse(levels);
    return levels;
  }

  /** A single level starts near its end: its hole is thin, or the picture tiny. */
  private int rounds(int level) {
    boolean coarsest = level == 0;
    boolean finest = level == levels.size() - 1;
    return coarsest == finest ? BETWEEN : coarsest ? COARSEST : FINER;
  }

  void run() {
    Matches matches = start(levels.get(0));
    refine(matches, 0);
    for (int l = 1; l < levels.size(); l++) {
      Level level = levels.get(l);
      level.fill(upscaled(levels.get(l - 1)));
      matches = matches.finer(level);
      matches.measure();
      Vote.fill(level, matches, FAIR);
      refine(matches, l);
    }
    Vote.fill(levels.get(levels.size() - 1), matches, SHARP);
  }

  /** Colours that are in the picture; a smooth fill would mix others, and find their like. */
  private Matches start(Level level) {
    List<Image> nearest =
        level.layers().stream().map(layer -> new Nearest().inpaint(layer, level.hole())).toList();
    level.fill((l, c, y, x) -> nearest.get(l).get(c, y, x));
    return Matches.random(level, variant);
  }

  private static Level.Values upscaled(Level coarse) {
    return (l, c, y, x) -> coarse.layers().get(l).get(c, y / 2, x / 2);
  }

  private void refine(Matches matches, int l) {
    Level level = levels.get(l);
    for (int round = 0; round < rounds(l); round++) {
      matches.measure();
      for (int s = 0; s < SEARCHES; s++) {
        matches.search(round * SEARCHES + s);
        done += level.box().pixels();
        progress.done(Math.min(1, done / (double) work));
      }
      Vote.fill(level, matches, FAIR);
    }
  }
}
