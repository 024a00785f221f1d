package io.github.inpaint4j.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.method.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A training's folder, as it is at this moment: docs/decisions/0005-run-folder.md. */
record Run(Path path) {
  static final String DESCRIPTION = "run.json";

  private static final String METRICS = "metrics.csv";
  private static final String FIGURE = "[a-z0-9-]{1,64}\\.png";
  private static final String NUMBER = "-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?";
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  String name() {
    return path.getFileName().toString();
  }

  /** What {@code run.json} says; nothing if it is damaged or just being deleted. */
  JsonNode description() {
    try {
      return JSON.readTree(Files.readAllBytes(path.resolve(DESCRIPTION)));
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  /** The finished epochs, column by column; what is no number is left out. */
  List<Map<String, Double>> epochs() throws IOException {
    if (!Files.isRegularFile(path.resolve(METRICS))) {
      return List.of();
    }
    List<String> lines = Files.readAllLines(path.resolve(METRICS));
    String[] head = lines.isEmpty() ? new String[0] : lines.get(0).split(",");
    return lines.stream().skip(1).map(line -> numbers(head, line.split(","))).toList();
  }

  private static Map<String, Double> numbers(String[] head, String[] cells) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(head.length, cells.length); i++) {
      if (cells[i].matches(NUMBER)) {
        numbers.put(head[i], Double.valueOf(cells[i]));
      }
    }
    return numbers;
  }

  /** True if it seems that somebody trains it: recently written to, and not yet a model since. */
  boolean isRunning() throws IOException {
    Instant written = modified(METRICS);
    if (written.equals(Instant.EPOCH)) {
      written = modified(DESCRIPTION);
    }
    return modified(Methods.MODEL_FILE).isBefore(written)
        && written.isAfter(Instant.now().minus(PAUSE));
  }

  private Instant modified(String file) throws IOException {
    Path at = path.resolve(file);
    return Files.exists(at) ? Files.getLastModifiedTime(at).toInstant() : Instant.EPOCH;
  }

  /** Names of the figures there are. */
  List<String> figures() throws IOException {
    Path folder = path.resolve("figures");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(FIGURE))
          .map(name -> name.substring(0, name.length() - ".png".length()))
          .sorted()
          .toList();
    }
  }

  /**
   * The bytes of a PNG.
   *
   * @throws Problem 404 if it is none of {@link #figures}
   */
  byte[] figure(String name) throws IOException {
    Path file = path.resolve("figures").resolve(figures().contains(name) ? name + ".png" : "none");
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Problem(Refusal.NO_FIGURE);
    }
    return Files.readAllBytes(file);
  }
}
