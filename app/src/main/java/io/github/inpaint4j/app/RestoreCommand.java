package io.github.inpaint4j.app;

import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.method.Method;
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
    description =
        "Fills the hole of a picture, or of every picture in a folder; every pixel outside the"
            + " hole stays as it was. --method clean, or a --model that removes noise, blur or JPEG"
            + " artefacts, puts the whole picture right, or what is marked. Reads JPEG, PNG, BMP, GIF, TIFF and WebP, writes what the"
            + " output's ending says: .png, .tif, .bmp or .jpg.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  inpaint restore photo.jpg --mask hole.png --output whole.png",
      "  inpaint restore scan.jpg --detect --output whole.png                  dust, scratches, cracks",
      "  inpaint restore photo.jpg --box 120,80,64,64 --overlay hole.png       see it first",
      "  inpaint restore photo.jpg --scribble strokes.png --output whole.png   the object that they are on",
      "  inpaint restore photo.jpg --box 120,80,64,64 --output whole.png --method harmonic",
      "  inpaint restore scan.tif --mask-color '#ff00ff' --grow-mask 2 --output whole.tif",
      "  inpaint restore photo.png --mask hole.png --output whole.png --model runs/paper-s1",
      "  inpaint restore photo.jpg --output clean.png --method clean            noise and JPEG artefacts",
      "  inpaint restore photos/ --mask masks/ --output whole/ --skip-existing"
    })
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "IMAGE|DIR", description = "The picture, or a folder of pictures.")
  private Path image;

  @Mixin private PageOption pages;

  @Mixin private MaskOptions masks;

  @Mixin private DetectOption damage;

  @Mixin private MethodOption method;

  @Mixin private DeviceOption device;

  @Mixin private JpegOption jpeg;

  @Option(
      names = "--output",
      paramLabel = "FILE|DIR",
      description = "The file to write; for a folder, the folder for files of the same names.")
  private Path output;

  @Mixin private WorkOptions work;

  @Override
  public Integer call() throws Exception {
    work.check(output, "the hole");
    try (Method fill = method.open(device.get());
        Detection detection = damage.open(device.get())) {
      checkMasks(fill);
      Restorer restorer = new Restorer(pages, masks, detection, jpeg, fill);
      if (Files.isDirectory(image)) {
        return new FolderWork(restorer::restore, "Restoring", image, output, work, false).run();
      }
      one(restorer, fill);
    }
    return 0;
  }

  /** Who removes something else than holes does it everywhere, or where it is told. */
  private void checkMasks(Method fill) {
    if (damage.asked()) {
      masks.checkEach();
    } else if (fill.removes().holes() || masks.given()) {
      masks.check();
    }
  }

  private void one(Restorer restorer, Method fill) throws IOException {
    work.requireForOne(image, output);
    jpeg.requireFor(output);
    long start = System.nanoTime();
    boolean holes = fill.removes().holes();
    Mask hole;
    try (Bar bar = new Bar("Filling")) {
      hole = restorer.fill(image, output, work.overlay(), bar::share);
    }
    if (output != null) {
      Words.say(
          holes ? "Filled %d pixels in %.1f s; wrote %s" : "Cleaned %d pixels in %.1f s; wrote %s",
          hole.area(),
          (System.nanoTime() - start) / 1e9,
          output);
      String plan = fill.inpainter().plan(hole);
      if (!plan.isEmpty()) {
        Words.say("Filled: %s.", Words.translated(plan));
      }
    }
    if (work.overlay() != null) {
      Words.say(
          holes ? "The hole has %d pixels: %s" : "Put right are %d pixels: %s",
          hole.area(),
          work.overlay());
    }
  }
}
