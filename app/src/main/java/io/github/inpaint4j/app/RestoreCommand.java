package io.github.inpaint4j.app;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.OnnxInpainter;
import io.github.inpaint4j.fill.Tiled;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    description = "Fills the hole of a picture; every pixel outside the mask stays as it was.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  inpaint restore photo.png --mask hole.png --output whole.png --model runs/paper-s1"
    })
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "IMAGE", description = "The picture.")
  private Path image;

  @Option(
      names = "--mask",
      required = true,
      description = "A picture of the same size, white where the hole is.")
  private Path mask;

  @Option(names = "--output", required = true, description = "The file to write.")
  private Path output;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "RUN|FILE",
      description = "A run or an .onnx file.")
  private Path model;

  @Option(names = "--overwrite", description = "Replace the output file.")
  private boolean overwrite;

  @Override
  public Integer call() throws Exception {
    if (Files.exists(output) && !overwrite) {
      throw new IOException(output + " exists already; give --overwrite to replace it");
    }
    Picture picture = Picture.read(image);
    Mask hole = MaskFiles.read(mask, MaskFiles.Polarity.WHITE);
    hole.requireSize(picture.height(), picture.width());
    Path file = Files.isDirectory(model) ? model.resolve("model.onnx") : model;
    try (OnnxInpainter network = OnnxInpainter.load(file)) {
      Image filled = fitted(network, picture).inpaint(picture.image(), hole);
      picture.filled(hole::isHole, filled, false).write(output);
    }
    if (Format.ofName(output.toString()) == Format.JPEG) {
      System.out.println("Note: JPEG encodes every pixel anew; write .png to keep them exactly.");
    }
    System.out.printf("Filled %d pixels; wrote %s%n", hole.area(), output);
    return 0;
  }

  private static Inpainter fitted(OnnxInpainter network, Picture picture) {
    if (picture.height() == network.height() && picture.width() == network.width()) {
      return network;
    }
    System.out.printf(
        "The network fills %dx%d pictures; this one (%dx%d) is filled in overlapping tiles of that"
            + " size, so holes wider than %d pixels come out blurred.%n",
        network.width(), network.height(), picture.width(), picture.height(), network.width() / 2);
    return new Tiled(network, network.height());
  }
}
