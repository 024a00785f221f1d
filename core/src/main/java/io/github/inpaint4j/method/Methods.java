package io.github.inpaint4j.method;

import io.github.inpaint4j.fill.Mean;
import io.github.inpaint4j.fill.Nearest;
import io.github.inpaint4j.fill.SmoothFill;
import io.github.inpaint4j.fill.march.MarchingFill;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Tiled;
import io.github.inpaint4j.fill.patchmatch.PatchMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every way of filling holes: the classical ones and the bundled networks by name, other networks
 * by path.
 */
public final class Methods {
  /** A run's trained network, inside its folder. */
  public static final String MODEL_FILE = "model.onnx";

  /** Those that were never trained. */
  public static final List<Method> CLASSICAL =
      List.of(
          new Method("mean", "one colour: the mean of what is known", new Mean()),
          new Method("nearest", "the colour of the nearest known pixel", new Nearest()),
          new Method("harmonic", "smooth, with creases at the hole's border", SmoothFill.HARMONIC),
          new Method("biharmonic", "smooth, shading goes on into the hole", SmoothFill.BIHARMONIC),
          new Method("telea", "fast, from the border inwards", MarchingFill.TELEA),
          new Method(
              "navier-stokes", "fast, edges go on into the hole", MarchingFill.NAVIER_STOKES),
          new Method(
              "patchmatch",
              "texture from elsewhere in the picture, for large holes in photographs",
              new PatchMatch()));

  /** What is taken if nobody says which: each part of the hole gets what suits it. */
  public static final String DEFAULT = "auto";

  private Methods() {}

  /** All that can be opened without a file. */
  public static List<String> names() {
    return Stream.of(
            Stream.of(DEFAULT),
            CLASSICAL.stream().map(Method::name),
            Bundled.ALL.stream().map(Bundled::name))
        .flatMap(names -> names)
        .toList();
  }

  /**
   * A method for pictures of any size. Close it: a network holds native memory. Networks use all
   * processors in each call, and fill pictures larger than their own size in tiles.
   *
   * @param name of a classical method or a bundled network, or the path of a run folder or an .onnx
   *     file; with a {@link MethodName finish} or without
   * @throws IllegalArgumentException with the names there are, if this is none of them
   * @throws IOException in one sentence, if the file is no model that can be used
   */
  public static Method open(String name) throws IOException {
    MethodName asked = MethodName.of(name);
    return asked.finish(openPlain(asked.plain()));
  }

  private static Method openPlain(String name) throws IOException {
    if (name.equals(DEFAULT)) {
      return new Method(
          name,
          "chosen by itself: thin damage by the network, large holes by texture from elsewhere",
          new Auto(open("cifar"), open("patchmatch+poisson")));
    }
    for (Method method : CLASSICAL) {
      if (method.name().equals(name)) {
        return method;
      }
    }
    for (Bundled network : Bundled.ALL) {
      if (network.name().equals(name)) {
        return network.open();
      }
    }
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(
          "there is no method, run folder or .onnx file '%s'; methods are: %s"
              .formatted(name, MethodName.list(names())));
    }
    return network(
        name,
        "a trained network",
        OnnxInpainter.load(Files.isDirectory(path) ? path.resolve(MODEL_FILE) : path));
  }

  static Method network(String name, String purpose, OnnxInpainter network) {
    return new Method(name, purpose, Tiled.of(network), network.contract().removes());
  }
}
