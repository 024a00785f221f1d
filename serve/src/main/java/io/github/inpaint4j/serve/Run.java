package io.github.inpaint4j.serve;

import io.github.inpaint4j.run.RunDescription;
import io.github.inpaint4j.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A training's folder, as it is at this moment. */
record Run(RunFolder folder) {
  private static final String FIGURE = "[a-z0-9-]{1,64}";
  private static final Duration PAUSE = Duration.ofMinutes(10);

  String name() {
    return folder.path().getFileName().toString();
  }

  /** Nothing if it is damaged, or just being deleted. */
  Optional<RunDescription> description() {
    try {
      return Optional.of(folder.description());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** True if it seems that somebody trains it: recently written to, and not yet a model since. */
  boolean isRunning() throws IOException {
    Instant written = modified(folder.metricsFile());
    if (written.equals(Instant.EPOCH)) {
      written = modified(folder.descriptionFile());
    }
    return modified(folder.model()).isBefore(written)
        && written.isAfter(Instant.now().minus(PAUSE));
  }

  private static Instant modified(Path file) throws IOException {
    return Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.EPOCH;
  }

  /** Names of the figures there are. */
  List<String> figures() throws IOException {
    return folder.figures().stream().filter(name -> name.matches(FIGURE)).toList();
  }

  /**
   * The bytes of a PNG.
   *
   * @throws Problem 404 if it is none of {@link #figures}
   */
  byte[] figure(String name) throws IOException {
    Path file = folder.figure(name);
    if (!figures().contains(name) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Problem(Refusal.NO_FIGURE);
    }
    return Files.readAllBytes(file);
  }
}
