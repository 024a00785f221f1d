package io.github.inpaint4j.run;

import io.github.inpaint4j.method.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The folder of one training, with everything it was and became, for who reads it. */
public record RunFolder(Path path) {
  private static final String FIGURES = "figures";
  private static final String PNG = ".png";

  /**
   * @throws IOException if this is no run
   */
  public static RunFolder existing(Path path) throws IOException {
    RunFolder run = new RunFolder(path);
    if (!run.exists()) {
      throw new IOException(path + " is no run of inpaint4j (it has no run.json).");
    }
    return run;
  }

  /** True if there is a run, whatever has become of it. */
  public boolean exists() {
    return Files.isRegularFile(descriptionFile());
  }

  /** What the run is of, and how to do it again. */
  public Path descriptionFile() {
    return path.resolve("run.json");
  }

  /** The same, or the one before it, in case that is damaged. */
  Path previousDescriptionFile() {
    return path.resolve("run.previous.json");
  }

  /** A line for each finished epoch. */
  public Path metricsFile() {
    return path.resolve("metrics.csv");
  }

  public Path model() {
    return path.resolve(Methods.MODEL_FILE);
  }

  /**
   * The model of a run that has one.
   *
   * @throws IOException in one sentence that says how to get it, if there is none yet
   */
  public Path finishedModel() throws IOException {
    if (!Files.exists(model())) {
      throw new RunException(
          RunException.Reason.TO_BE_RESUMED,
          path,
          path + " has no model.onnx yet; its training has to be finished");
    }
    return model();
  }

  /** A picture of the report, which stands by itself, too. */
  public Path figure(String name) {
    return path.resolve(FIGURES).resolve(name + PNG);
  }

  /** Names of the figures there are. */
  public List<String> figures() throws IOException {
    if (!Files.isDirectory(path.resolve(FIGURES))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path.resolve(FIGURES))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(PNG))
          .map(name -> name.substring(0, name.length() - PNG.length()))
          .sorted()
          .toList();
    }
  }

  public Path report() {
    return path.resolve("report.html");
  }

  /** The paper, done anew with this run, in a language. */
  public Path paper(Locale locale) {
    return path.resolve("paper-" + locale.getLanguage() + ".html");
  }

  /** The newest checkpoint: what {@code --resume} goes on from, and all else is made of. */
  public Path last() {
    return path.resolve("last.safetensors");
  }

  /** The one before it, in case the newest is damaged. */
  public Path previous() {
    return path.resolve("previous.safetensors");
  }

  /** The weights of the epoch with the lowest validation loss. */
  public Path best() {
    return path.resolve("best.safetensors");
  }

  /** All that a training and its report write here. */
  List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(written());
    files.add(report());
    files.add(paper(Locale.ENGLISH));
    files.add(paper(Locale.GERMAN));
    figures().forEach(name -> files.add(figure(name)));
    return files;
  }

  private List<Path> written() {
    return List.of(
        descriptionFile(),
        previousDescriptionFile(),
        last(),
        previous(),
        best(),
        metricsFile(),
        model());
  }

  /** True for what is left of a file of a training that was stopped while it wrote it. */
  boolean isLeftover(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".tmp")
        && written().stream().anyMatch(f -> name.startsWith("." + f.getFileName() + "."));
  }

  /** True for a folder in which there is nothing to lose: at most the traces of a false start. */
  boolean isBlank() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        boolean trace =
            file.endsWith(RunLock.FILE)
                || isLeftover(file)
                || file.equals(descriptionFile()) && RunDescription.isHalf(file);
        if (!trace) {
          return false;
        }
      }
      return true;
    }
  }

  /** From {@code run.json}, or from the one before it if that is damaged. */
  public RunDescription description() throws IOException {
    try {
      return RunDescription.read(descriptionFile());
    } catch (RunDescription.Damaged e) {
      if (!Files.exists(previousDescriptionFile())) {
        throw e;
      }
      return RunDescription.read(previousDescriptionFile());
    }
  }

  /**
   * The settings as whoever trained has them.
   *
   * @param type which the settings were written from
   * @throws IOException in one sentence, if another version wrote them
   */
  public <S> S settings(Class<S> type) throws IOException {
    return description().settings(descriptionFile(), type);
  }

  /**
   * The finished epochs.
   *
   * @throws IOException in one sentence, if one has not all its numbers
   */
  public List<Epoch> epochs() throws IOException {
    try {
      return metrics().stream().map(MetricsCsv::epoch).toList();
    } catch (IllegalArgumentException e) {
      throw new RunException(
          RunException.Reason.TO_BE_RESUMED,
          path,
          "%s is damaged: %s; it is written anew when the training goes on"
              .formatted(metricsFile(), e.getMessage()),
          e);
    }
  }

  /** The finished epochs' numbers by column, as far as they are numbers; none if there is none. */
  public List<Map<String, Double>> metrics() throws IOException {
    return Files.isRegularFile(metricsFile()) ? MetricsCsv.read(metricsFile()) : List.of();
  }
}
