package io.github.inpaint4j.mask;

import io.github.inpaint4j.plugin.Plugins;
import io.github.inpaint4j.random.Seeded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The masks of a training or a test: mask i of epoch e is a pure function of (seed, e, i), and
 * frozen mask i one of (name, seed, i); the same on every machine and for any number of threads.
 *
 * @param name by which {@code --masks} knows it
 * @param description one line for people
 * @param generator the shape of the holes
 * @param drawnOnce true if every epoch sees the same masks
 */
public record MaskSet(String name, String description, MaskGenerator generator, boolean drawnOnce) {

  /** What the paper's code did. */
  public static final MaskSet PAPER =
      new MaskSet(
          "paper",
          "one 8x8 square per image, drawn once, top and left in 0..23",
          new MaskGenerator.Square(8, 1),
          true);

  /** What the paper's text says. */
  public static final MaskSet RANDOM =
      new MaskSet(
          "random",
          "a rectangle whose size (1/8 to 1/2 of the side) and place change for every image and"
              + " every epoch",
          new MaskGenerator.Rectangles(1 / 8.0, 1 / 2.0),
          false);

  /**
   * What methods are measured on, sizes relative to the picture. Training may use them, too: its
   * masks are others than the frozen ones.
   */
  public static final List<MaskSet> EVALUATION =
      List.of(
          kind("square8", "one 8x8 square anywhere (of 32x32)", new MaskGenerator.Square(8, 0)),
          kind(
              "rect",
              "one rectangle anywhere that covers 5 to 50 % of the picture",
              bounded(new MaskGenerator.Areas(0.05, 0.5), 0.05, 0.5)),
          kind("center", "the middle, half as high and wide", new MaskGenerator.Center(0.5, 0.5)),
          kind(
              "lines",
              "1 to 9 straight scratches, 1 to 2 pixels wide (of 32)",
              bounded(new Lines(1, 9, 1 / 32.0, 2 / 32.0), 0, 0.5)),
          kind(
              "thin",
              "4 to 50 thin brush strokes, after LaMa",
              bounded(new Strokes(4, 50, 10, 40), 0, 0.5)),
          kind(
              "medium",
              "4 to 5 brush strokes, sometimes with boxes, after LaMa",
              bounded(
                  new MaskGenerator.Mixture(
                      new Strokes(4, 5, 50, 100),
                      new MaskGenerator.Boxes(1, 5, 10 / 256.0, 50 / 256.0),
                      0.3),
                  0,
                  0.5)),
          kind(
              "thick",
              "1 to 5 thick brush strokes, sometimes with boxes, after LaMa",
              bounded(
                  new MaskGenerator.Mixture(
                      new Strokes(1, 5, 100, 200),
                      new MaskGenerator.Boxes(1, 3, 30 / 256.0, 150 / 256.0),
                      0.3),
                  0,
                  0.5)),
          kind(
              "scratches",
              "7 wandering scratches, 2 to 4 pixels wide (of 512)",
              bounded(new Scratches(7, 7, 512), 0, 0.5)),
          kind(
              "object",
              "an upright body with limbs that covers about 3 to 10 % of the picture",
              bounded(new Silhouette(0.03, 0.1), 0.02, 0.15)),
          kind(
              "bologna",
              "28 wide and 14 high (of 32x32) in the middle",
              new MaskGenerator.Center(14 / 32.0, 28 / 32.0)));

  /** Holes of every kind that is measured, and rectangles of all sizes besides. */
  public static final MaskSet MIXED =
      kind(
          "mixed",
          "of every kind, half of them small rectangles: squares, lines, strokes, the middle",
          new MaskGenerator.OneOf(
              List.of(
                  generator("square8"),
                  generator("square8"),
                  generator("square8"),
                  generator("square8"),
                  generator("square8"),
                  generator("square8"),
                  new MaskGenerator.Rectangles(1 / 8.0, 7 / 16.0),
                  new MaskGenerator.Rectangles(1 / 8.0, 7 / 16.0),
                  new MaskGenerator.Rectangles(1 / 8.0, 7 / 16.0),
                  generator("rect"),
                  generator("rect"),
                  generator("center"),
                  generator("bologna"),
                  generator("lines"),
                  generator("thin"),
                  generator("medium"),
                  generator("thick"),
                  generator("thick"))));

  /** What damages photographs, as a crop of one shows it. */
  public static final MaskSet DAMAGE =
      kind(
          "damage",
          "thin and medium damage of photographs: scratches, lines, brush strokes",
          bounded(
              new MaskGenerator.OneOf(
                  List.of(
                      new Scratches(1, 4, 96),
                      new Scratches(1, 4, 96),
                      new Scratches(2, 6, 160),
                      new Scratches(2, 6, 160),
                      generator("lines"),
                      generator("thin"),
                      generator("thin"),
                      generator("medium"))),
              0.001,
              0.5));

  /** What is taken out of photographs, as a crop of one shows it. */
  public static final MaskSet COMPACT =
      kind(
          "compact",
          "compact holes of photographs: bodies, thick brush strokes, rectangles",
          bounded(
              new MaskGenerator.OneOf(
                  List.of(
                      new Silhouette(0.03, 0.1),
                      new Silhouette(0.05, 0.2),
                      new Silhouette(0.05, 0.2),
                      generator("medium"),
                      generator("thick"),
                      generator("thick"),
                      generator("rect"))),
              0.02,
              0.5));

  /** What happens to film and prints, and sometimes nothing: for who learns to find it. */
  public static final MaskSet FLAWS =
      kind(
          "flaws",
          "dust, hairs, scratches, cracks and torn corners, as scans show them; or nothing",
          bounded(new Flaws(160, 0.3), 0, 0.5));

  /** Where a corruption is that is everywhere. */
  public static final MaskSet WHOLE =
      new MaskSet(
          "whole", "the whole picture", (height, width, rng) -> Mask.whole(height, width), true);

  /** The protocols that were made for training. */
  public static final List<MaskSet> TRAINING =
      List.of(PAPER, RANDOM, MIXED, DAMAGE, COMPACT, FLAWS);

  private static MaskGenerator generator(String name) {
    return EVALUATION.stream().filter(m -> m.name.equals(name)).findFirst().orElseThrow().generator;
  }

  private static MaskSet kind(String name, String description, MaskGenerator generator) {
    return new MaskSet(name, description, generator, false);
  }

  private static MaskGenerator bounded(MaskGenerator kind, double least, double most) {
    return new MaskGenerator.Bounded(kind, least, most);
  }

  private static List<MaskSet> ours() {
    return Stream.of(TRAINING, EVALUATION, List.of(WHOLE)).flatMap(List::stream).toList();
  }

  /** Those that {@link MaskFamily mask families} on the class path bring. */
  public static List<MaskSet> families() {
    List<String> taken = ours().stream().map(MaskSet::name).toList();
    return Plugins.load(MaskFamily.class, "mask family", MaskFamily::name, taken).stream()
        .map(family -> kind(family.name(), family.description(), family))
        .toList();
  }

  /** What methods can be measured on: {@link #EVALUATION} and {@link #families}. */
  public static List<MaskSet> measured() {
    return Stream.concat(EVALUATION.stream(), families().stream()).toList();
  }

  /** All that can be named. */
  private static List<MaskSet> all() {
    return Stream.concat(ours().stream(), families().stream()).toList();
  }

  /** By which they can be named. */
  public static List<String> names() {
    return all().stream().map(MaskSet::name).toList();
  }

  /**
   * @param name one of {@link #names}, a folder of mask files, or several of them separated by
   *     commas, of which each mask is one
   * @throws IllegalArgumentException with the names there are, if this is none of them
   */
  public static MaskSet named(String name) {
    List<MaskSet> sets = Stream.of(name.split(",", -1)).map(MaskSet::one).toList();
    if (sets.size() == 1) {
      return sets.get(0);
    }
    List<MaskGenerator> kinds = sets.stream().map(MaskSet::generator).toList();
    String each =
        sets.stream().map(MaskSet::description).distinct().collect(Collectors.joining("; or "));
    return kind(name, each, new MaskGenerator.OneOf(kinds));
  }

  private static MaskSet one(String name) {
    List<MaskSet> all = all();
    return all.stream()
        .filter(m -> m.name.equals(name))
        .findFirst()
        .or(() -> ofFolder(name))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there are no masks named '%s', nor such a folder; there are %s"
                        .formatted(
                            name,
                            all.stream().map(MaskSet::name).collect(Collectors.joining(", ")))));
  }

  private static Optional<MaskSet> ofFolder(String name) {
    Path folder = Path.of(name);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      return Optional.of(kind(name, "masks of the folder " + name, MaskFolder.of(folder)));
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Mask {@code index} of epoch {@code epoch}, for training. */
  public Mask mask(long seed, int epoch, int index, int height, int width) {
    return generator.generate(
        height, width, Seeded.of(Seeded.key("mask"), seed, drawnOnce ? 0 : epoch, index));
  }

  /** Mask {@code index} for measuring; no training draws from the same random numbers. */
  public Mask frozen(long seed, int index, int height, int width) {
    return generator.generate(
        height, width, Seeded.of(Seeded.key("frozen mask"), Seeded.key(name), seed, index));
  }
}
