package io.github.inpaint4j.app;

import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.fill.network.Profile;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.MethodName;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import picocli.CommandLine.Option;

/** {@code --method} or {@code --model}: who fills the hole. */
final class MethodOption {
  @Option(
      names = "--method",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description =
          "One of: ${COMPLETION-CANDIDATES}; +poisson or +feather behind it blends its fill in at"
              + " the hole's border; clean puts whole pictures right. Default: "
              + Methods.DEFAULT
              + ".")
  private String method;

  @Option(
      names = "--model",
      paramLabel = "NAME|RUN|FILE",
      description =
          "A trained network instead: 'photo', 'cifar', 'paper' or 'clean' (they come along), a run or an .onnx file.")
  private String model;

  @Option(
      names = "--model-profile",
      paramLabel = "PROFILE",
      completionCandidates = Profiles.class,
      description =
          "What an .onnx file of other people keeps to, where that cannot be found out: ${COMPLETION-CANDIDATES} (docs/models.md).")
  private String profile;

  @Option(
      names = "--variant",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another good fill of large holes: 2, 3, ... Default: 1.")
  private int variant;

  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Methods.names().iterator();
    }
  }

  static final class Profiles implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Profile.ALL.stream().map(Profile::name).iterator();
    }
  }

  /**
   * @throws IllegalArgumentException if both were given, or a name that is none
   * @throws IOException if there is no such model, or it cannot be used
   */
  Method open(NetworkDevice device) throws IOException {
    if (method != null && model != null) {
      throw new IllegalArgumentException("--method and --model were both given; give one of them");
    }
    if (model != null && !isThere(MethodName.of(model).plain())) {
      throw new IOException("there is no model " + model);
    }
    Method first = opened(device);
    try {
      return first.variant(variant);
    } catch (IllegalArgumentException e) {
      first.close();
      throw new IllegalArgumentException("--variant: " + e.getMessage(), e);
    }
  }

  private Method opened(NetworkDevice device) throws IOException {
    if (profile == null) {
      String name = model != null ? model : method != null ? method : Methods.DEFAULT;
      return Methods.open(name, Threads.all(), device);
    }
    if (model == null || !MethodName.of(model).plain().endsWith(".onnx")) {
      throw new IllegalArgumentException("--model-profile says what a --model FILE.onnx is");
    }
    return Methods.open(model, Profile.named(profile), Threads.all(), device);
  }

  private static boolean isThere(String model) {
    return Methods.names().contains(model) || Files.exists(Path.of(model));
  }
}
