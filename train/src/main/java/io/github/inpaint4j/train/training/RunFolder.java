package io.github.inpaint4j.train.training;

import io.github.inpaint4j.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one training, with everything it was and became, for who reads it. */
public record RunFolder(Path path) {

  /**
   * @throws IOException if this is no run
   */
  public static RunFolder existing(Path path) throws IOException {
    RunFolder run = new RunFolder(path);
    if (!Files.isRegularFile(run.descriptionFile())) {
      throw new IOException(path + " is no run of inpaint4j (it has no run.json).");
    }
    return run;
  }

  Path descriptionFile() {
    return path.resolve("run.json");
  }

  /** The same, or the one before it, in case that is damaged. */
  Path previousDescriptionFile() {
    return path.resolve("run.previous.json");
  }

  public Path metrics() {
    return path.resolve("metrics.csv");
  }

  public Path model() {
    return path.resolve("model.onnx");
  }

  /**
   * The model of a run that has one.
   *
   * @throws IOException in one sentence that says how to get it, if there is none yet
   */
  public Path finishedModel() throws IOException {
    if (!Files.exists(model())) {
      throw new IOException(
          path + " has no model.onnx yet; finish it with: inpaint train --resume " + path);
    }
    return model();
  }

  public Path figures() {
    return path.resolve("figures");
  }

  public Path report() {
    return path.resolve("report.html");
  }

  /** The newest checkpoint: what {@code --resume} goes on from, and all else is made of. */
  Path last() {
    return path.resolve("last.safetensors");
  }

  /** The one before it, in case the newest is damaged. */
  Path previous() {
    return path.resolve("previous.safetensors");
  }

  /** The weights of the epoch with the lowest validation loss. */
  Path best() {
    return path.resolve("best.safetensors");
  }

  /** All that a training and its report write here. */
  List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(written());
    files.add(report());
    if (Files.isDirectory(figures())) {
      try (Stream<Path> figures = Files.list(figures())) {
        figures.filter(file -> file.toString().endsWith(".png")).forEach(files::add);
      }
    }
    return files;
  }

  private List<Path> written() {
    return List.of(
        descriptionFile(),
        previousDescriptionFile(),
        last(),
        previous(),
        best(),
        metrics(),
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

  /** The finished epochs, from {@code metrics.csv}. */
  public List<RunReport.Epoch> epochs() throws IOException {
    List<RunReport.Epoch> epochs = new ArrayList<>();
    for (String line : Files.readAllLines(metrics()).stream().skip(1).toList()) {
      String[] cells = line.split(",");
      epochs.add(
          new RunReport.Epoch(
              Integer.parseInt(cells[0]),
              Double.parseDouble(cells[1]),
              Double.parseDouble(cells[2]),
              Double.parseDouble(cells[3])));
    }
    return epochs;
  }
}
