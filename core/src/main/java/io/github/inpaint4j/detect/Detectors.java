package io.github.inpaint4j.detect;

import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.fill.network.OnnxFinder;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The detectors by name, others' networks by path. */
public final class Detectors {
  /** What is taken if nobody says which: a network that comes along. */
  public static final String DEFAULT = "damage";

  private static final String TOP_HAT = "top-hat";

  private Detectors() {}

  /** Those that come along. */
  public static List<String> names() {
    return List.of(DEFAULT, TOP_HAT);
  }

  /** The usual one, on as many threads as there are processors. */
  public static Detector open() throws IOException {
    return open(DEFAULT, Threads.all());
  }

  /** With networks on the processor; the same otherwise. */
  public static Detector open(String name, Threads threads) throws IOException {
    return open(name, threads, NetworkDevice.CPU);
  }

  /**
   * Close it: a network holds native memory.
   *
   * @param name one of {@link #names}, or the path of a run folder or an .onnx file
   * @param device that computes networks
   * @throws IllegalArgumentException with the names there are, if this is none of them
   * @throws IOException in one sentence, if the file is no network that finds damage
   */
  public static Detector open(String name, Threads threads, NetworkDevice device)
      throws IOException {
    int count = threads.count();
    return switch (name) {
      case DEFAULT -> new NetworkDetector(OnnxFinder.load(bundled(), name, count, device));
      case TOP_HAT -> new TopHat();
      default -> new NetworkDetector(OnnxFinder.load(file(name), count, device));
    };
  }

  /** The ONNX file of the one that comes along; {@code docs/models.md} says how it was made. */
  public static byte[] bundled() throws IOException {
    try (InputStream in = Detectors.class.getResourceAsStream(DEFAULT + ".onnx")) {
      return in.readAllBytes();
    }
  }

  private static Path file(String name) {
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(
          "there is no detector, run folder or .onnx file '%s'; detectors are: %s"
              .formatted(name, String.join(", ", names())));
    }
    return Files.isDirectory(path) ? path.resolve(Methods.MODEL_FILE) : path;
  }
}
