package io.github.inpaint4j.method;

import io.github.inpaint4j.corrupt.Corruption.Kind;
import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A trained network that comes with inpaint4j, so that it can be used without a file; {@code
 * docs/models.md} says how each was made.
 *
 * @param name by which commands know it
 * @param purpose what it is good for, in one line for people
 * @param removes what it puts right
 */
public record Bundled(String name, String purpose, Kind removes) {
  public static final List<Bundled> ALL =
      List.of(
          new Bundled(
              "photo",
              "a network for scratches and thin damage in photographs of any size",
              Kind.MASK),
          new Bundled(
              "cifar", "a network for holes of every kind in 32x32 pictures (CIFAR-10)", Kind.MASK),
          new Bundled(
              "paper",
              "the paper's network, for 8x8 holes in 32x32 pictures (CIFAR-10)",
              Kind.MASK),
          new Bundled(
              "clean",
              "a network that removes noise and JPEG artefacts from whole photographs",
              Kind.MIXED));

  /**
   * The one of this name.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public static Bundled named(String name) {
    return ALL.stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow();
  }

  /** On the processor; the same otherwise. */
  public OnnxInpainter load(int threads) throws IOException {
    return load(threads, NetworkDevice.CPU);
  }

  /**
   * The network itself; close it after use.
   *
   * @param threads of the processor, used for one call
   */
  public OnnxInpainter load(int threads, NetworkDevice device) throws IOException {
    return OnnxInpainter.load(bytes(), name, threads, device);
  }

  /** The ONNX file. */
  public byte[] bytes() throws IOException {
    try (InputStream in = Bundled.class.getResourceAsStream(name + ".onnx")) {
      return in.readAllBytes();
    }
  }
}
