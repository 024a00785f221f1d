package io.github.inpaint4j.fill.network;

import java.util.Locale;

/**
 * How a network is told where the hole is.
 *
 * @param place where that stands
 * @param hole the number that says hole; nothing if it stands nowhere
 * @param known the number that says known
 */
public record Marking(MaskPlace place, float hole, float known) {
  /** Where a network finds the mask. */
  public enum MaskPlace {
    NOWHERE,
    /** Before red, green and blue. */
    FIRST_CHANNEL,
    /** Behind them. */
    LAST_CHANNEL,
    /** In a tensor of its own, (N, 1, height, width). */
    INPUT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** It is not told. */
  public static final Marking NONE = new Marking(MaskPlace.NOWHERE, 0, 0);

  /** As our own networks are told. */
  public static final Marking LAST = new Marking(MaskPlace.LAST_CHANNEL, 1, 0);

  /** How many channels it adds to the picture's. */
  int channels() {
    return place == MaskPlace.FIRST_CHANNEL || place == MaskPlace.LAST_CHANNEL ? 1 : 0;
  }
}
