package io.github.inpaint4j.app;

import io.github.inpaint4j.detect.Detectors;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.method.Bundled;
import io.github.inpaint4j.report.NetworkDiagram;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.train.model.Models;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.model.Summary;
import io.github.inpaint4j.train.model.TrainedNetwork;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A network of ours by its layers: as a table, and drawn. */
record ModelSummary(Network network) {
  private static final int SIDE = 32; // of pictures, where a network is not made for others
  private static final int BATCH = 128;
  private static final int MEGABYTE = 1 << 20;

  /**
   * @param name of a network that comes along or can be trained, a run folder or a model file
   * @throws IOException if it is a file of no network of ours
   */
  static ModelSummary of(String name) throws IOException {
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      return read(Files.readAllBytes(RunFolder.existing(path).finishedModel()));
    }
    if (Files.isRegularFile(path)) {
      return read(Files.readAllBytes(path));
    }
    if (name.equals(Detectors.DEFAULT)) {
      return read(Detectors.bundled());
    }
    if (Bundled.ALL.stream().anyMatch(model -> model.name().equals(name))) {
      return read(Bundled.named(name).bytes());
    }
    return new ModelSummary(Models.create(name, new Size(SIDE, SIDE), 0));
  }

  private static ModelSummary read(byte[] model) throws IOException {
    return new ModelSummary(TrainedNetwork.layersOf(model));
  }

  void draw(Path file) throws IOException {
    DataCommand.write(
        file,
        NetworkDiagram.draw(
            network.name(), network.parameters().count(), network.stages(), Words.book().locale()));
  }

  void print(PrintStream out) {
    Summary summary = Summary.of(network);
    out.println(
        Words.of(
            "%s: %,d parameters; for a picture of %dx%d%s:",
            network.name(),
            summary.weights(),
            network.input().width(),
            network.input().height(),
            network.multiple() > 0
                ? Words.of(" (it takes any whose sides are multiples of %d)", network.multiple())
                : ""));
    out.println();
    line(
        out,
        Words.of("layer"),
        Words.of("output"),
        Words.of("parameters"),
        Words.of("multiply-adds"));
    String shown = network.seesMask() ? Words.of("picture and mask") : Words.of("picture");
    line(out, shown, network.input() + "", "", "");
    for (Summary.LayerCost line : summary.lines()) {
      line(
          out,
          "  ".repeat(line.depth()) + line.label(),
          line.output() + "",
          number(line.weights()),
          number(line.multiplyAdds()));
    }
    line(out, Words.of("all"), "", number(summary.weights()), number(summary.multiplyAdds()));
    out.println();
    out.println(
        summary.sees() < Double.POSITIVE_INFINITY
            ? Words.of(
                "A pixel is decided by at most %1$.0fx%1$.0f pixels around it.", summary.sees())
            : Words.of("A pixel is decided by the whole picture."));
    out.println(
        Words.of(
            "A step of %d pictures holds at least %,d MB: weights, gradients, Adam's two moments, and"
                + " what comes out of each layer.",
            BATCH, (summary.stepBytes(BATCH) + MEGABYTE - 1) / MEGABYTE));
  }

  private static void line(
      PrintStream out, String layer, String output, String parameters, String multiplyAdds) {
    out.println(
        String.format("%-44s %-12s %12s %16s", layer, output, parameters, multiplyAdds)
            .stripTrailing());
  }

  private static String number(long value) {
    return value == 0 ? "" : Words.of("%,d", value);
  }
}
