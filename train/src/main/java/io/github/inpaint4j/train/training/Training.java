package io.github.inpaint4j.train.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.Version;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.fill.network.Fact;
import io.github.inpaint4j.fill.network.Prefill;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.metric.Bce;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.run.RunDescription;
import io.github.inpaint4j.run.RunWriter;
import io.github.inpaint4j.train.model.Models;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.nn.OnnxWeights;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Torch;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One training, from its settings to its run folder: begun or resumed, run, exported. */
public final class Training {
  private final RunWriter run;
  private final Settings settings;
  private final Network network;
  private final Learner learner;
  private final Checkpoints checkpoints;
  private final Examples training;
  private final Examples validation;
  private final String dataName;
  private final double floor;
  private TrainingState state = TrainingState.START;

  private Training(RunWriter run, Settings settings, DataSet data) throws IOException {
    this.run = run;
    this.settings = settings;
    this.dataName = data.name();
    Torch.threads(settings.threads());
    MaskSet masks = MaskSet.named(settings.masks());
    TrainingData split = TrainingData.of(settings, data);
    Corruption corruption = settings.corruption();
    network = network(settings, split.training());
    Prefill prefill = network.prefill();
    long seed = settings.seed();
    boolean flips = settings.recipe().flips();
    training = new Examples(split.training(), masks, corruption, seed, flips, prefill);
    validation = Examples.validation(split.validation(), masks, corruption, seed, prefill);
    floor =
        settings.recipe().loss().equals("bce") && !network.finds() ? floor(validation.images()) : 0;
    learner = new Learner(settings, network.parameters());
    checkpoints = new Checkpoints(run, network, learner);
  }

  private static Network network(Settings settings, ImageSource pictures) {
    Size size = new Size(pictures.height(), pictures.width());
    Network preset = Models.create(settings.model(), size, Device.CPU, settings.seed());
    Network sized = settings.size() > 0 ? preset.ofAnySize() : preset;
    return settings.corruption().holes() ? sized : sized.over(Prefill.PICTURE);
  }

  /** How many steps a training will have at most. */
  public static long steps(Settings settings, DataSet data) {
    int images = TrainingData.of(settings, data).training().size();
    return (long) settings.epochs() * settings.batches(images);
  }

  /** A new run; now what it replaces is removed. */
  public static Training begin(RunWriter run, Settings settings, DataSet data) throws IOException {
    Training training = new Training(run, settings, data);
    if (settings.init() != null) {
      training.beginWith(settings.init());
    }
    run.begin(training.description());
    return training;
  }

  private void beginWith(String init) throws IOException {
    OnnxWeights weights = FirstWeights.named(init);
    try {
      learner.beginWith(weights);
    } catch (IOException e) {
      throw new IOException(
          "%s cannot begin with %s: %s".formatted(settings.model(), init, e.getMessage()), e);
    }
  }

  /**
   * Goes on where a run stopped, bit-exactly.
   *
   * @param epochs in all, not fewer than the run was given
   * @param say is told if an older checkpoint had to be used
   * @throws IOException if the data is not what the run was trained on
   */
  public static Training resume(RunWriter run, int epochs, DataSet data, Consumer<String> say)
      throws IOException {
    int threads = run.folder().settings(Settings.class).threads();
    return resume(run, epochs, threads, data, say);
  }

  /**
   * The same on another number of threads, which rounds otherwise: no longer to the bit.
   *
   * @param threads from now on
   */
  public static Training resume(
      RunWriter run, int epochs, int threads, DataSet data, Consumer<String> say)
      throws IOException {
    RunDescription before = run.folder().description();
    Settings settings = run.folder().settings(Settings.class);
    if (epochs < settings.epochs()) {
      throw new IllegalArgumentException(
          "epochs may only be raised: %s was given %d"
              .formatted(run.folder().path(), settings.epochs()));
    }
    Settings after =
        settings.with(
            s -> {
              s.epochs = epochs;
              s.threads = threads;
            });
    Training training = new Training(run, after, data);
    if (!before.dataFingerprint().equals(training.training.images().fingerprint())) {
      throw new IOException(
          "the data is not what %s was trained on; its pictures have changed."
              .formatted(run.folder().path()));
    }
    training.state = training.checkpoints.load(say);
    run.describe(training.description());
    return training;
  }

  private RunDescription description() throws IOException {
    Map<String, String> versions = new TreeMap<>();
    versions.put("inpaint4j", Version.NUMBER);
    versions.put("engine", Torch.version());
    versions.put("java", System.getProperty("java.version"));
    versions.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    return new RunDescription(
        new ObjectMapper().valueToTree(settings),
        dataName,
        training.size() + " images: " + training.images().name(),
        validation.size() + " images: " + validation.images().name(),
        training.images().fingerprint(),
        floor,
        network.parameters().count(),
        network.stages(),
        versions);
  }

  public Settings settings() {
    return settings;
  }

  public Network network() {
    return network;
  }

  /**
   * The network as a model file, with the weights as they are now: for measuring one's own way
   * after an epoch.
   */
  public byte[] model() {
    return network.toOnnx(settings.corruption(), Map.of());
  }

  public TrainingState state() {
    return state;
  }

  public int trainingImages() {
    return training.size();
  }

  /** What a perfect network would score on the validation images. */
  public double floor() {
    return floor;
  }

  private static double floor(ImageSource images) throws IOException {
    double sum = 0;
    for (int i = 0; i < images.size(); i++) {
      sum += Bce.floor(images.image(i));
    }
    return sum / images.size();
  }

  /**
   * How it ended.
   *
   * @param stopped true if somebody ended it before its time
   */
  public record Outcome(boolean stopped, boolean patienceOver, TrainingState state) {}

  /**
   * Trains to the end; then writes the best weights as {@code model.onnx}. Who ends it before, by
   * {@code progress} or by interrupting this thread, is obeyed between two steps; what was learned
   * is saved, and the outcome says so. The thread is not interrupted then: files could not be
   * written.
   *
   * @param progress is told before each step how far all epochs are
   */
  public Outcome run(TrainingListener listener, Progress progress) throws IOException {
    Trainer.Ending ending;
    try (Trainer trainer = new Trainer(settings, network, learner, training, validation)) {
      ending = trainer.run(state, new Saver(), listener, progress.interruptible());
    }
    if (state.best() != null) {
      learner.useBest();
      run.export(network.toOnnx(settings.corruption(), facts()));
    }
    return new Outcome(
        ending == Trainer.Ending.STOPPED, ending == Trainer.Ending.NO_LONGER_BETTER, state);
  }

  private Map<Fact, String> facts() {
    Epoch best = state.best();
    return Map.of(
        Fact.PRODUCER, "inpaint4j " + Version.NUMBER,
        Fact.DATA, training.size() + " images: " + training.images().name(),
        Fact.MASKS, settings.masks(),
        Fact.PROTOCOL, settings.protocol().name(),
        Fact.SEED, Long.toString(settings.seed()),
        Fact.EPOCH, Integer.toString(best.epoch()),
        Fact.VALIDATION_LOSS, String.format(Locale.ROOT, "%.6f", best.valLoss()));
  }

  private final class Saver implements Trainer.Keeper {
    @Override
    public void unfinished(TrainingState now) throws IOException {
      Thread.interrupted(); // an interrupted thread writes no files
      state = now;
      checkpoints.save(now, false);
    }

    @Override
    public void finished(TrainingState now, boolean best) throws IOException {
      state = now;
      checkpoints.save(now, best);
    }
  }
}
