package io.github.inpaint4j.app;

import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.fill.network.OnnxFinder;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.train.nn.HalfWeights;
import io.github.inpaint4j.train.nn.Mirrored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description =
        "Writes a run's trained network as an ONNX file for use elsewhere, and checks that it fills"
            + " as before.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  inpaint export runs/paper-s1 --to paper.onnx",
      "  inpaint export runs/residual-unet-s1 --to small.onnx --half"
    })
final class ExportCommand implements Callable<Integer> {
  private static final int PICTURES = 100;
  private static final Size SMALL = new Size(32, 32);
  private static final double TOLERANCE = 0.02; // five grey levels of 255: more is not rounding

  @Parameters(paramLabel = "RUN", description = "A run folder.")
  private Path run;

  @Option(names = "--to", required = true, paramLabel = "FILE.onnx", description = "The file.")
  private Path file;

  @Option(
      names = "--half",
      description = "Keep weights with 16 bits: half the size, pixels change by rounding.")
  private boolean half;

  @Option(
      names = "--mirrored",
      description =
          "Fill every picture and its mirror image, and answer the mean: slightly better, twice the"
              + " time.")
  private boolean mirrored;

  @Option(names = "--overwrite", description = "Replace the file.")
  private boolean overwrite;

  @Override
  public Integer call() throws Exception {
    Outputs.requireFree(file, overwrite);
    Path model = RunFolder.existing(run).finishedModel();
    byte[] before = Files.readAllBytes(model);
    byte[] network = mirrored ? Mirrored.of(before) : before;
    byte[] after = half ? HalfWeights.of(network) : network;
    boolean finds = OnnxFinder.is(model);
    double difference = finds ? findings(network, after) : fills(network, after);
    if (difference > TOLERANCE) {
      throw new IOException(
          "%s would answer differently, by up to %.3f; nothing was written"
              .formatted(file, difference));
    }
    AtomicFile.write(file, after);
    Words.say(
        "Wrote %s, %,d bytes; %d pictures come out as with 32 bits, within %.1e",
        file, after.length, PICTURES, difference);
    if (!finds) {
      describe(after);
    }
    return 0;
  }

  private void describe(byte[] after) throws IOException {
    try (OnnxInpainter network = OnnxInpainter.load(after, file.toString(), 1)) {
      Words.say(
          "Input: (N, 3 or 4, height, width), pictures of %s, with their holes prefilled as the"
              + " metadata says, and the mask (1 = hole) if there is a fourth channel",
          Words.translated(network.contract().sizes().toString()));
      network.metadata().forEach((name, value) -> System.out.printf("%-16s %s%n", name, value));
    }
  }

  private double findings(byte[] before, byte[] after) throws IOException {
    try (OnnxFinder one = OnnxFinder.load(before, run.toString(), 1);
        OnnxFinder other = OnnxFinder.load(after, file.toString(), 1)) {
      DeadLeaves pictures = new DeadLeaves(1, PICTURES, 64, 64);
      double largest = 0;
      for (int i = 0; i < PICTURES; i++) {
        Image picture = pictures.image(i);
        float[] a = one.find(picture, Progress.NONE);
        float[] b = other.find(picture, Progress.NONE);
        largest = Math.max(largest, largestDifference(a, b));
      }
      return largest;
    }
  }

  private double fills(byte[] before, byte[] after) throws IOException {
    try (OnnxInpainter one = OnnxInpainter.load(before, run.toString(), 1);
        OnnxInpainter other = OnnxInpainter.load(after, file.toString(), 1)) {
      return largestDifference(one, other);
    }
  }

  private static double largestDifference(OnnxInpainter one, OnnxInpainter other)
      throws IOException {
    Size size = one.contract().sizes().shown(SMALL);
    DeadLeaves pictures = new DeadLeaves(1, PICTURES, size.height(), size.width());
    double largest = 0;
    for (int i = 0; i < PICTURES; i++) {
      Image picture = pictures.image(i);
      Mask hole = MaskSet.MIXED.frozen(1, i, size.height(), size.width());
      float[] a = one.inpaint(picture, hole).pixels();
      largest = Math.max(largest, largestDifference(a, other.inpaint(picture, hole).pixels()));
    }
    return largest;
  }

  private static double largestDifference(float[] a, float[] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i] - b[i]));
    }
    return largest;
  }
}
