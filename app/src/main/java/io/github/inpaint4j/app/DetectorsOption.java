package io.github.inpaint4j.app;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.detect.Detector;
import io.github.inpaint4j.detect.Detectors;
import io.github.inpaint4j.evaluate.DetectorEvaluation;
import io.github.inpaint4j.evaluate.DetectorEvaluation.Found;
import io.github.inpaint4j.evaluate.Protocol;
import io.github.inpaint4j.evaluate.ScoreTable;
import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.metric.Finding;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --detectors}: who finds damage, to be put side by side. */
final class DetectorsOption {
  private static final List<String> HEAD =
      List.of(
          "detector",
          "precision",
          "recall",
          "F1",
          "average precision",
          "false alarms %",
          "worst %",
          "ms/image",
          "damaged dB",
          "true mask dB",
          "found mask dB");

  @Option(
      names = "--detectors",
      split = ",",
      paramLabel = "NAME|RUN|FILE",
      description =
          "Measure, instead of fills, who finds damage: damage, top-hat, runs or .onnx files,"
              + " separated by commas; with --corruption damage or old.")
  private List<String> names;

  @Option(
      names = "--fill",
      paramLabel = "NAME",
      description =
          "With --detectors: also fill what was found by this method, and what is damaged; with"
              + " --corruption damage, which changes nothing else.")
  private String fill;

  @Mixin private SensitivityOption sensitivity;

  /**
   * @throws IllegalArgumentException if it is said how to measure them, but none is named
   */
  boolean given() {
    if (names == null && (fill != null || sensitivity.given())) {
      throw new IllegalArgumentException("--fill and --sensitivity do nothing without --detectors");
    }
    return names != null;
  }

  /**
   * @throws IllegalArgumentException if there is nothing to find
   */
  void require(Corruption.Kind kind) {
    if (kind != Corruption.Kind.DAMAGE && kind != Corruption.Kind.OLD) {
      throw new IllegalArgumentException(
          "--detectors find damage; give --corruption damage or --corruption old");
    }
  }

  /** Measures and prints. */
  void measure(Protocol protocol, Threads threads, NetworkDevice device, PrintStream out)
      throws IOException {
    Map<String, Detector> detectors = new LinkedHashMap<>();
    try {
      for (String name : names) {
        detectors.put(name, Detectors.open(name, threads, device));
      }
      print(protocol, rows(protocol, detectors, threads, device), out);
    } finally {
      detectors.values().forEach(Detector::close);
    }
  }

  private List<Found> rows(
      Protocol protocol, Map<String, Detector> detectors, Threads threads, NetworkDevice device)
      throws IOException {
    try (Method method = fill == null ? null : Methods.open(fill, threads, device);
        Bar bar = new Bar("Finding damage")) {
      return new DetectorEvaluation(protocol, sensitivity.value(), Optional.ofNullable(method))
          .run(detectors, bar::share);
    }
  }

  private static void print(Protocol protocol, List<Found> rows, PrintStream out) {
    out.println(
        Words.of(
            "%d pictures: %s; seed %d; %s",
            protocol.pictures().size(),
            Words.translated(protocol.pictures().name()),
            protocol.seed(),
            Words.translated(protocol.corruption().toString())));
    for (MaskSet set : protocol.masks()) {
      out.printf("%n%s: %s%n", set.name(), Words.translated(set.description()));
      List<List<String>> lines =
          rows.stream().filter(row -> row.masks() == set).map(DetectorsOption::line).toList();
      List<String> head = HEAD.subList(0, lines.get(0).size());
      List<Integer> best = IntStream.range(0, head.size()).mapToObj(i -> -1).toList();
      ConsoleTable.print(new ScoreTable(head, lines, best), out);
    }
  }

  private static List<String> line(Found row) {
    Finding f = row.finding();
    List<String> line = new ArrayList<>(List.of(row.detector()));
    for (double share : new double[] {f.precision(), f.recall(), f.f1(), f.averagePrecision()}) {
      line.add(String.format(Locale.ROOT, "%.3f", share));
    }
    line.add(String.format(Locale.ROOT, "%.3f", 100 * f.falseAlarms()));
    line.add(String.format(Locale.ROOT, "%.2f", 100 * f.worstFalseAlarms()));
    line.add(String.format(Locale.ROOT, "%.0f", 1000 * row.secondsPerImage()));
    row.restored()
        .ifPresent(
            r -> {
              for (double psnr : new double[] {r.damaged(), r.byTruth(), r.byFinding()}) {
                line.add(String.format(Locale.ROOT, "%.2f", psnr));
              }
            });
    return line;
  }
}
