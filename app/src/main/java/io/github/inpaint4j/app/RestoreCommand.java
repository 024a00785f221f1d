package io.github.inpaint4j.app;

import io.github.inpaint4j.fill.Method;
import io.github.inpaint4j.fill.Tiled;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    description = "Fills the hole of a picture; every pixel outside the mask stays as it was.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  inpaint restore photo.jpg --mask hole.png --output whole.png",
      "  inpaint restore photo.jpg --box 120,80,64,64 --output whole.png --method harmonic",
      "  inpaint restore photo.png --mask hole.png --output whole.png --model runs/paper-s1"
    })
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "IMAGE", description = "The picture.")
  private Path image;

  @Mixin private MaskOptions masks;

  @Mixin private MethodOption method;

  @Option(names = "--output", required = true, description = "The file to write.")
  private Path output;

  @Option(names = "--overwrite", description = "Replace the output file.")
  private boolean overwrite;

  @Override
  public Integer call() throws Exception {
    if (Files.exists(output) && !overwrite) {
      throw new IOException(output + " exists already; give --overwrite to replace it");
    }
    masks.check();
    try (Method fill = method.open()) {
      Picture picture = Picture.read(image);
      Mask hole = masks.read(image, picture);
      sayIfTiled(fill, picture);
      Image filled = fill.inpainter().inpaint(picture.image(), hole);
      picture.filled(hole::isHole, filled, masks.fromAlpha()).write(output);
      System.out.printf("Filled %d pixels; wrote %s%n", hole.area(), output);
    }
    if (Format.ofName(output.toString()) == Format.JPEG) {
      System.out.println("Note: JPEG encodes every pixel anew; write .png to keep them exactly.");
    }
    return 0;
  }

  private static void sayIfTiled(Method method, Picture picture) {
    if (method.inpainter() instanceof Tiled network
        && (picture.height() != network.side() || picture.width() != network.side())) {
      System.out.printf(
          "The network fills %dx%d pictures; this one (%dx%d) is filled in overlapping tiles of"
              + " that size, so holes wider than %d pixels come out blurred.%n",
          network.side(), network.side(), picture.width(), picture.height(), network.side() / 2);
    }
  }
}
