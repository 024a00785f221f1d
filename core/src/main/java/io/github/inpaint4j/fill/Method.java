package io.github.inpaint4j.fill;

/**
 * A way of filling holes and what people call it.
 *
 * @param name by which commands know it
 * @param purpose what it is good for, in one line for people
 * @param inpainter fills pictures of any size; closed with this if it holds native memory
 */
public record Method(String name, String purpose, Inpainter inpainter) implements AutoCloseable {
  @Override
  public void close() {
    inpainter.close();
  }
}
