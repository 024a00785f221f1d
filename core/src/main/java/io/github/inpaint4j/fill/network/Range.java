package io.github.inpaint4j.fill.network;

import java.util.Arrays;
import java.util.Optional;

/** From which number to which a tensor's samples go, black to white. */
public enum Range {
  UNIT(0, 1),
  BYTES(0, 255),
  SYMMETRIC(-1, 1);

  private final float black;
  private final float white;

  Range(float black, float white) {
    this.black = black;
    this.white = white;
  }

  /** The one that people write so, as {@link #toString} does. */
  static Optional<Range> of(String text) {
    return Arrays.stream(values()).filter(range -> range.toString().equals(text)).findFirst();
  }

  /** A sample of [0,1] as the tensor has it. */
  float shown(float sample) {
    return black + sample * (white - black);
  }

  /** And back; not cut to [0,1]. */
  float read(float shown) {
    return (shown - black) / (white - black);
  }

  @Override
  public String toString() {
    return "%.0f..%.0f".formatted(black, white);
  }
}
