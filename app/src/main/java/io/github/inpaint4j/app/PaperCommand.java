package io.github.inpaint4j.app;

import io.github.inpaint4j.data.Cifar10;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.run.RunWriter;
import io.github.inpaint4j.train.training.Settings;
import io.github.inpaint4j.train.training.Training;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "paper",
    description =
        "Does the paper anew: trains its network, measures it, and writes one printable page with"
            + " all its figures, what numbers say of its findings, and the command behind each"
            + " figure. Goes on where it was stopped.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  inpaint paper --quick                 ten epochs, about five minutes; needs no data set",
      "  inpaint paper                         the paper's 40 epochs on CIFAR-10",
      "  inpaint paper --language de           in German",
      "  inpaint paper --run runs/paper-s2     of a run that is there"
    })
final class PaperCommand implements Callable<Integer> {
  private static final int QUICK_EPOCHS = 10;
  private static final int QUICK_PICTURES = 1_000;
  private static final String CIFAR10 = "cifar10";

  @Option(
      names = "--quick",
      description =
          "Ten epochs instead of 40, 1,000 test pictures instead of all; without CIFAR-10 on this"
              + " machine, synthetic pictures.")
  private boolean quick;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description =
          "Run folder. One that is there is used as it is, and finished if it is not. Default:"
              + " runs/paper-sSEED, with --quick runs/paper-quick-sSEED.")
  private Path run;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: 1.")
  private long seed;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Measure on the first N test pictures; 0 = all. Default: all, or 1,000.")
  private Integer limit;

  @Override
  public Integer call() throws Exception {
    int pictures = limit != null ? limit : quick ? QUICK_PICTURES : 0;
    if (pictures < 0) {
      throw new IllegalArgumentException("--limit is 0 (all pictures) or more, not " + limit);
    }
    RunFolder folder = new RunFolder(run != null ? run : standard());
    Settings settings = folder.exists() ? existing(folder) : fresh();
    DataSet images = DataOption.open(settings.data(), settings.skipUnreadable(), settings.size());
    if (!trained(folder, settings, images)) {
      return 1;
    }
    Path page = new PaperPage(folder, images, pictures, quick).write();
    Words.say("Page       %s: open it in a browser, or print it.", page);
    return 0;
  }

  private Path standard() {
    return Path.of("runs", (quick ? "paper-quick-s" : "paper-s") + seed);
  }

  private Settings existing(RunFolder folder) throws IOException {
    Settings settings = folder.settings(Settings.class);
    if (!settings.corruption().holes()) {
      throw new IllegalArgumentException(
          "%s removes %s; the paper is of networks that fill holes, name such a run with --run"
              .formatted(folder.path(), settings.corruption().kind().removed()));
    }
    Words.say("Using the run %s.", folder.path());
    return settings;
  }

  private Settings fresh() throws IOException {
    boolean substitute = Cifar10.find().isEmpty();
    if (substitute && !quick) {
      throw new FileNotFoundException(
          "CIFAR-10 is not on this machine: 'inpaint data cifar10' gets it (170 MB), INPAINT4J_CIFAR10"
              + " names its folder or archive, and --quick does without");
    }
    if (substitute) {
      Words.say(DataOption.SUBSTITUTE);
    }
    return Settings.PAPER.with(
        s -> {
          s.data = substitute ? "deadleaves" : CIFAR10;
          s.protocol = Settings.Validation.paper;
          s.epochs = quick ? QUICK_EPOCHS : s.epochs;
          s.seed = seed;
        });
  }

  /** False if somebody stopped it; what was learned is kept. */
  private static boolean trained(RunFolder folder, Settings settings, DataSet images)
      throws IOException, InterruptedException {
    boolean goesOn = folder.exists();
    try (RunWriter writer =
        goesOn
            ? RunWriter.resume(folder.path(), Words::pass)
            : RunWriter.create(folder.path(), false)) {
      Training training =
          goesOn
              ? Training.resume(writer, settings.epochs(), images, Words::pass)
              : Training.begin(writer, settings, images);
      return !TrainCommand.run(System.out, folder, training, images).stopped();
    }
  }
}
