package io.github.inpaint4j.bench;

import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.data.Subset;
import io.github.inpaint4j.evaluate.Evaluation;
import io.github.inpaint4j.evaluate.Protocol;
import io.github.inpaint4j.evaluate.Score;
import io.github.inpaint4j.evaluate.Scoreboard;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.metric.Region;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.run.RunWriter;
import io.github.inpaint4j.threads.Threads;
import io.github.inpaint4j.train.model.Models;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.training.Recipe;
import io.github.inpaint4j.train.training.Recipe.Optimizer;
import io.github.inpaint4j.train.training.Schedule;
import io.github.inpaint4j.train.training.Settings;
import io.github.inpaint4j.train.training.Training;
import io.github.inpaint4j.train.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What helps: trainings that differ in one thing, with the same pictures in the same order, the
 * same number of steps and the same seed, measured on the same frozen masks of validation pictures.
 * CIFAR-10's training images only. Arguments: a folder for the runs, which are kept and not trained
 * again; training images; epochs; threads.
 */
public final class Ablation {
  private static final Size SMALL = new Size(32, 32);
  private static final int VALIDATION = 2_000;
  private static final int BATCH = 64;
  private static final long SEED = 1;
  private static final MaskSet SQUARES = MaskSet.named("square8");
  private static final MaskSet RECTANGLES = MaskSet.named("rect");
  private static final MaskSet LINES = MaskSet.named("lines");

  /** One training: what is new in it, beside the one that it builds on. */
  private record Step(String name, String model, String masks, double rate, Recipe recipe) {}

  private final Path folder;
  private final int images;
  private final int epochs;
  private final int threads;

  private Ablation(Path folder, int images, int epochs, int threads) {
    this.folder = folder;
    this.images = images;
    this.epochs = epochs;
    this.threads = threads;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    new Ablation(
            Path.of(args[0]),
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]))
        .run();
  }

  private static List<Step> steps() {
    Recipe paper = Recipe.PAPER;
    Recipe hole = recipe("hole-l2", Optimizer.ADAM, 0, Schedule.CONSTANT);
    Recipe schedule = recipe("hole-l2", Optimizer.ADAM, 0, Schedule.TRAPEZOID);
    Recipe average = recipe("hole-l2", Optimizer.ADAM, 0.99, Schedule.TRAPEZOID);
    Recipe strong = recipe("hole-l2", Optimizer.MUON, 0.99, Schedule.TRAPEZOID);
    Recipe game = recipe("hole-l2+0.001*adversarial", Optimizer.MUON, 0.99, Schedule.TRAPEZOID);
    List<Step> steps = new ArrayList<>();
    steps.add(new Step("paper", "paper", "random", 1e-3, paper));
    steps.add(new Step("+ mask channel", "paper-mask", "random", 1e-3, paper));
    steps.add(new Step("+ loss in the hole", "paper-mask", "random", 1e-3, hole));
    steps.add(new Step("+ skips", "paper-skips", "random", 1e-3, hole));
    steps.add(new Step("+ width", "paper-wide", "random", 1e-3, hole));
    steps.add(new Step("+ mask mixture", "paper-wide", "mixed", 1e-3, hole));
    steps.add(new Step("+ schedule", "paper-wide", "mixed", 1e-3, schedule));
    steps.add(new Step("+ average", "paper-wide", "mixed", 1e-3, average));
    steps.add(new Step("+ Muon", "paper-wide", "mixed", 2e-3, strong));
    for (String model :
        List.of(
            "unet",
            "gated",
            "partial",
            "fourier",
            "context-encoder",
            "residual-unet-small",
            "refiner-small")) {
      steps.add(new Step(model, model, "mixed", 2e-3, strong));
    }
    steps.add(new Step("context-encoder, adversarial", "context-encoder", "mixed", 2e-3, game));
    return steps;
  }

  private static Recipe recipe(String loss, Optimizer optimizer, double average, Schedule s) {
    int warmup = s == Schedule.CONSTANT ? 0 : 50;
    double decay = optimizer == Optimizer.MUON ? 0.01 : 0;
    double clip = optimizer == Optimizer.MUON ? 1 : 0;
    return new Recipe(loss, optimizer, decay, clip, average, warmup, s, false, Precision.fastest());
  }

  private void run() throws IOException, InterruptedException {
    DataSet data = DataSet.open("cifar10", 32, false);
    List<Method> methods = new ArrayList<>(List.of(Methods.open("biharmonic")));
    List<String> facts = new ArrayList<>(List.of("| biharmonic | | |"));
    for (Step step : steps()) {
      Path run = folder.resolve(step.name().replaceAll("[^A-Za-z0-9-]+", "_"));
      if (!Files.exists(new RunFolder(run).model())) {
        train(step, run, data);
      }
      methods.add(Methods.open(run.toString()));
      facts.add(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %.0f |",
              step.name(),
              Models.create(step.model(), SMALL, SEED).parameters().count(),
              imagesPerSecond(run)));
    }
    print(measure(data, methods), methods, facts);
  }

  /** Of the last epoch. */
  private static double imagesPerSecond(Path run) throws IOException {
    List<Epoch> epochs = RunFolder.existing(run).epochs();
    return epochs.get(epochs.size() - 1).imagesPerSecond();
  }

  private void train(Step step, Path run, DataSet data) throws IOException, InterruptedException {
    Settings settings =
        Settings.PAPER.with(
            s -> {
              s.model = step.model();
              s.masks = step.masks();
              s.epochs = epochs;
              s.batchSize = BATCH;
              s.seed = SEED;
              s.learningRate = step.rate();
              s.patience = epochs;
              s.limit = images;
              s.threads = threads;
              s.recipe = step.recipe();
            });
    System.err.println(step.name() + ": " + settings);
    try (RunWriter writer = RunWriter.create(run, true)) {
      Training.begin(writer, settings, data).run(new TrainingListener() {}, Progress.NONE);
    }
  }

  private Scoreboard measure(DataSet data, List<Method> methods) throws IOException {
    ImageSource held = Subset.holdOut(data.training(), SEED).validation();
    int[] last = IntStream.range(held.size() - VALIDATION, held.size()).toArray(); // chose no epoch
    ImageSource pictures = new Subset("the last of those held out", held, last);
    return Evaluation.run(
        new Protocol(pictures, List.of(SQUARES, RECTANGLES, LINES), SEED),
        methods,
        Threads.of(threads),
        share -> {});
  }

  private static void print(Scoreboard board, List<Method> methods, List<String> facts) {
    System.out.println(
        "| training | parameters | images/s | square8 | ring | SSIM | rect | lines |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (int i = 0; i < methods.size(); i++) {
      String name = methods.get(i).name();
      Score hole = score(board, name, SQUARES, Region.HOLE);
      System.out.printf(
          Locale.ROOT,
          "%s %.2f | %.2f | %.3f | %.2f | %.2f |%n",
          facts.get(i),
          hole.psnrPooled(),
          score(board, name, SQUARES, Region.RING).psnrPooled(),
          hole.ssim(),
          score(board, name, RECTANGLES, Region.HOLE).psnrPooled(),
          score(board, name, LINES, Region.HOLE).psnrPooled());
    }
  }

  private static Score score(Scoreboard board, String method, MaskSet masks, Region region) {
    return board.rows(masks, region).stream()
        .filter(row -> row.method().equals(method))
        .findFirst()
        .orElseThrow()
        .score();
  }
}
