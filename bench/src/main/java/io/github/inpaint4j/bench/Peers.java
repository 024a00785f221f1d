package io.github.inpaint4j.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Keras and PyTorch, each in a virtual environment of its own under bench/target, made on first use
 * from pinned versions, or in one that was made before and is named by {@code KERAS_PYTHON}, {@code
 * TORCH_PYTHON}.
 */
final class Peers implements AutoCloseable {
  static final String KERAS = "keras";
  static final String EAGER = "torch";
  static final String COMPILED = "compiled";

  private static final Path SCRIPTS = Path.of("bench", "peers");
  private static final Path MADE = Path.of("bench", "target");

  private final Map<String, PeerProcess> processes = new LinkedHashMap<>();
  private final String cifar10;

  Peers(Path cifar10) throws IOException, InterruptedException {
    this.cifar10 = cifar10.toString();
    start(KERAS, python("keras"));
    Path torch = python("torch");
    start(EAGER, torch);
    start(COMPILED, torch);
  }

  private void start(String name, Path python) throws IOException {
    String script = SCRIPTS.resolve("speed.py").toString();
    PeerProcess peer = new PeerProcess(List.of(python.toString(), script, name, cifar10));
    if (!peer.there()) {
      System.err.println(name + " is " + peer.versions() + "; it is NOT compared");
    }
    processes.put(name, peer);
  }

  private static Path python(String name) throws IOException, InterruptedException {
    String given = System.getenv(name.toUpperCase(Locale.ROOT) + "_PYTHON");
    if (given != null) {
      return Path.of(given);
    }
    Path folder = MADE.resolve("venv-" + name);
    Path python = folder.resolve("bin").resolve("python");
    if (!Files.exists(python)) {
      run(List.of("python3", "-m", "venv"), folder.toString());
      String requirements = SCRIPTS.resolve("requirements-" + name + ".txt").toString();
      List<String> pip =
          List.of(python.toString(), "-m", "pip", "install", "--quiet", "--no-deps", "-r");
      run(pip, requirements);
      if (name.equals("torch")) {
        run(List.of(python.toString()), SCRIPTS.resolve("torch_without_cuda.py").toString());
      }
    }
    return python;
  }

  /** What fails here is said by the peer itself, when it starts. */
  private static void run(List<String> command, String last)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(command);
    words.add(last);
    System.err.println(String.join(" ", words));
    new ProcessBuilder(words).inheritIO().start().waitFor();
  }

  /** Versions by name, or why a peer is missing. */
  Map<String, Object> versions() throws IOException {
    Map<String, Object> versions = new LinkedHashMap<>();
    for (Map.Entry<String, PeerProcess> e : processes.entrySet()) {
      String said = e.getValue().versions();
      versions.put(e.getKey(), e.getValue().there() ? new ObjectMapper().readTree(said) : said);
    }
    return versions;
  }

  /** A round of a peer, all its seconds divided by {@code parts}. */
  Contest.Turn turn(String name, String command, int parts) {
    PeerProcess peer = processes.get(name);
    return () -> {
      double[] seconds = peer.there() ? peer.ask(command) : new double[0];
      for (int i = 0; i < seconds.length; i++) {
        seconds[i] /= parts;
      }
      return seconds;
    };
  }

  @Override
  public void close() throws IOException {
    for (PeerProcess peer : processes.values()) {
      peer.close();
    }
  }
}
