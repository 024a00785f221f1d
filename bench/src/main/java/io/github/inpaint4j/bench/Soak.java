package io.github.inpaint4j.bench;

import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.run.RunWriter;
import io.github.inpaint4j.train.training.Settings;
import io.github.inpaint4j.train.training.Training;
import io.github.inpaint4j.train.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * Resident memory of a real training over 2,000 steps (Linux). Says how far it moves after the
 * first 200.
 */
public final class Soak {
  private static final int STEPS = 2_000;
  private static final int WARM = 200;
  private static final int BATCH = 128;

  private Soak() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("soak");
    DataSet data =
        new DataSet(
            "leaves", new DeadLeaves(1, 20 * BATCH, 32, 32), new DeadLeaves(2, 100, 32, 32));
    Settings settings =
        Settings.PAPER.with(
            s -> {
              s.data = "deadleaves";
              s.protocol = Settings.Validation.paper;
              s.masks = "random";
              s.epochs = STEPS / 20 + 1;
              s.batchSize = BATCH;
              s.patience = STEPS;
            });
    Watch watch = new Watch();
    try (RunWriter writer = RunWriter.create(folder.resolve("run"), false)) {
      Training.begin(writer, settings, data).run(watch, watch);
    }
    System.out.printf(
        Locale.ROOT,
        "RSS after %d steps %.0f MB; from then to step %d between %.0f and %.0f MB (%+.1f %%)%n",
        WARM,
        watch.warm / 1e6,
        STEPS,
        watch.lowest / 1e6,
        watch.highest / 1e6,
        100.0 * (watch.highest - watch.warm) / watch.warm);
  }

  private static final class Watch implements TrainingListener, Progress {
    private int steps;
    private long warm;
    private long lowest = Long.MAX_VALUE;
    private long highest;

    @Override
    public void done(double share) {
      if (steps >= STEPS) {
        throw new CancellationException("it is enough");
      }
    }

    @Override
    public void step(int epoch, int images, double loss) {
      if (++steps == WARM) {
        warm = resident();
      }
      if (steps >= WARM && steps % 20 == 0) {
        lowest = Math.min(lowest, resident());
        highest = Math.max(highest, resident());
      }
      if (steps % 500 == 0) {
        System.out.printf(Locale.ROOT, "step %d: %.0f MB%n", steps, resident() / 1e6);
      }
    }
  }

  private static long resident() {
    try {
      String pages = Files.readString(Path.of("/proc/self/statm")).split(" ")[1];
      return Long.parseLong(pages) * 4096;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
