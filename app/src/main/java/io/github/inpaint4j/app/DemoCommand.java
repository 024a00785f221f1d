package io.github.inpaint4j.app;

import io.github.inpaint4j.data.Cifar10;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.run.RunWriter;
import io.github.inpaint4j.train.training.Settings;
import io.github.inpaint4j.train.training.Training;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description =
        "Trains the paper's network for a few epochs, fills holes in test pictures with it, writes"
            + " a report, and makes a scratched print whole. Takes CIFAR-10 if it is on this machine,"
            + " else synthetic pictures.",
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  inpaint demo", "  inpaint demo --data ~/pictures --epochs 2"})
final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = DataNames.LABEL,
      completionCandidates = DataNames.class,
      description =
          DataNames.WHAT + " Default: CIFAR-10 if it is on this machine, else deadleaves.")
  private String data;

  @Mixin private UnreadableOption unreadable;

  @Option(names = "--epochs", paramLabel = "N", defaultValue = "5", description = "Default: 5.")
  private int epochs;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: 1.")
  private long seed;

  @Option(names = "--out", paramLabel = "RUN", description = "Default: a new folder, runs/demo.")
  private Path out;

  @Option(names = "--overwrite", description = "Replace the run that is in --out.")
  private boolean overwrite;

  @Override
  public Integer call() throws Exception {
    String source = data != null ? data : Cifar10.find().isPresent() ? "cifar10" : "deadleaves";
    if (source.equals("deadleaves") && data == null) {
      Words.say(DataOption.SUBSTITUTE);
    }
    Settings settings =
        Settings.PAPER.with(
            s -> {
              s.data = source;
              s.skipUnreadable = unreadable.skip;
              s.epochs = epochs;
              s.seed = seed;
            });
    DataSet images = DataOption.open(source, unreadable.skip);
    try (RunWriter run = RunWriter.create(out != null ? out : fresh(), overwrite)) {
      Training training = Training.begin(run, settings, images);
      if (TrainCommand.run(System.out, run.folder(), training, images).stopped()) {
        return 1;
      }
      ReportCommand.write(run.folder(), images);
      Path print = OldPrint.restore(run.folder().path().resolve("print"));
      Words.say("Print      %s (beside it: damaged.jpg and its hole.png)", print);
    }
    Words.say("Open the report in a browser: original, masked and restored pictures.");
    Words.say("Next: inpaint train --protocol paper    the paper's full training, 40 epochs");
    return 0;
  }

  /** runs/demo, or the first of runs/demo-2, runs/demo-3 ... that is not there. */
  private static Path fresh() {
    Path path = Path.of("runs", "demo");
    for (int i = 2; Files.exists(path); i++) {
      path = Path.of("runs", "demo-" + i);
    }
    return path;
  }
}
