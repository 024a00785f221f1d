package io.github.inpaint4j.method;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.Inpainter;

/**
 * A way of filling holes, or of putting right what else is wrong with a picture, and what people
 * call it.
 *
 * @param name by which commands know it
 * @param purpose what it is good for, in one line for people
 * @param inpainter fills pictures of any size; closed with this if it holds native memory
 * @param removes what it puts right
 */
public record Method(String name, String purpose, Inpainter inpainter, Corruption removes)
    implements AutoCloseable {
  /** A way of filling holes. */
  public Method(String name, String purpose, Inpainter inpainter) {
    this(name, purpose, inpainter, Corruption.MASK);
  }

  /**
   * @throws IllegalArgumentException if this puts right something else
   */
  public void requireRemoves(Corruption.Kind kind) {
    if (removes.kind() != kind) {
      throw new IllegalArgumentException(
          "%s removes %s, not %s".formatted(name, removes.kind().removed(), kind.removed()));
    }
  }

  @Override
  public void close() {
    inpainter.close();
  }
}
