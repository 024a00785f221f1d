package io.github.inpaint4j.serve;

import io.github.inpaint4j.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The run folders below a folder, by numbers that stay while the server runs. */
final class Runs {
  private final Path folder;
  private final List<Path> known = new ArrayList<>();

  Runs(Path folder) {
    this.folder = folder;
  }

  /** One folder and its number. */
  record Numbered(String id, Run run) {}

  /** Those that are there now. */
  synchronized List<Numbered> list() throws IOException {
    List<Path> found = found();
    found.stream().filter(path -> !known.contains(path)).forEach(known::add);
    return found.stream()
        .map(
            path ->
                new Numbered(
                    Integer.toString(known.indexOf(path) + 1), new Run(new RunFolder(path))))
        .toList();
  }

  private List<Path> found() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> new RunFolder(path).exists()).sorted().toList();
    }
  }

  /**
   * @throws Problem 404 if there is none
   */
  Run find(String id) throws IOException {
    return list().stream()
        .filter(numbered -> numbered.id().equals(id))
        .map(Numbered::run)
        .findFirst()
        .orElseThrow(() -> new Problem(Refusal.NO_RUN));
  }
}
