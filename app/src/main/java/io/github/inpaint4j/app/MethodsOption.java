package io.github.inpaint4j.app;

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
              + " border. Default: all those that need no file.")
  private List<String> names = Methods.names();

  /** The methods, open; closing this closes them. */
  record Opened(List<Method> methods) implements AutoCloseable {
    @Override
    public void close() {
      methods.forEach(Method::close);
    }
  }

  /**
   * @param threads for all of them together
   * @throws IllegalArgumentException if a name is none
   * @throws IOException if a model cannot be used
   */
  Opened open(Threads threads) throws IOException {
    Opened opened = new Opened(new ArrayList<>());
    try {
      for (String name : new LinkedHashSet<>(names)) {
        opened.methods.add(Methods.open(name, threads));
      }
      return opened;
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }
}
