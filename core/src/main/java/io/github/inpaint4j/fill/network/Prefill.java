package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** What a network finds inside the hole before it paints there. */
public enum Prefill {
  /** Nothing: the hole is black, as in the paper. */
  BLACK,
  /** A smooth fill; the network's output is added to it, so it only paints what is missing. */
  BIHARMONIC,
  /**
   * What stands there: for what is wrong, but not missing. Only here does the fill depend on what
   * lies under the mask.
   */
  PICTURE;

  private static final String KEY =
      "underpainting"; // as files have it from before it was called a prefill

  /** The picture as the network sees it: known pixels as they are, the hole prefilled. */
  public Image shown(Image image, Mask mask) {
    return switch (this) {
      case BLACK -> mask.hide(image);
      case BIHARMONIC -> SmoothFill.BIHARMONIC.inpaint(image, mask);
      case PICTURE -> image;
    };
  }

  /** What a model file's metadata says about it, for {@link #of}. */
  public Map<String, String> metadata() {
    return Map.of(KEY, name().toLowerCase(Locale.ROOT));
  }

  /**
   * @throws IOException if the metadata names one that there is not
   */
  static Prefill of(Map<String, String> metadata) throws IOException {
    String name = metadata.getOrDefault(KEY, "black");
    for (Prefill one : values()) {
      if (one.name().equalsIgnoreCase(name)) {
        return one;
      }
    }
    throw new IOException("its prefill '" + name + "' is not known here");
  }
}
