package io.github.inpaint4j.metric;

import io.github.inpaint4j.mask.Mask;

/** A part of the picture to be scored by itself. */
public enum Region {
  /** The missing pixels. */
  HOLE,
  /** Known and missing pixels within two pixels of the hole's border, where seams show. */
  RING,
  /** The pixels that were there all along. */
  KNOWN,
  /** All pixels. */
  WHOLE;

  private static final int RING_RADIUS = 2;

  /** The pixels of this region; true = part of it. */
  public Mask of(Mask mask) {
    return switch (this) {
      case HOLE -> mask;
      case KNOWN -> mask.inverted();
      case WHOLE -> mask.union(mask.inverted());
      case RING -> ring(mask);
    };
  }

  private static Mask ring(Mask mask) {
    Mask outside = mask.inverted();
    Mask nearHole = mask.grown(RING_RADIUS);
    Mask nearKnown = outside.grown(RING_RADIUS);
    return Mask.of(mask.height(), mask.width(), i -> nearHole.isHole(i) && nearKnown.isHole(i));
  }
}
