package io.github.inpaint4j.serve;

import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;

/**
 * A hole that anyone can draw again.
 *
 * @param masks a name of {@link MaskSet}
 */
record FrozenMask(String masks, long seed, int number) {
  static final String DEFAULT = "square8";

  /**
   * @throws Problem 422 if there are no such masks
   */
  Mask draw() {
    try {
      return MaskSet.named(masks).frozen(seed, number, PaperRoutes.SIDE, PaperRoutes.SIDE);
    } catch (IllegalArgumentException e) {
      throw Problem.of(Refusal.UNKNOWN_MASKS, e);
    }
  }
}
