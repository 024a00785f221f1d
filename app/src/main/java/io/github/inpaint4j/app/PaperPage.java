package io.github.inpaint4j.app;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.data.Subset;
import io.github.inpaint4j.evaluate.Evaluation;
import io.github.inpaint4j.evaluate.Protocol;
import io.github.inpaint4j.evaluate.Scoreboard;
import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.report.PaperContents;
import io.github.inpaint4j.report.PaperReport;
import io.github.inpaint4j.report.RunReport;
import io.github.inpaint4j.report.RunScores;
import io.github.inpaint4j.run.RunDescription;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.threads.Threads;
import io.github.inpaint4j.train.training.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The paper's page of a finished run: measures what it shows.
 *
 * @param limit test pictures to measure on; 0 = all
 */
record PaperPage(RunFolder folder, DataSet images, int limit, boolean quick) {
  private static final List<String> MASKS = List.of("square8", "rect", "thick");
  private static final long SEED = 1; // of the masks: evaluate's

  Path write() throws IOException {
    Path page = folder.paper(Words.book().locale());
    ImageSource pictures = limit == 0 ? images.test() : Subset.first(images.test(), limit);
    try (OnnxInpainter network = OnnxInpainter.load(folder.finishedModel());
        MethodsOption.Opened methods =
            MethodsOption.open(names(), Corruption.Kind.MASK, Threads.all(), NetworkDevice.CPU)) {
      RunReport.Contents run = contents();
      PaperContents paper =
          new PaperContents(
              run,
              named(),
              network,
              own(),
              measure(pictures, methods),
              RunScores.of(network, pictures, run.masks(), run.corruption(), run.seed()),
              print(),
              commands(),
              quick);
      PaperReport.write(paper, Words.book().locale(), page);
    }
    return page;
  }

  /** CIFAR-10 wherever it lies. */
  private DataSet named() throws IOException {
    return folder.settings(Settings.class).data().equals("cifar10")
        ? new DataSet("CIFAR-10", images.training(), images.test())
        : images;
  }

  private String own() {
    return folder.path().toString();
  }

  /** Interpolation, patches and the network that comes along; others say the same once more. */
  private List<String> names() {
    return Stream.concat(
            finished().stream(),
            Stream.of("mean", "harmonic", "biharmonic", "telea", "patchmatch", "cifar"))
        .toList();
  }

  private List<String> finished() {
    return List.of(own(), own() + "+feather", own() + "+poisson");
  }

  private static Scoreboard measure(ImageSource pictures, MethodsOption.Opened methods)
      throws IOException {
    Protocol protocol = new Protocol(pictures, MASKS.stream().map(MaskSet::named).toList(), SEED);
    try (Bar bar = new Bar("Filling holes")) {
      return Evaluation.run(protocol, methods.methods(), Threads.all(), bar::share);
    }
  }

  private RunReport.Contents contents() throws IOException {
    RunDescription description = folder.description();
    Settings settings = folder.settings(Settings.class);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("data fingerprint", description.dataFingerprint());
    facts.put("seed", Long.toString(settings.seed()));
    facts.put("threads", Integer.toString(settings.threads()));
    facts.putAll(description.versions());
    return TrainingReport.contents(folder, validation(settings.protocol()), facts);
  }

  private static String validation(Settings.Validation protocol) {
    return switch (protocol) {
      case paper ->
          Words.of(
              "the official test pictures, masked once, as the authors did. They choose the best"
                  + " epoch, too, so scores on them are a little too good.");
      case held_out ->
          Words.of(
              "training pictures that are held out by seed; the test pictures are kept for the"
                  + " end.");
    };
  }

  /** A damaged photograph and what became of it. */
  private List<Image> print() throws IOException {
    Path whole = folder.path().resolve("print").resolve("whole.jpg");
    if (!Files.exists(whole)) {
      OldPrint.restore(whole.getParent());
    }
    return List.of(
        Picture.read(whole.resolveSibling("damaged.jpg")).image(), Picture.read(whole).image());
  }

  /** What makes each figure alone. */
  private Map<String, String> commands() throws IOException {
    Settings s = folder.settings(Settings.class);
    String data = s.data().equals("cifar10") ? "" : " --data " + s.data();
    String limited = data + (data.isEmpty() ? "" : " --size 32") + " --limit " + limit;
    String evaluate = "./inpaint evaluate --masks " + String.join(",", MASKS) + limited;
    String preview = "./inpaint data preview" + data + " --seed " + s.seed() + " --masks ";
    Path print = folder.path().resolve("print");
    return Map.ofEntries(
        Map.entry("whole", "./inpaint paper"),
        Map.entry("preview", preview + s.masks()),
        Map.entry("random masks", preview + "random --out random"),
        Map.entry("masks", "./inpaint data masks --out masks.png"),
        Map.entry(
            "network", "./inpaint models --summary %s --diagram network.png".formatted(own())),
        Map.entry("report", "./inpaint report " + own()),
        Map.entry(
            "evaluate",
            evaluate + " --methods " + String.join(",", names()) + " --html comparison.html"),
        Map.entry(
            "classes",
            "./inpaint evaluate --masks square8%s --methods %s,biharmonic,cifar --html classes.html"
                .formatted(limited, own())),
        Map.entry(
            "own",
            "./inpaint evaluate --masks square8%s --methods %s --html holes.html"
                .formatted(limited, own())),
        Map.entry("finishes", evaluate + " --methods " + String.join(",", finished())),
        Map.entry(
            "train networks",
            "./inpaint train --model refiner --masks mixed --epochs 15 --learning-rate 0.002"),
        Map.entry(
            "print",
            "./inpaint restore %s --mask %s --output whole.jpg"
                .formatted(print.resolve("damaged.jpg"), print.resolve("hole.png"))));
  }
}
