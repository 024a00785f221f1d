package io.github.inpaint4j.method;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.CoarseToFine;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Profile;
import io.github.inpaint4j.fill.network.Tiled;
import io.github.inpaint4j.fill.patchmatch.PatchMatch;
import io.github.inpaint4j.finish.Finish;
import io.github.inpaint4j.finish.Finished;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every way of filling holes, and of putting right what else is wrong: the classical ones, the
 * bundled networks and what other jars bring ({@link Fill}) by name, other networks by path.
 */
public final class Methods {
  /** A run's trained network, inside its folder. */
  public static final String MODEL_FILE = "model.onnx";

  /** What is taken if nobody says which: each part of the hole gets what suits it. */
  public static final String DEFAULT = "auto";

  private static final Traits AUTO =
      new Traits(
          Corruption.MASK,
          Optional.of(
              new Trained(
                  "photographs and CIFAR-10's training images, by the networks that it uses",
                  Optional.empty())));

  private Methods() {}

  /** All that can be opened without a file. */
  public static List<String> names() {
    return Stream.concat(builtIn().stream(), provided().stream().map(Fill::name)).toList();
  }

  /** Those of them that put this right; what other jars bring is taken to fill holes. */
  public static List<String> names(Corruption.Kind what) {
    return names().stream().filter(name -> removes(name).includes(what)).toList();
  }

  private static Corruption.Kind removes(String name) {
    return Bundled.ALL.stream()
        .filter(network -> network.name().equals(name))
        .map(Bundled::removes)
        .findFirst()
        .orElse(Corruption.Kind.MASK);
  }

  private static List<String> builtIn() {
    return Stream.of(
            Stream.of(DEFAULT), classical().stream(), Bundled.ALL.stream().map(Bundled::name))
        .flatMap(names -> names)
        .toList();
  }

  /**
   * The fills that other jars on the class path bring.
   *
   * @throws IllegalStateException in one sentence, if one of them cannot be used
   */
  public static List<Fill> provided() {
    return Provided.fills(builtIn());
  }

  /** Those that come along and were never trained. */
  public static List<String> classical() {
    return Classical.ALL.stream().map(Fill::name).toList();
  }

  /** On as many threads as there are processors; the same otherwise. */
  public static Method open(String name) throws IOException {
    return open(name, Threads.all());
  }

  /**
   * A method for pictures of any size. Close it: a network holds native memory. Networks fill
   * pictures larger than they take in tiles.
   *
   * @param name one of {@link #names()}, or the path of a run folder or an .onnx file; with a
   *     {@link MethodName finish} or without
   * @param threads that it may use, for all its fills together
   * @throws IllegalArgumentException with the names there are, if this is none of them
   * @throws IOException in one sentence, if the file is no model that can be used
   */
  public static Method open(String name, Threads threads) throws IOException {
    return open(name, threads, NetworkDevice.CPU);
  }

  /**
   * The same with networks on another device than the processor.
   *
   * @throws IOException in one sentence, if there is no such device, or the file is no model that
   *     can be used
   */
  public static Method open(String name, Threads threads, NetworkDevice device) throws IOException {
    device.require();
    MethodName asked = MethodName.of(name);
    return asked.finish(openPlain(asked.plain(), threads, device));
  }

  private static Method openPlain(String name, Threads threads, NetworkDevice device)
      throws IOException {
    if (name.equals(DEFAULT)) {
      return auto(threads, device);
    }
    for (Bundled network : Bundled.ALL) {
      if (network.name().equals(name)) {
        Shared shared = new Shared(network, threads.count(), device);
        Traits traits = Traits.of(shared.open());
        return new Method(name, network.purpose(), shared, traits, threads);
      }
    }
    for (Fill fill : classical().contains(name) ? Classical.ALL : provided()) {
      if (fill.name().equals(name)) {
        Inpainter inpainter = fill.open(threads);
        return new Method(name, fill.purpose(), inpainter, fill.traits(), threads);
      }
    }
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(
          "there is no method, run folder or .onnx file '%s'; methods are: %s"
              .formatted(name, MethodName.list(names())));
    }
    Path file = Files.isDirectory(path) ? path.resolve(MODEL_FILE) : path;
    return trained(name, file, Optional.empty(), threads, device);
  }

  /**
   * The same for a network of other people, of which somebody says to what it keeps.
   *
   * @param file an .onnx file; with a {@link MethodName finish} or without
   * @throws IOException in one sentence, if the file is no model that can be used so
   */
  public static Method open(String file, Profile profile, Threads threads, NetworkDevice device)
      throws IOException {
    MethodName asked = MethodName.of(file);
    Path path = Path.of(asked.plain());
    return asked.finish(trained(asked.plain(), path, Optional.of(profile), threads, device));
  }

  private static Method trained(
      String name, Path file, Optional<Profile> profile, Threads threads, NetworkDevice device)
      throws IOException {
    OnnxInpainter network = OnnxInpainter.load(file, profile, threads.count(), device);
    String what = network.recognition().what();
    return new Method(name, what, Tiled.of(network), Traits.of(network), threads);
  }

  private static Method auto(Threads threads, NetworkDevice device) {
    return new Method(
        DEFAULT,
        "chosen by itself: thin damage by the network, large holes by texture from elsewhere",
        new Auto(
            whenNeeded("cifar", threads, device),
            whenNeeded("photo", threads, device),
            ledPatches(threads, device)),
        AUTO,
        threads);
  }

  /** A network says from afar what is in the hole, patches how it looks. */
  private static Method ledPatches(Threads threads, NetworkDevice device) {
    Inpainter structure =
        new CoarseToFine(new Shared(Bundled.named("photo"), threads.count(), device));
    Inpainter fill = new Finished(new PatchMatch(structure), Finish.POISSON);
    return new Method("patchmatch led by photo", "texture from elsewhere", fill, AUTO, threads);
  }

  private static Method whenNeeded(String name, Threads threads, NetworkDevice device) {
    Bundled network = Bundled.named(name);
    Shared shared = new Shared(network, threads.count(), device);
    return new Method(name, network.purpose(), shared, AUTO, threads);
  }
}
