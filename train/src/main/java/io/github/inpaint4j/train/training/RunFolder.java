package io.github.inpaint4j.train.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.report.NetworkDiagram;
import io.github.inpaint4j.report.RunReport;
import io.github.inpaint4j.train.model.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The folder of one training, with everything it was and became. */
public record RunFolder(Path path) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * What {@code run.json} says: how to do it again, and with what it was done.
   *
   * @param floor mean entropy of the validation images, nats: the loss of a perfect network
   */
  public record Description(
      Settings settings,
      String dataName,
      String trainingImages,
      String validationImages,
      String dataFingerprint,
      double floor,
      int parameters,
      List<NetworkDiagram.Stage> stages,
      Map<String, String> versions) {}

  /**
   * A folder for a new run.
   *
   * @param overwrite true to delete a run that is there already; anything else is never deleted
   */
  public static RunFolder create(Path path, boolean overwrite) throws IOException {
    RunFolder run = new RunFolder(path);
    if (Files.exists(path) && !isEmpty(path)) {
      if (!overwrite) {
        throw new IOException(
            path + " exists already; choose another --out, or give --overwrite to replace it.");
      }
      if (!Files.isRegularFile(run.descriptionFile())) {
        throw new IOException(
            path + " is no run of inpaint4j (it has no run.json), so it is not overwritten.");
      }
      run.delete();
    }
    Files.createDirectories(path);
    AtomicFile.write(run.descriptionFile(), "{}\n"); // fails now, not after an hour
    return run;
  }

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

  private static boolean isEmpty(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  private void delete() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        if (!file.equals(path)) {
          Files.delete(file);
        }
      }
    }
  }

  private Path descriptionFile() {
    return path.resolve("run.json");
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

  /** The newest checkpoint: what {@code --resume} goes on from. */
  Path last() {
    return path.resolve("last.safetensors");
  }

  /** The one before it, in case the newest is damaged. */
  Path previous() {
    return path.resolve("previous.safetensors");
  }

  /** The epoch with the lowest validation loss. */
  Path best() {
    return path.resolve("best.safetensors");
  }

  void describe(Description description) throws IOException {
    AtomicFile.write(descriptionFile(), JSON.writeValueAsString(description) + "\n");
  }

  public Description description() throws IOException {
    try {
      Description description =
          JSON.readValue(Files.readAllBytes(descriptionFile()), Description.class);
      if (description.settings() == null) {
        throw new IOException("it has no settings");
      }
      return description;
    } catch (IOException e) {
      throw new IOException(
          descriptionFile() + " is damaged, so this run cannot be resumed; start it again.", e);
    }
  }

  void save(Network network, Learner learner, Progress progress, boolean best) throws IOException {
    if (Files.exists(last())) {
      Files.copy(last(), previous(), StandardCopyOption.REPLACE_EXISTING);
    }
    Checkpoint.write(last(), network, learner, progress);
    if (best) {
      Checkpoint.write(best(), network, learner, progress);
    }
    AtomicFile.write(metrics(), csv(progress.epochs()));
  }

  /** The newest checkpoint that is whole; says so if it is not the last. */
  Progress load(Learner learner, Consumer<String> say) throws IOException {
    if (!Files.exists(last()) && !Files.exists(previous())) {
      say.accept("No checkpoint yet in " + path + "; training starts from the beginning.");
      return Progress.START;
    }
    try {
      return Checkpoint.read(last(), learner);
    } catch (IOException e) {
      if (!Files.exists(previous())) {
        throw e;
      }
      say.accept(e.getMessage() + "; going on from the one before it.");
      return Checkpoint.read(previous(), learner);
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

  static String csv(List<Progress.EpochResult> epochs) {
    List<String> terms = epochs.isEmpty() ? List.of() : List.copyOf(terms(epochs.get(0)).keySet());
    StringBuilder csv = new StringBuilder("epoch,loss,val_loss,seconds,images_per_second");
    csv.append(",val_hole_psnr");
    terms.forEach(name -> csv.append(",val_").append(name));
    for (Progress.EpochResult e : epochs) {
      csv.append(
          String.format(
              Locale.ROOT,
              "%n%d,%.9f,%.9f,%.3f,%.1f,%.6f",
              e.epoch(),
              e.loss(),
              e.valLoss(),
              e.seconds(),
              e.imagesPerSecond(),
              e.holePsnr()));
      terms.forEach(name -> csv.append(String.format(Locale.ROOT, ",%.9f", terms(e).get(name))));
    }
    return csv.append(System.lineSeparator()).toString();
  }

  /** Those of a sum; a single loss is the validation loss itself. */
  private static Map<String, Double> terms(Progress.EpochResult epoch) {
    return epoch.terms() == null || epoch.terms().size() < 2 ? Map.of() : epoch.terms();
  }
}
