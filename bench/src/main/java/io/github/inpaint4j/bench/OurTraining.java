package io.github.inpaint4j.bench;

import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.run.RunWriter;
import io.github.inpaint4j.train.training.Settings;
import io.github.inpaint4j.train.training.Training;
import io.github.inpaint4j.train.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** A training of ours as the command line does it, into a folder that nobody keeps. */
final class OurTraining {
  private OurTraining() {}

  /** One epoch of the paper's network, a new rectangle for every picture. */
  static Settings epoch(int threads) {
    return Settings.PAPER.with(
        s -> {
          s.protocol = Settings.Validation.paper;
          s.masks = "random";
          s.epochs = 1;
          s.batchSize = OurStep.BATCH;
          s.patience = 1;
          s.threads = threads;
        });
  }

  /**
   * Trains until a validation loss is reached, or to the settings' end.
   *
   * @return wall-clock seconds from the settings to the end, without the final export, and the last
   *     epoch
   */
  static Reached run(Settings settings, DataSet data, double loss)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("speed");
    Watch watch = new Watch(loss);
    try (RunWriter writer = RunWriter.create(folder.resolve("run"), false)) {
      Training.begin(writer, settings, data).run(watch, watch);
    }
    return new Reached(watch.seconds, watch.last);
  }

  record Reached(double seconds, Epoch last) {}

  private static final class Watch implements TrainingListener, Progress {
    private final long start = System.nanoTime();
    private final double loss;
    private double seconds;
    private Epoch last;
    private boolean reached;

    Watch(double loss) {
      this.loss = loss;
    }

    @Override
    public void done(double share) {
      if (reached) {
        throw new CancellationException("it is enough");
      }
    }

    @Override
    public void epoch(Epoch result, boolean best) {
      seconds = (System.nanoTime() - start) / 1e9;
      last = result;
      reached = result.valLoss() <= loss;
    }
  }
}
