package io.github.inpaint4j.app;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.Cache;
import io.github.inpaint4j.data.Cifar10;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.Download;
import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.report.MaskSheet;
import io.github.inpaint4j.report.Preview;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "data",
    description = "Gets data and shows it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  inpaint data cifar10                     download CIFAR-10 (170 MB) into the cache",
      "  inpaint data preview --out previews      ten pictures, and the same ten masked",
      "  inpaint data preview --data deadleaves --masks random",
      "  inpaint data masks --out masks.png       ten masks of every set"
    })
final class DataCommand {
  @Command(
      name = "cifar10",
      description =
          "Downloads the official CIFAR-10 archive into the cache ($INPAINT4J_HOME, else the"
              + " platform's), checked; goes on where an interrupted download stopped.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  inpaint data cifar10"})
  int cifar10() throws IOException {
    Path file = Cache.folder().resolve(Cifar10.ARCHIVE);
    try (Bar bar = new Bar("CIFAR-10", Download.CIFAR10.size(), "bytes")) {
      Download.CIFAR10.to(file, bar::share);
    }
    Words.say("CIFAR-10 is in %s", file);
    return 0;
  }

  @Command(
      name = "preview",
      description = "Writes two figures: ten pictures with their labels, and the same ten masked.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  inpaint data preview --data deadleaves --masks random"})
  int preview(
      @Mixin DataOption data,
      @Option(
              names = "--masks",
              paramLabel = "NAME",
              defaultValue = "paper",
              completionCandidates = MaskNames.class,
              description = "Their holes: ${COMPLETION-CANDIDATES}. Default: paper.")
          String masks,
      @Option(
              names = "--seed",
              paramLabel = "N",
              defaultValue = "1",
              description = "Of the masks. Default: 1.")
          long seed,
      @Option(
              names = "--out",
              paramLabel = "DIR",
              defaultValue = "preview",
              description = "Folder. Default: preview.")
          Path out,
      @Option(names = "--overwrite", description = "Replace figures that are there.")
          boolean overwrite)
      throws IOException {
    MaskSet named = MaskSet.named(masks);
    Path pictures = out.resolve("pictures.png");
    Path masked = out.resolve("masked.png");
    if (!overwrite && (Files.exists(pictures) || Files.exists(masked))) {
      throw new IOException(
          out + " has these figures already; choose another --out, or give --overwrite");
    }
    DataSet images = DataSet.open(data.data, DataOption.SIDE, data.unreadable.skip);
    Preview preview = Preview.of(images.training(), named, Corruption.MASK, seed);
    write(pictures, preview.pictures());
    write(masked, preview.masked());
    Words.say("%s: %s, %s", Words.translated(images.name()), pictures, masked);
    return 0;
  }

  @Command(
      name = "masks",
      description = "Writes a figure of the mask sets that methods are measured on.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  inpaint data masks --size 256 --out masks.png"})
  int masks(
      @Option(
              names = "--seed",
              paramLabel = "N",
              defaultValue = "1",
              description = "Of the masks. Default: 1.")
          long seed,
      @Option(
              names = "--size",
              paramLabel = "PIXELS",
              defaultValue = "32",
              description = "Side of the masks; holes grow with it. Default: 32.")
          int size,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              defaultValue = "masks.png",
              description = "Default: masks.png.")
          Path out,
      @Option(names = "--overwrite", description = "Replace the file.") boolean overwrite)
      throws IOException {
    Outputs.requireFree(out, overwrite);
    if (size < 8 || size > 1024) {
      throw new IllegalArgumentException("--size is from 8 to 1024, not " + size);
    }
    write(out, MaskSheet.draw(MaskSet.measured(), seed, size));
    MaskSet.measured()
        .forEach(m -> Words.say("%-8s %s", m.name(), Words.translated(m.description())));
    Words.say("Wrote %s", out);
    return 0;
  }

  static void write(Path file, BufferedImage figure) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(figure, "png", bytes);
    AtomicFile.write(file, bytes.toByteArray());
  }
}
