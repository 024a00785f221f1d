package io.github.inpaint4j.app;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.ByteImages;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.data.Subset;
import io.github.inpaint4j.evaluate.Evaluation;
import io.github.inpaint4j.evaluate.Protocol;
import io.github.inpaint4j.evaluate.ScoreFiles;
import io.github.inpaint4j.evaluate.ScoreTable;
import io.github.inpaint4j.evaluate.Scoreboard;
import io.github.inpaint4j.evaluate.Verdict;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Traits;
import io.github.inpaint4j.report.EvaluationReport;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    description =
        "Measures methods and networks on the same frozen holes, and says who fills them best.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  inpaint evaluate                                 all that comes along, on CIFAR-10's test images",
      "  inpaint evaluate --methods biharmonic,runs/paper-s1 --masks square8 --html table.html",
      "  inpaint evaluate --methods harmonic,patchmatch --data ~/photos --size 256 --masks thick",
      "  inpaint evaluate --corruption noise --strength 0.1 --methods runs/noise",
      "  inpaint evaluate --corruption jpeg --strength 0.8 --methods clean --data ~/photos --size 256",
      "  inpaint evaluate --detectors damage,top-hat --corruption old --masks flaws --data ~/photos --size 256",
      "  inpaint evaluate --split validation --limit 1000 --json scores.json"
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final int WHOLE = 256; // a side, of photographs that are not cropped

  private enum Role {
    TEST,
    VALIDATION
  }

  @Spec private CommandSpec spec;

  @Mixin private MethodsOption methods;

  @Mixin private DeviceOption device;

  @Option(
      names = "--data",
      paramLabel = DataNames.LABEL,
      defaultValue = "cifar10",
      completionCandidates = DataNames.class,
      description = DataNames.WHAT + " Default: ${DEFAULT-VALUE}.")
  private String data;

  @Mixin private UnreadableOption unreadable;

  @Option(
      names = "--split",
      paramLabel = "test|validation",
      defaultValue = "test",
      description =
          "Of what has a name: its official test images, for final figures, or the"
              + " training images held out by seed (a tenth, 5,000 at most), for whatever is tried"
              + " out. Default: test.")
  private Role split;

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description =
          "Measure on one crop of this size of each of a folder's photographs, the same every time, at"
              + " the scale of train --size; smaller photographs are left out. Synthetic pictures are made"
              + " so. Without: their middles, scaled to 256x256; with --split validation to 32x32, as train"
              + " has them.")
  private Integer size;

  @Option(
      names = "--masks",
      split = ",",
      paramLabel = "NAME",
      completionCandidates = MaskNames.class,
      description =
          "Sets of holes ('inpaint data masks' shows them), separated by commas:"
              + " ${COMPLETION-CANDIDATES}. Default: square8,rect,thick.")
  private List<String> masks;

  @Mixin private CorruptionOption corruption;

  @Mixin private DetectorsOption detectors;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "0",
      description = "Only the first N pictures; 0 = all.")
  private int limit;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the masks. Default: 1.")
  private long seed;

  @Option(names = "--threads", paramLabel = "N", description = "Default: all processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", paramLabel = "FILE", description = "Write all scores as JSON.")
  private Path json;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write all scores as CSV.")
  private Path csv;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a report: tables, scores by hole area, pictures.")
  private Path html;

  @Option(names = "--overwrite", description = "Replace files that are there.")
  private boolean overwrite;

  @Override
  public Integer call() throws Exception {
    check();
    List<MaskSet> sets = corruption.masks(masks, "square8", "rect", "thick");
    Corruption removed = corruption.get();
    Threads budget = Threads.of(threads);
    if (detectors.given()) {
      detectors.require(removed.kind());
      detectors.measure(
          new Protocol(pictures(), sets, removed, seed), budget, device.get(), System.out);
      return 0;
    }
    try (MethodsOption.Opened opened = methods.open(removed.kind(), budget, device.get())) {
      Protocol protocol = new Protocol(pictures(), sets, removed, seed);
      Scoreboard board = measure(protocol, withBaseline(opened.methods(), removed), budget);
      print(board, System.out);
      write(board);
    }
    return 0;
  }

  /** What is not a hole can also be left as it is. */
  private static List<Method> withBaseline(List<Method> methods, Corruption removed) {
    Method none =
        new Method(
            "corrupted", "as it came", (image, mask, progress) -> image, Traits.removing(removed));
    return removed.holes() ? methods : Stream.concat(Stream.of(none), methods.stream()).toList();
  }

  private void check() throws IOException {
    if (size != null && (size < 8 || size > 4096)) {
      throw new IllegalArgumentException("--size is from 8 to 4096, not " + size);
    }
    if (limit < 0) {
      throw new IllegalArgumentException("--limit is 0 (all pictures) or more, not " + limit);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("--threads is 1 or more, not " + threads);
    }
    for (Path file : Stream.of(json, csv, html).filter(f -> f != null).toList()) {
      Outputs.requireFree(file, overwrite);
    }
  }

  private ImageSource pictures() throws IOException {
    try (Bar bar = new Bar("Preparing pictures", -1, "pictures")) {
      ImageSource all =
          split == Role.TEST
              ? test(bar::to)
              : Subset.holdOut(dataSet(bar::to).training(), seed).validation();
      return ByteImages.of(limit == 0 ? all : Subset.first(all, limit), bar::to);
    }
  }

  private ImageSource test(IntConsumer progress) throws IOException {
    return size == null
        ? DataSet.toMeasureOn(data, WHOLE, unreadable.skip)
        : DataSet.cropsToMeasureOn(data, size, unreadable.skip, progress);
  }

  /** As {@code train} opens it with that size. */
  private DataSet dataSet(IntConsumer progress) throws IOException {
    return size != null && DataSet.isFolder(data)
        ? DataSet.crops(data, size, unreadable.skip, progress)
        : DataSet.open(data, size != null ? size : DataOption.SIDE, unreadable.skip);
  }

  private static Scoreboard measure(Protocol protocol, List<Method> methods, Threads threads)
      throws IOException {
    try (Bar bar = new Bar("Filling holes")) {
      return Evaluation.run(protocol, methods, threads, bar::share);
    }
  }

  private static void print(Scoreboard board, PrintStream out) {
    out.println(
        Words.of(
            "%d pictures: %s; seed %d",
            board.protocol().pictures().size(),
            Words.translated(board.protocol().pictures().name()),
            board.protocol().seed()));
    for (MaskSet set : board.protocol().masks()) {
      out.printf("%n%s: %s%n", set.name(), Words.translated(set.description()));
      ConsoleTable.print(ScoreTable.summary(board, set), out);
    }
    out.println();
    Verdict.of(board).forEach(verdict -> out.println(Words.translated(verdict)));
  }

  private void write(Scoreboard board) throws IOException {
    if (json != null) {
      ScoreFiles.writeJson(board, json);
    }
    if (csv != null) {
      ScoreFiles.writeCsv(board, csv);
    }
    if (html != null) {
      EvaluationReport.write(board, commandLine(), html);
    }
    Stream.of(json, csv, html).filter(f -> f != null).forEach(f -> Words.say("Wrote %s", f));
  }

  private String commandLine() {
    return spec.commandLine().getParseResult().originalArgs().stream()
        .collect(Collectors.joining(" ", "./inpaint ", ""));
  }
}
