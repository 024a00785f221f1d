package io.github.inpaint4j.app;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --methods}: those to be put side by side. */
final class MethodsOption {
  @Option(
      names = "--methods",
      split = ",",
      paramLabel = "NAME|RUN|FILE",
      completionCandidates = MethodOption.Names.class,
      description =
          "Separated by commas: ${COMPLETION-CANDIDATES}, and trained networks as run folders or"
              + " .onnx files; +poisson or +feather behind a name blends its fill in at the hole's"
              + " border. Default: all those that need no file, and put right what is wrong.")
  private List<String> names;

  /** The methods, open; closing this closes them. */
  record Opened(List<Method> methods) implements AutoCloseable {
    @Override
    public void close() {
      methods.forEach(Method::close);
    }
  }

  /**
   * @param what each of them puts right
   * @param threads for all of them together
   * @throws IllegalArgumentException if a name is none, or of one that puts right something else
   * @throws IOException if a model cannot be used
   */
  Opened open(Corruption.Kind what, Threads threads, NetworkDevice device) throws IOException {
    return open(names == null ? without(what) : names, what, threads, device);
  }

  /** The same of other names. */
  static Opened open(
      List<String> names, Corruption.Kind what, Threads threads, NetworkDevice device)
      throws IOException {
    Opened opened = new Opened(new ArrayList<>());
    try {
      for (String name : new LinkedHashSet<>(names)) {
        Method method = Methods.open(name, threads, device);
        opened.methods.add(method);
        method.requireRemoves(what);
      }
      return opened;
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static List<String> without(Corruption.Kind what) {
    List<String> names = Methods.names(what);
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing that comes along removes %s; give --methods, with a run that learned to"
              .formatted(what.removed()));
    }
    return names;
  }
}
