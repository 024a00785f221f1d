package io.github.inpaint4j.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.report.RunScores;
import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.run.RunWriter;
import io.github.inpaint4j.train.model.Models;
import io.github.inpaint4j.train.training.Settings;
import io.github.inpaint4j.train.training.Training;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "train",
    description =
        "Trains a network to fill holes. Without options: the paper's network and settings on"
            + " CIFAR-10.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  inpaint train                                   test images kept for the end",
      "  inpaint train --protocol paper --seed 1         as the paper's authors did",
      "  inpaint train --data deadleaves --masks random  no data set needed",
      "  inpaint train --data ~/pictures --epochs 10     a folder of pictures",
      "  inpaint train --model residual-unet --masks mixed --epochs 20 --learning-rate 0.002",
      "  inpaint train --model residual-unet-small --corruption noise --strength 0.1",
      "  inpaint train --resume runs/paper-s1            go on where it stopped"
    })
final class TrainCommand implements Callable<Integer> {
  private static final int EPOCHS = 40;
  private static final int WARMUP_SHARE = 10;
  private static final Set<String> WITH_RESUME =
      Set.of("--resume", "--epochs", "--threads", "--json", "--stacktrace", Language.OPTION);

  @Spec private CommandSpec spec;

  @Mixin private DataOption data;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      defaultValue = "paper",
      completionCandidates = NetworkNames.class,
      description = "The network: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private String model;

  @Mixin private RecipeOptions recipe;

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      defaultValue = "0",
      description =
          "Learn on crops of a folder's photographs, of this size, from random places and scales;"
              + " the network fills pictures of any size then. Without: pictures are made 32x32.")
  private int size;

  @Option(
      names = "--crops",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of each photograph in an epoch. Default: 1.")
  private int crops;

  @Option(
      names = "--init",
      paramLabel = "NAME|RUN|FILE",
      description = "Begin with the weights of this network of the same layers, not random ones.")
  private String init;

  @Option(
      names = "--protocol",
      paramLabel = "paper|held-out",
      defaultValue = "held-out",
      description =
          "Validate on the masked test images, as the paper's authors did, or on 5,000 training"
              + " images held out by seed. Default: ${DEFAULT-VALUE}.")
  private String protocol;

  @Option(
      names = "--masks",
      paramLabel = "NAME",
      completionCandidates = MaskNames.class,
      description =
          "Holes: 8x8 drawn once (the authors' code), new rectangles for every image and epoch"
              + " (their text), of every kind, or any of: ${COMPLETION-CANDIDATES}. Default: paper.")
  private String masks;

  @Mixin private CorruptionOption corruption;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "At most. Default: 40; with --resume, as many as the run was given.")
  private Integer epochs;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      defaultValue = "128",
      description = "Default: ${DEFAULT-VALUE}.")
  private int batchSize;

  @Option(
      names = "--learning-rate",
      paramLabel = "RATE",
      defaultValue = "0.001",
      description = "Default: ${DEFAULT-VALUE}.")
  private double learningRate;

  @Option(
      names = "--patience",
      paramLabel = "N",
      defaultValue = "5",
      description = "Stop after this many epochs without a better validation loss. Default: 5.")
  private int patience;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of weights, masks, order and split. Default: 1.")
  private long seed;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "0",
      description = "Use only this many training images; 0 = all.")
  private int limit;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Default: all processors; with --resume, as many as the run had.")
  private Integer threads;

  @Option(
      names = "--out",
      paramLabel = "RUN",
      description = "Run folder. Default: runs/MODEL-sSEED.")
  private Path out;

  @Option(names = "--overwrite", description = "Replace the run that is in --out.")
  private boolean overwrite;

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      description =
          "Go on where a run stopped, with its settings: of all other options, only --epochs (more"
              + " than before), --threads and --json can be given.")
  private Path resume;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result as JSON, too.")
  private Path json;

  /** For the help and for completion in a shell. */
  static final class NetworkNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Models.names().iterator();
    }
  }

  @Override
  public Integer call() throws Exception {
    return resume == null ? begin() : resume();
  }

  private int begin() throws Exception {
    Settings settings =
        Settings.PAPER.with(
            s -> {
              s.model = model;
              s.data = data.data;
              s.skipUnreadable = data.unreadable.skip;
              s.protocol = protocol();
              s.masks = where().name();
              s.corruption = corruption.get();
              s.epochs = epochs == null ? EPOCHS : epochs;
              s.batchSize = batchSize;
              s.seed = seed;
              s.learningRate = learningRate;
              s.patience = patience;
              s.limit = limit;
              s.threads = threads == null ? s.threads : threads;
              s.recipe = recipe.of(model);
              s.size = size;
              s.crops = crops;
              s.init = init;
            });
    Path path = out != null ? out : Path.of("runs", model + "-s" + seed);
    DataSet images = data.open(size);
    settings = withFittingWarmup(settings, Training.steps(settings, images));
    try (RunWriter run = RunWriter.create(path, overwrite)) {
      return train(run.folder(), Training.begin(run, settings, images), images);
    }
  }

  /** A warm-up that is as long as the training would leave the network as it was. */
  private Settings withFittingWarmup(Settings settings, long steps) {
    int warmup = settings.recipe().warmup();
    int fitting = (int) Math.min(warmup, steps / WARMUP_SHARE);
    if (fitting == warmup || recipe.asksForWarmup() && warmup < steps) {
      return settings;
    }
    if (recipe.asksForWarmup()) {
      Words.say(
          "Warm-up    %d steps of %d: the learning rate never gets to %s",
          warmup, steps, settings.learningRate());
      return settings;
    }
    Words.say(
        "Warm-up    %d steps instead of %d, since this training has only %d",
        fitting, warmup, steps);
    return settings.with(s -> s.recipe = s.recipe.with(r -> r.warmup = fitting));
  }

  private MaskSet where() {
    return corruption.masks(masks == null ? null : List.of(masks), "paper").get(0);
  }

  private Settings.Validation protocol() {
    return switch (protocol) {
      case "paper" -> Settings.Validation.paper;
      case "held-out" -> Settings.Validation.held_out;
      default ->
          throw new IllegalArgumentException(
              "--protocol is 'paper' or 'held-out', not '" + protocol + "'");
    };
  }

  private int resume() throws Exception {
    requireOwnSettings();
    try (RunWriter run = RunWriter.resume(resume, Words::pass)) {
      Settings settings = run.folder().settings(Settings.class);
      DataSet images = DataOption.open(settings.data(), settings.skipUnreadable(), settings.size());
      int all = epochs == null ? settings.epochs() : epochs;
      int together = threads == null ? settings.threads() : threads;
      Training training = Training.resume(run, all, together, images, Words::pass);
      return train(run.folder(), training, images);
    }
  }

  private void requireOwnSettings() {
    String others =
        spec.commandLine().getParseResult().matchedOptions().stream()
            .map(OptionSpec::longestName)
            .filter(name -> !WITH_RESUME.contains(name))
            .distinct()
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      throw new IllegalArgumentException(
          "%s cannot be given with --resume: %s goes on with its own settings, and only --epochs may be raised, and --threads be others"
              .formatted(others, resume));
    }
  }

  private int train(RunFolder folder, Training training, DataSet images) throws Exception {
    Training.Outcome outcome = run(System.out, folder, training, images);
    if (outcome.stopped()) {
      return 1;
    }
    RunScores scores = null;
    try {
      if (training.network().finds()) {
        System.out.println(Words.translated(measureIt(folder.path())));
      } else {
        scores = ReportCommand.write(folder, images);
      }
    } catch (IOException e) {
      System.err.println(
          Words.of(
              "The network is trained and saved, but its report could not be made: %s. Later: inpaint"
                  + " report %s",
              Words.translated(e.getMessage()), folder.path()));
      return 1;
    }
    if (json != null) {
      writeJson(folder, training, outcome, scores);
    }
    return 0;
  }

  /** What finds damage has no report of fills. */
  static String measureIt(Path run) {
    return "It finds damage and fills nothing; measure it with: inpaint evaluate --detectors "
        + run
        + " --corruption old --masks flaws --data PHOTOS --size 256";
  }

  /** Trains and reports; what {@code demo} does, too. */
  static Training.Outcome run(PrintStream out, RunFolder folder, Training training, DataSet images)
      throws IOException, InterruptedException {
    Settings s = training.settings();
    out.println(Words.of("Data       %s", Words.translated(images.name())));
    out.println(Words.of("Validation %s", Words.translated(s.protocol().description())));
    String masks = Words.translated(MaskSet.named(s.masks()).description());
    out.println(Words.of("Masks      %s: %s", s.masks(), masks));
    if (!s.corruption().holes()) {
      out.println(Words.of("Corruption %s", Words.translated(s.corruption().toString())));
    }
    out.println(
        Words.of(
            "Network    %s, %,d parameters; %,d training images, batch %d, at most %d epochs, seed %d",
            s.model(),
            training.network().parameters().count(),
            training.trainingImages(),
            s.batchSize(),
            s.epochs(),
            s.seed()));
    double floor = training.floor();
    if (floor > 0) {
      out.println(
          Words.of(
              "Floor      %.4f: entropy of the validation images, the loss of a perfect network",
              floor));
    }
    if (training.state().finished() > 0 || training.state().step() > 0) {
      out.println(
          Words.of(
              "Resuming   after epoch %d, step %d",
              training.state().finished(), training.state().step()));
    }
    Training.Outcome outcome;
    try (Interrupt interrupt = new Interrupt();
        EpochPrinter printer =
            new EpochPrinter(
                out, training.trainingImages(), s.epochs(), floor, OtherWork.ofThisMachine())) {
      outcome = training.run(printer, interrupt);
      printer.close();
      if (outcome.stopped()) {
        out.println(
            Words.of(
                "Stopped after epoch %d, step %d; saved. Go on with: inpaint train --resume %s",
                outcome.state().finished(), outcome.state().step(), folder.path()));
        return outcome;
      }
    }
    Epoch best = outcome.state().best();
    out.println(
        Words.of(
            "%s Best: epoch %d, validation loss %.5f%s; hole PSNR %.2f dB",
            outcome.patienceOver()
                ? Words.of("No better for %d epochs.", s.patience())
                : Words.of("Done."),
            best.epoch(),
            best.valLoss(),
            floor > 0 ? Words.of(", %.4f above the floor", best.valLoss() - floor) : "",
            best.holePsnr()));
    return outcome;
  }

  private void writeJson(
      RunFolder folder, Training training, Training.Outcome outcome, RunScores scores)
      throws IOException {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("run", folder.path().toString());
    result.put("settings", training.settings());
    result.put("floor", training.floor());
    result.put("best", outcome.state().best());
    result.put("test", scores);
    result.put("epochs", outcome.state().epochs());
    AtomicFile.write(json, new ObjectMapper().writeValueAsString(result) + "\n");
  }
}
