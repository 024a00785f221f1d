package io.github.inpaint4j.app;

import io.github.inpaint4j.image.Alpha;
import io.github.inpaint4j.image.Area;
import io.github.inpaint4j.image.Note;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureFolder;
import io.github.inpaint4j.mask.Growth;
import io.github.inpaint4j.mask.Lasso;
import io.github.inpaint4j.mask.Lasso.Point;
import io.github.inpaint4j.mask.Marks;
import io.github.inpaint4j.mask.Marks.Drawn;
import io.github.inpaint4j.mask.Marks.Marked;
import io.github.inpaint4j.mask.Marks.Wand;
import io.github.inpaint4j.mask.MarksException;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import io.github.inpaint4j.mask.Rim;
import io.github.inpaint4j.progress.Progress;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the hole of a picture is; what several options mark is united. */
final class MaskOptions {
  private static final int OF_A_WAND = 24; // tolerance, if nobody says
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
      description = "Which colour of --mask is the hole. Default: white.")
  private Polarity polarity;

  @Option(
      names = "--fit-mask",
      description = "Scale a --mask or --scribble of another size to the picture.")
  private boolean fit;

  @Option(names = "--mask-alpha", description = "The hole is where the picture is transparent.")
  private boolean alpha;

  @Option(
      names = "--mask-color",
      paramLabel = "#RRGGBB",
      converter = HexColour.Parser.class,
      description = "The hole is where the picture has this colour, as in '#ff00ff'.")
  private HexColour colour;

  @Option(
      names = "--tolerance",
      paramLabel = "0-255",
      description =
          "How far red, green and blue may each be from --mask-color, or from where --wand touches."
              + " Default: 0, of a wand 24.")
  private Integer tolerance;

  @Option(
      names = "--wand",
      paramLabel = "X,Y",
      converter = PointParser.class,
      description =
          "The hole is what is connected to this pixel and has nearly its colour; repeatable.")
  private List<Point> touched = List.of();

  @Option(
      names = "--scribble",
      paramLabel = "FILE|DIR",
      description =
          "The hole is the object that this picture of the same size has white strokes on: its"
              + " outline is found by itself, within --within if that is given; or a folder, as of"
              + " --mask.")
  private Path scribble;

  @Option(
      names = "--within",
      paramLabel = "X,Y,W,H|'X,Y X,Y X,Y ...'",
      converter = LassoParser.class,
      description =
          "Nothing outside of this rectangle, or of the line around these points, is hole;"
              + " repeatable.")
  private List<Lasso> within = List.of();

  @Option(
      names = "--box",
      paramLabel = "X,Y,W,H",
      converter = BoxParser.class,
      description = "The hole is this rectangle, in pixels from the top left; repeatable.")
  private List<Area> boxes = List.of();

  @Option(
      names = "--grow-mask",
      paramLabel = "PIXELS|auto",
      converter = GrowthParser.class,
      description =
          "Grow the hole on all sides, over the soft rim of what was marked; auto looks how soft it"
              + " is. Default: 0.")
  private Growth growth = Growth.NONE;

  @Option(
      names = "--allow-empty-mask",
      description = "A picture without a hole is no failure; it is written as it is.")
  private boolean mayBeEmpty;

  /**
   * @throws IllegalArgumentException if no option marks a hole, or one makes no sense
   */
  void check() {
    if (!given()) {
      throw new IllegalArgumentException(
          "nothing says where the hole is; give --mask, --box, --mask-alpha, --mask-color, --wand or"
              + " --scribble");
    }
    checkEach();
  }

  /**
   * @throws IllegalArgumentException if an option makes no sense, whether one marks a hole or not
   */
  void checkEach() {
    requireWith(polarity != null, "--mask-polarity", file != null, "--mask");
    requireWith(fit, "--fit-mask", file != null || scribble != null, "--mask or --scribble");
    boolean coloured = colour != null || !touched.isEmpty();
    requireWith(tolerance != null, "--tolerance", coloured, "--mask-color or --wand");
    if (tolerance != null && (tolerance < 0 || tolerance > 255)) {
      throw new IllegalArgumentException("--tolerance is from 0 to 255, not " + tolerance);
    }
  }

  /** Reads {@code 120,80}. */
  static final class PointParser implements ITypeConverter<Point> {
    @Override
    public Point convert(String text) {
      if (!text.matches("\\d{1,9},\\d{1,9}")) {
        throw new TypeConversionException(
            "'" + text + "' is no pixel; write x,y from the top left, as in 120,80");
      }
      String[] numbers = text.split(",");
      return new Point(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
    }
  }

  /** Reads {@code 3} or {@code auto}. */
  static final class GrowthParser implements ITypeConverter<Growth> {
    @Override
    public Growth convert(String text) {
      if (text.equals(Growth.WORD)) {
        return Growth.AUTO;
      }
      if (!text.matches("\\d{1,4}")) {
        throw new TypeConversionException("'" + text + "' is neither pixels, as in 3, nor auto");
      }
      return Growth.by(Integer.parseInt(text));
    }
  }

  /** Reads {@code 120,80,64,64} or {@code 120,80 184,80 150,144}. */
  static final class LassoParser implements ITypeConverter<Lasso> {
    @Override
    public Lasso convert(String text) {
      try {
        return Lasso.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  private static void requireWith(boolean given, String option, boolean has, String other) {
    if (given && !has) {
      throw new IllegalArgumentException(option + " does nothing without " + other);
    }
  }

  /** What was found in a picture by itself, as the other options would have it. */
  Mask limited(Path image, Picture picture, Mask found) {
    Mask inside = Lasso.inside(within, found.height(), found.width());
    Mask hole = growth.of(picture, found.intersection(inside));
    Rim.note(picture, hole, image.toString()).ifPresent(MaskOptions::warn);
    return hole;
  }

  private static void warn(Note note) {
    System.err.println(Words.of("Warning: %s", Words.translated(note.toString())));
  }

  /** True if an option marks a hole. */
  boolean given() {
    return file != null
        || scribble != null
        || alpha
        || colour != null
        || !boxes.isEmpty()
        || !touched.isEmpty();
  }

  /** True if the hole is (also) what is transparent. */
  boolean fromAlpha() {
    return alpha;
  }

  /** Of what is filled: opaque where the hole was transparent. */
  Alpha filledAlpha() {
    return alpha ? Alpha.OPAQUE : Alpha.KEPT;
  }

  /**
   * The hole of a picture; warns on standard error if it is suspicious.
   *
   * @param image the picture's file, for messages and to find its mask in a folder
   * @throws IOException also if there is no hole, and this is not allowed
   */
  Mask read(Path image, Picture picture, Progress progress) throws IOException {
    check();
    Optional<Drawn> mask = drawn(file, image);
    Optional<Drawn> strokes = drawn(scribble, image);
    try {
      Marked marked = marks().in(picture, image.toString(), mask, strokes, progress);
      warn(image, marked, mask.isPresent());
      return marked.hole();
    } catch (MarksException e) {
      String sentence = e.getMessage() + whatToDo(e.reason());
      if (e.reason() == MarksException.Reason.EMPTY) {
        throw new IOException(sentence, e);
      }
      throw new IllegalArgumentException(sentence, e);
    }
  }

  private Marks marks() {
    int near = tolerance == null ? 0 : tolerance;
    int nearWand = tolerance == null ? OF_A_WAND : tolerance;
    return new Marks(
        polarity(),
        fit,
        boxes,
        alpha,
        Optional.ofNullable(colour).map(c -> new Marks.Colour(c.rgb(), near)),
        touched.stream().map(p -> new Wand((int) p.x(), (int) p.y(), nearWand)).toList(),
        within,
        growth,
        mayBeEmpty);
  }

  private Polarity polarity() {
    return polarity == null ? Polarity.WHITE : polarity;
  }

  private static String whatToDo(MarksException.Reason reason) {
    return switch (reason) {
      case OTHER_SIZE -> "; give --fit-mask to scale the mask";
      case NO_ALPHA -> ", so --mask-alpha finds no hole in it";
      case EMPTY -> "; --allow-empty-mask takes it as it is";
      case TURNED, BOX_OUTSIDE, POINT_OUTSIDE -> "";
    };
  }

  /**
   * @param file or folder, or null
   */
  private static Optional<Drawn> drawn(Path file, Path image) throws IOException {
    if (file == null) {
      return Optional.empty();
    }
    Path mask = Files.isDirectory(file) ? sameStem(file, image) : file;
    return Optional.of(new Drawn(mask.toString(), Picture.read(mask)));
  }

  /** In the folder or one of its sub-folders; the more folders have the same names, the better. */
  private static Path sameStem(Path folder, Path image) throws IOException {
    Path stem = stem(image);
    return PictureFolder.of(folder).all().stream()
        .filter(mask -> stem.endsWith(stem(folder.relativize(mask))))
        .max(Comparator.comparing(Path::getNameCount).thenComparing(Comparator.reverseOrder()))
        .orElseThrow(
            () -> new FileNotFoundException("there is no mask for " + image + " in " + folder));
  }

  private static Path stem(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(
        name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name);
  }

  private void warn(Path image, Marked marked, boolean drawn) {
    marked.notes().forEach(MaskOptions::warn);
    double coverage = marked.hole().coverage();
    if (marked.notes().isEmpty() && coverage > SUSPICIOUS) {
      System.err.println(
          Words.of(
              "Warning: the hole covers %.0f %% of %s.%s",
              100 * coverage, image, drawn ? otherWay() : ""));
    }
  }

  private String otherWay() {
    return Words.of(
        " If the mask is meant the other way round, give --mask-polarity %s.",
        polarity() == Polarity.WHITE ? "black" : "white");
  }
}
