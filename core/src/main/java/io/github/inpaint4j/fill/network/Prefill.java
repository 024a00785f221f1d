package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.fill.Grey;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;

/** What a network finds inside the hole before it paints there. */
public enum Prefill {
  /** Nothing: the hole is black, as in the paper. */
  BLACK,
  /** Nothing, which is mid grey to a network whose samples go from -1 to 1. */
  GREY,
  /** A smooth fill; the network's output is added to it, so it only paints what is missing. */
  BIHARMONIC,
  /** Another, which does not overshoot in wide holes; otherwise the same. */
  TENSION,
  /**
   * What stands there: for what is wrong, but not missing. Only here does the fill depend on what
   * lies under the mask.
   */
  PICTURE;

  /** The picture as the network sees it: known pixels as they are, the hole prefilled. */
  public Image shown(Image image, Mask mask) {
    return switch (this) {
      case BLACK -> mask.hide(image);
      case GREY -> mask.composite(image, Grey.of(image.height(), image.width()));
      case BIHARMONIC -> SmoothFill.BIHARMONIC.inpaint(image, mask);
      case TENSION -> SmoothFill.TENSION.inpaint(image, mask);
      case PICTURE -> image;
    };
  }
}
