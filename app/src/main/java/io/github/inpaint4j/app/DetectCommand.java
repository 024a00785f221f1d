package io.github.inpaint4j.app;

import io.github.inpaint4j.detect.Detector;
import io.github.inpaint4j.detect.Search;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Overlay;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.mask.Parts;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "detect",
    description =
        "Finds what is damaged in a picture, or in every picture of a folder: dust, hairs, scratches,"
            + " cracks. Writes it as a mask, white where it is, for restore --mask; 'restore --detect'"
            + " finds and fills in one go.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  inpaint detect scan.jpg --output mask.png --overlay see.png",
      "  inpaint detect scan.jpg --overlay see.png --sensitivity 0.8     more of what may be damage",
      "  inpaint detect scan.jpg --output mask.png --kinds dust          specks only",
      "  inpaint detect scans/ --output masks/ --skip-existing",
      "  inpaint restore scan.jpg --detect --output whole.png"
    })
final class DetectCommand implements Callable<Integer> {
  @Parameters(paramLabel = "IMAGE|DIR", description = "The picture, or a folder of pictures.")
  private Path image;

  @Mixin private PageOption pages;

  @Mixin private SearchOptions options;

  @Mixin private DeviceOption device;

  @Option(
      names = "--output",
      paramLabel = "FILE|DIR",
      description = "The mask's file (.png); for a folder, the folder for masks of the same names.")
  private Path output;

  @Mixin private WorkOptions work;

  @Override
  public Integer call() throws Exception {
    work.check(output, "the damage");
    try (Detector detector = options.open(device.get())) {
      Search search = options.search(detector);
      if (Files.isDirectory(image)) {
        FolderWork.FileWork each =
            (file, mask, shown, progress) -> find(search, file, mask, shown, progress);
        return new FolderWork(each, "Looking", image, output, work, true).run();
      }
      one(search);
    }
    return 0;
  }

  private void one(Search search) throws IOException {
    work.requireForOne(image, output);
    if (output != null && Format.toWrite(output) != Format.PNG) {
      throw new IllegalArgumentException("a mask is written as .png, not as " + output);
    }
    long start = System.nanoTime();
    Mask found;
    try (Bar bar = new Bar("Looking")) {
      found = find(search, image, output, work.overlay(), bar::share);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(found(found) + Words.of(", in %.1f s", seconds) + wrote());
  }

  /** One sentence without its end. */
  static String found(Mask mask) {
    return mask.area() == 0
        ? Words.of("Found no damage")
        : Words.of(
            "Found %d pixels of damage (%.2g %% of the picture) in %d places",
            mask.area(), 100 * mask.coverage(), Parts.of(mask).list().size());
  }

  private String wrote() {
    return (output == null ? "" : Words.of("; wrote %s", output))
        + (work.overlay() == null ? "" : Words.of("; to be seen in %s", work.overlay()));
  }

  private Mask find(Search search, Path file, Path mask, Path shown, Progress progress)
      throws IOException {
    try {
      Picture picture = pages.read(file);
      Mask found = search.mask(picture, progress);
      if (shown != null) {
        Overlay.of(picture, found::isHole).write(shown);
      }
      if (mask != null) {
        MaskFiles.write(mask, found);
      }
      return found;
    } catch (OutOfMemoryError e) {
      throw new IOException(Failure.moreMemory(file), e);
    }
  }
}
