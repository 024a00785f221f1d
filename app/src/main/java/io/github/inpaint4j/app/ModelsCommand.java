package io.github.inpaint4j.app;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.detect.Detectors;
import io.github.inpaint4j.evaluate.Measured;
import io.github.inpaint4j.fill.network.Contract;
import io.github.inpaint4j.fill.network.Fact;
import io.github.inpaint4j.fill.network.OnnxFinder;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Recognition;
import io.github.inpaint4j.method.Bundled;
import io.github.inpaint4j.method.Fill;
import io.github.inpaint4j.method.Methods;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "models",
    description =
        "Lists the trained networks that come along, for which nothing has to be downloaded, and"
            + " the fills of other jars on the class path.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  inpaint models",
      "  inpaint models --summary unet --diagram unet.png",
      "  inpaint models --summary runs/paper-s1",
      "  inpaint models --inspect lama_fp32.onnx",
      "  inpaint restore photo.png --box 10,10,8,8 --model paper --output whole.png"
    })
final class ModelsCommand implements Callable<Integer> {
  @Option(
      names = "--inspect",
      paramLabel = "FILE",
      description =
          "Says of an .onnx file, also one of other people, how it is fed and read, and why.")
  private Path inspected;

  @Option(
      names = "--summary",
      paramLabel = "NAME|FILE|RUN",
      description =
          "Says of a network of ours, one that comes along, a name of train --model, an .onnx file"
              + " or a run: layers, shapes, parameters, multiplications, how far it sees, memory.")
  private String summary;

  @Option(names = "--diagram", paramLabel = "FILE", description = "Draw it, too, as a PNG.")
  private Path diagram;

  @Option(names = "--overwrite", description = "Replace the diagram.")
  private boolean overwrite;

  @Override
  public Integer call() throws IOException {
    if (diagram != null && summary == null) {
      throw new IllegalArgumentException("--diagram draws what --summary names; give both");
    }
    if (summary != null) {
      summarise();
      return 0;
    }
    if (inspected != null) {
      try (OnnxInpainter network = OnnxInpainter.load(inspected)) {
        print(network, System.out);
      }
      return 0;
    }
    for (Bundled model : Bundled.ALL) {
      print(model, System.out);
    }
    printDetector(System.out);
    for (Fill fill : Methods.provided()) {
      Words.say("%s: %s", fill.name(), Words.translated(fill.purpose()));
      Words.say("  brought by a jar on the class path");
      System.out.println();
    }
    Words.say("docs/models.md says how each was made, and what it cannot do.");
    return 0;
  }

  private void summarise() throws IOException {
    if (diagram != null) {
      Outputs.requireFree(diagram, overwrite);
    }
    ModelSummary network = ModelSummary.of(summary);
    network.print(System.out);
    if (diagram != null) {
      network.draw(diagram);
      Words.say("Wrote %s", diagram);
    }
  }

  private void print(OnnxInpainter network, PrintStream out) {
    Recognition known = network.recognition();
    Contract contract = known.contract();
    out.println(Words.of("%s: %s", inspected, Words.translated(known.what())));
    out.println(Words.of("  known by  %s", Words.translated(known.why())));
    out.println(Words.of("  tensors   %s", String.join(", ", contract.inputs())));
    out.println(Words.of("  feeds     %s", Words.translated(contract.coding().toString())));
    out.println(
        Words.of(
            "  hole      is shown %s; known pixels are pasted back",
            Words.translated(contract.prefill().name().toLowerCase(Locale.ROOT))));
    out.println(
        Words.of(
            "  sizes     %s, %s; others %s",
            Words.translated(contract.sizes().toString()),
            contract.many() ? Words.of("many at a time") : Words.of("one at a time"),
            contract.sizes().areLarge()
                ? Words.of("in squares around the hole")
                : Words.of("in tiles")));
  }

  private static void print(Bundled model, PrintStream out) throws IOException {
    try (OnnxInpainter network = model.load(1)) {
      out.println(Words.of("%s: %s", model.name(), Words.translated(model.purpose())));
      String sizes = Words.translated(network.contract().sizes().toString());
      String use = Words.of("fills pictures of %s, larger ones in tiles", sizes);
      print(network.metadata(), model.bytes().length, use, ", " + where(network), out);
    }
    Measured.of(model.name()).ifPresent(measured -> print(measured, out));
    out.println();
  }

  private static void printDetector(PrintStream out) throws IOException {
    byte[] model = Detectors.bundled();
    try (OnnxFinder network = OnnxFinder.load(model, Detectors.DEFAULT, 1)) {
      out.println(
          Words.of(
              "%s: a network that finds dust, hairs, scratches and cracks (inpaint detect)",
              Detectors.DEFAULT));
      String use = Words.of("looks at pictures of any size");
      print(network.metadata(), model.length, use, "", out);
    }
    out.println();
  }

  private static void print(
      Map<String, String> made, int bytes, String use, String removed, PrintStream out) {
    String parameters = Fact.PARAMETERS.in(made).orElse("?");
    String data = Fact.DATA.in(made).orElse("?");
    out.println(Words.of("  size      %s parameters, %,d bytes; %s", parameters, bytes, use));
    out.println(Words.of("  trained   on %s%s", data, removed));
    out.println(Words.of("  licence   Apache-2.0"));
  }

  private static String where(OnnxInpainter network) {
    Corruption removes = network.contract().removes();
    return removes.holes()
        ? Words.of("masks %s", Fact.MASKS.in(network.metadata()).orElse("?"))
        : Words.translated(removes.kind().adjective());
  }

  private static void print(Measured measured, PrintStream out) {
    print(
        "  measured  PSNR in holes of CIFAR-10's test images: %s",
        measured.scores(), Measured.Scores::psnr, out);
    print(
        "  measured  PSNR in holes of Kodak's photographs: %s",
        measured.photographs(), Measured.OnPhotographs::psnr, out);
  }

  private static <T> void print(
      String line, Map<String, T> scores, ToDoubleFunction<T> psnr, PrintStream out) {
    if (!scores.isEmpty()) {
      String all =
          scores.entrySet().stream()
              .map(e -> Words.of("%s %.2f dB", e.getKey(), psnr.applyAsDouble(e.getValue())))
              .collect(Collectors.joining(", "));
      out.println(Words.of(line, all));
    }
  }
}
