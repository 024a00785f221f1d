package io.github.inpaint4j.app;

import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Box;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where the hole of a picture is; what several options mark is united. */
final class MaskOptions {
  private static final double SUSPICIOUS = 0.6; // share of the picture

  @Option(
      names = "--mask",
      paramLabel = "FILE|DIR",
      description =
          "A picture of the same size, white where the hole is, black elsewhere; or a folder of"
              + " them, each named like its picture.")
  private Path file;

  @Option(
      names = "--mask-polarity",
      paramLabel = "white|black",
      defaultValue = "white",
      description = "Which colour of --mask is the hole. Default: ${DEFAULT-VALUE}.")
  private Polarity polarity;

  @Option(names = "--fit-mask", description = "Scale a --mask of another size to the picture.")
  private boolean fit;

  @Option(names = "--mask-alpha", description = "The hole is where the picture is transparent.")
  private boolean alpha;

  @Option(
      names = "--mask-color",
      paramLabel = "#RRGGBB",
      converter = Colour.Parser.class,
      description = "The hole is where the picture has this colour, as in '#ff00ff'.")
  private Colour colour;

  @Option(
      names = "--tolerance",
      paramLabel = "0-255",
      defaultValue = "0",
      description =
          "How far red, green and blue may each be from --mask-color. Default: ${DEFAULT-VALUE}.")
  private int tolerance;

  @Option(
      names = "--box",
      paramLabel = "X,Y,W,H",
      converter = BoxParser.class,
      description = "The hole is this rectangle, in pixels from the top left; repeatable.")
  private List<Box> boxes = List.of();

  @Option(
      names = "--grow-mask",
      paramLabel = "PIXELS",
      defaultValue = "0",
      description = "Grow the hole on all sides, over the soft rim of what was marked.")
  private int grow;

  /**
   * @throws IllegalArgumentException if no option marks a hole, or one makes no sense
   */
  void check() {
    if (!given()) {
      throw new IllegalArgumentException(
          "nothing says where the hole is; give --mask, --box, --mask-alpha or --mask-color");
    }
    if (tolerance < 0 || tolerance > 255) {
      throw new IllegalArgumentException("--tolerance is from 0 to 255, not " + tolerance);
    }
    if (grow < 0) {
      throw new IllegalArgumentException("--grow-mask is 0 or more pixels, not " + grow);
    }
  }

  /** True if an option marks a hole. */
  boolean given() {
    return file != null || alpha || colour != null || !boxes.isEmpty();
  }

  /** True if the hole is (also) what is transparent: then a fill should be opaque. */
  boolean fromAlpha() {
    return alpha;
  }

  /**
   * The hole of a picture; warns on standard error if it is empty or suspiciously large.
   *
   * @param image the picture's file, for messages and to find its mask in a folder
   */
  Mask read(Path image, Picture picture) throws IOException {
    check();
    Mask hole = new Mask(picture.height(), picture.width());
    if (file != null) {
      hole = hole.union(fromFile(image, picture));
    }
    if (alpha) {
      if (!picture.hasAlpha()) {
        throw new IllegalArgumentException(
            image + " has no alpha channel, so --mask-alpha finds no hole in it");
      }
      hole = hole.union(MaskFiles.ofAlpha(picture));
    }
    if (colour != null) {
      hole = hole.union(MaskFiles.ofColour(picture, colour.rgb(), tolerance));
    }
    for (Box box : boxes) {
      hole = hole.union(box.mask(picture.height(), picture.width(), image.toString()));
    }
    hole = grow > 0 ? hole.grown(grow) : hole;
    warn(image, hole.coverage());
    return hole;
  }

  private Mask fromFile(Path image, Picture picture) throws IOException {
    Path path = Files.isDirectory(file) ? sameStem(file, image) : file;
    Mask mask = MaskFiles.read(path, polarity);
    if (fit) {
      return mask.scaled(picture.height(), picture.width());
    }
    if (mask.height() != picture.height() || mask.width() != picture.width()) {
      throw new IllegalArgumentException(
          "%s is %dx%d, but %s is %dx%d; give --fit-mask to scale the mask"
              .formatted(
                  path, mask.width(), mask.height(), image, picture.width(), picture.height()));
    }
    return mask;
  }

  private static Path sameStem(Path folder, Path image) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Picture::hasPictureName)
          .filter(f -> stem(f).equals(stem(image)))
          .min(Path::compareTo)
          .orElseThrow(
              () -> new FileNotFoundException("there is no mask for " + image + " in " + folder));
    }
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }

  private void warn(Path image, double coverage) {
    if (coverage == 0) {
      System.err.println("Warning: no pixel of " + image + " is marked as hole." + otherWay());
    } else if (coverage > SUSPICIOUS) {
      System.err.printf(
          Locale.ROOT,
          "Warning: the hole covers %.0f %% of %s.%s%n",
          100 * coverage,
          image,
          otherWay());
    }
  }

  private String otherWay() {
    return file == null
        ? ""
        : " If the mask is meant the other way round, give --mask-polarity "
            + (polarity == Polarity.WHITE ? "black." : "white.");
  }
}
