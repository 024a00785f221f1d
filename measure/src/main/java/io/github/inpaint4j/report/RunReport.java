package io.github.inpaint4j.report;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.evaluate.Protocol;
import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.run.Stage;
import io.github.inpaint4j.text.Texts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The report of one training: the paper's figures, and what the network can do on test images. */
public final class RunReport {
  private static final int SHOWN = 10;
  private static final Texts TEXTS = Texts.beside(RunReport.class, Locale.ENGLISH);

  private RunReport() {}

  /**
   * What is known about a run.
   *
   * @param facts settings, versions and data, for the table
   * @param floor entropy of the validation images; 0 if the loss is not the cross-entropy
   * @param validation which images validation used, in words
   */
  public record Contents(
      String name,
      String command,
      Map<String, String> facts,
      String validation,
      MaskSet masks,
      Corruption corruption,
      long seed,
      double floor,
      int parameters,
      List<Stage> stages,
      List<Epoch> epochs) {

    Epoch best() {
      return Epoch.best(epochs)
          .orElseThrow(() -> new IllegalStateException("a run without an epoch"));
    }
  }

  /** Writes {@code report.html} and {@code figures/} into the run's folder. */
  public static RunScores write(RunFolder folder, Contents run, DataSet data, OnnxInpainter network)
      throws IOException {
    Figures.requireFonts();
    Protocol protocol = RunScores.protocol(data.test(), run.masks(), run.corruption(), run.seed());
    RunScores scores = RunScores.of(network, protocol);
    Preview preview = Preview.of(data.training(), run.masks(), run.corruption(), run.seed());
    BufferedImage grid = grid(network, protocol, TEXTS);
    BufferedImage curves = LossCurves.draw(run, TEXTS);
    BufferedImage diagram =
        NetworkDiagram.draw(run.name(), run.parameters(), run.stages(), Locale.ENGLISH);
    save(folder, "training-images", preview.pictures());
    save(folder, "training-images-masked", preview.masked());
    save(folder, "restored", grid);
    save(folder, "loss", curves);
    save(folder, "network", diagram);
    Html html = new Html(title(run));
    summary(html, run, scores);
    html.heading("The data").paragraph(data.name() + ".");
    int pictures = Math.min(SHOWN, data.training().size());
    html.figure(preview.pictures(), "The first %d training pictures".formatted(pictures))
        .figure(preview.masked(), "The same, %s as in training: %s".formatted(is(run), what(run)))
        .heading("The network")
        .figure(
            diagram,
            "Drawn from the network itself"
                + (NetworkDiagram.hasCode(run.stages()) ? "; the code is highlighted" : ""))
        .heading("Training")
        .paragraph("Validation images: " + run.validation() + ".")
        .figure(
            curves,
            "Loss over the epochs"
                + (run.floor() > 0
                    ? "; dashed: its floor, the entropy of the validation images"
                    : ""));
    epochs(html, run);
    html.heading("Restored test pictures")
        .figure(
            grid,
            "The first %d test pictures, %s"
                .formatted(Math.min(SHOWN, data.test().size()), drawn(run.corruption().kind())))
        .heading("How it was made")
        .command(run.command())
        .facts(run.facts());
    AtomicFile.write(folder.report(), html.toString());
    return scores;
  }

  private static String title(Contents run) {
    Corruption.Kind kind = run.corruption().kind();
    String task = kind == Corruption.Kind.MASK ? "Inpainting" : "Removing " + kind.removed();
    return task + " with the network “" + run.name() + "”";
  }

  /** Blur and JPEG artefacts are the same every time. */
  private static String drawn(Corruption.Kind kind) {
    return switch (kind) {
      case MASK, NOISE, MIXED, DAMAGE, OLD ->
          kind.adjective() + " by random numbers that no training draws";
      case BLUR, JPEG -> kind.adjective();
    };
  }

  private static String is(Contents run) {
    return run.corruption().kind().adjective();
  }

  private static String what(Contents run) {
    return run.corruption().holes() ? run.masks().description() : run.corruption().toString();
  }

  private static void summary(Html html, Contents run, RunScores s) {
    Epoch best = run.best();
    html.paragraph(
        String.format(
            Locale.ROOT,
            "Best validation loss %.5f in epoch %d of %d.",
            best.valLoss(),
            best.epoch(),
            run.epochs().size()));
    if (run.floor() > 0) {
      html.paragraph(
          String.format(
              Locale.ROOT,
              "The floor, the entropy of the pictures themselves, is %.4f: a perfect network would"
                  + " score that, so this one is %.4f above perfect.",
              run.floor(),
              best.valLoss() - run.floor()));
    }
    String head = String.format(Locale.ROOT, "On %,d test images, PSNR in dB", s.images());
    html.table(
        List.of(head, "pooled", "mean per image"),
        run.corruption().holes() ? holes(s) : wholePictures(s),
        List.of(-1, -1, -1));
  }

  private static List<List<String>> holes(RunScores s) {
    return List.of(
        List.of(
            "inside the hole, as the network gives it",
            decibels(s.holePooled()),
            decibels(s.holeMean())),
        List.of(
            "inside the hole, held within what is known, as every fill is",
            decibels(s.filledPooled()),
            decibels(s.filledMean())),
        List.of("whole picture, as the network sees it", decibels(s.wholeShown()), ""),
        List.of("whole picture, as the network gives it", decibels(s.wholeRaw()), ""),
        List.of(
            "whole picture, as the network gives it, known pixels pasted back",
            decibels(s.wholePasted()),
            ""));
  }

  /** The mask is the whole picture. */
  private static List<List<String>> wholePictures(RunScores s) {
    return List.of(
        List.of("as they came", decibels(s.wholeShown()), ""),
        List.of("restored", decibels(s.holePooled()), decibels(s.holeMean())));
  }

  private static String decibels(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static void epochs(Html html, Contents run) {
    boolean floor = run.floor() > 0;
    List<String> head = new ArrayList<>(List.of("epoch", "loss", "validation loss"));
    head.addAll(floor ? List.of("above the floor", "seconds") : List.of("seconds"));
    List<List<String>> rows = new ArrayList<>();
    for (Epoch e : run.epochs()) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(e.epoch())));
      row.add(loss(e.loss()));
      row.add(loss(e.valLoss()));
      if (floor) {
        row.add(loss(e.valLoss() - run.floor()));
      }
      row.add(String.format(Locale.ROOT, "%.1f", e.seconds()));
      rows.add(row);
    }
    html.table(head, rows, Collections.nCopies(head.size(), run.epochs().indexOf(run.best())));
  }

  private static String loss(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }

  /** Original, corrupted, reconstructed; for holes, a fourth row with known pixels pasted. */
  static BufferedImage grid(OnnxInpainter network, Protocol protocol, Texts texts)
      throws IOException {
    ImageSource test = protocol.pictures();
    Corruption corruption = protocol.corruption();
    int shown = Math.min(SHOWN, test.size());
    Sample s = Sample.first(shown, protocol, network);
    String masked = corruption.kind().adjective();
    List<Figures.Strip> rows = new ArrayList<>();
    rows.add(new Figures.Strip(texts.get("grid.original"), s.images()));
    rows.add(new Figures.Strip(texts.or("grid." + masked, masked), s.shown()));
    rows.add(new Figures.Strip(texts.get("grid.reconstructed"), s.outputs()));
    if (corruption.holes()) {
      rows.add(new Figures.Strip(texts.get("grid.pasted"), s.pasted()));
    }
    return Figures.grid(IntStream.range(0, shown).mapToObj(test::label).toList(), rows);
  }

  private static void save(RunFolder folder, String name, BufferedImage figure) throws IOException {
    AtomicFile.write(folder.figure(name), Figures.png(figure));
  }
}
