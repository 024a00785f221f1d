package io.github.inpaint4j.run;

import io.github.inpaint4j.files.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A run folder that nobody else trains in until this is closed. What goes into checkpoints is the
 * business of whoever trains; the rest is made of them, again after every interruption.
 */
public final class RunWriter implements AutoCloseable {
  private final RunFolder folder;
  private final RunLock lock;

  private RunWriter(RunFolder folder, RunLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * A folder for a new run. What lies there of one that was stopped before it began is no
   * hindrance.
   *
   * @param overwrite true to replace a run that is there already, as soon as the new one begins;
   *     nothing but a run's own files is ever deleted
   */
  public static RunWriter create(Path path, boolean overwrite) throws IOException {
    RunFolder folder = new RunFolder(path);
    requireFree(folder, overwrite);
    Files.createDirectories(path);
    return held(folder, () -> requireFree(folder, overwrite));
  }

  /**
   * The folder of a run that is to go on.
   *
   * @param say is told if what describes it had to be restored
   * @throws IOException in one sentence, if there is no run or somebody trains it
   */
  public static RunWriter resume(Path path, Consumer<String> say) throws IOException {
    RunFolder folder = new RunFolder(path);
    if (Files.isDirectory(path) && folder.isBlank()) {
      throw new RunException(
          RunException.Reason.NOT_BEGUN,
          path,
          path + " was stopped before it began, so nothing is lost; start it again");
    }
    RunFolder.existing(path);
    return held(folder, () -> restoreDescription(folder, say));
  }

  private interface Check {
    void run() throws IOException;
  }

  private static RunWriter held(RunFolder folder, Check check) throws IOException {
    RunLock lock = RunLock.take(folder.path());
    try {
      check.run();
      return new RunWriter(folder, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void requireFree(RunFolder folder, boolean overwrite) throws IOException {
    Path path = folder.path();
    if (!Files.exists(path) || Files.isDirectory(path) && folder.isBlank()) {
      return;
    }
    if (!isRun(folder)) {
      throw new RunException(
          RunException.Reason.NO_RUN,
          path,
          path + " is there already and no run of inpaint4j; choose another folder");
    }
    if (!overwrite) {
      throw new RunException(
          RunException.Reason.EXISTS,
          path,
          path + " exists already; choose another folder, or have it replaced");
    }
  }

  private static boolean isRun(RunFolder folder) throws IOException {
    if (!folder.exists()) {
      return false;
    }
    try {
      folder.description();
      return true;
    } catch (RunDescription.Damaged e) {
      return true;
    }
  }

  private static void restoreDescription(RunFolder folder, Consumer<String> say)
      throws IOException {
    try {
      RunDescription.read(folder.descriptionFile());
    } catch (RunDescription.Damaged e) {
      AtomicFile.write(folder.descriptionFile(), folder.description().toJson());
      say.accept(folder.descriptionFile() + " is damaged; going on with the one before it.");
    }
  }

  public RunFolder folder() {
    return folder;
  }

  /** Describes a new run and removes what there was of one before it. */
  public void begin(RunDescription description) throws IOException {
    for (Path file : folder.files()) {
      if (!file.equals(folder.descriptionFile())) {
        Files.deleteIfExists(file);
      }
    }
    describe(description);
  }

  /** Describes the run anew; at any moment one of two descriptions is whole. */
  public void describe(RunDescription description) throws IOException {
    removeLeftovers();
    byte[] json = description.toJson();
    AtomicFile.write(folder.descriptionFile(), json);
    AtomicFile.write(folder.previousDescriptionFile(), json);
  }

  private void removeLeftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder.path())) {
      for (Path file : files.filter(folder::isLeftover).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Writes {@code metrics.csv}, for people and other programs. */
  public void write(List<Epoch> epochs) throws IOException {
    AtomicFile.write(folder.metricsFile(), MetricsCsv.csv(epochs));
  }

  /** Keeps the network of the best epoch, for use. */
  public void export(byte[] model) throws IOException {
    AtomicFile.write(folder.model(), model);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
