package io.github.inpaint4j.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.metric.Errors;
import io.github.inpaint4j.metric.Region;
import io.github.inpaint4j.metric.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Whether our errors rank fills of photographs as another yardstick does: Spearman's correlation,
 * over all fills and, in the mean, over those of one picture and hole. Arguments: TRUTH, HOLES,
 * FILLS. HOLES has a folder of holes (white) for each set; FILLS has the fills in SET-METHOD and
 * the other's scores in SET.json: {"pictures": {METHOD: {FILE: {"epd": ..., "gram": ...}}}}.
 */
public final class Agreement {
  private static final Map<String, ToDoubleFunction<Errors>> OURS = new LinkedHashMap<>();

  static {
    OURS.put("psnr", e -> -e.psnr());
    OURS.put("ssim", e -> -e.ssim());
    OURS.put("structure", Errors::structure);
    OURS.put("texture", Errors::texture);
  }

  /** One fill: our errors, and the other's scores. */
  private record Scored(String hole, Errors errors, JsonNode others) {}

  private Agreement() {}

  public static void main(String[] args) throws IOException {
    List<Scored> fills = new ArrayList<>();
    try (var sets = Files.newDirectoryStream(Path.of(args[1]))) {
      for (Path set : sets) {
        Path scores = Path.of(args[2], set.getFileName() + ".json");
        if (Files.exists(scores)) {
          add(Path.of(args[0]), set, scores, fills);
        }
      }
    }
    System.out.printf("%d fills%n%-10s %-10s %6s %6s%n", fills.size(), "", "", "all", "each");
    for (String other : List.of("epd", "gram")) {
      OURS.forEach((name, ours) -> print(name, ours, other, fills));
    }
  }

  private static void add(Path truth, Path holes, Path scores, List<Scored> fills)
      throws IOException {
    String set = holes.getFileName().toString();
    JsonNode methods = new ObjectMapper().readTree(scores.toFile()).get("pictures");
    Map<String, Truth> truths = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> method : methods.properties()) {
      for (Map.Entry<String, JsonNode> file : method.getValue().properties()) {
        String name = file.getKey();
        if (!truths.containsKey(name)) {
          truths.put(name, new Truth(image(truth.resolve(name)), hole(holes.resolve(name))));
        }
        Path fill = scores.resolveSibling(set + "-" + method.getKey()).resolve(name);
        Errors errors = truths.get(name).errors(image(fill)).get(Region.HOLE);
        fills.add(new Scored(set + "/" + name, errors, file.getValue()));
      }
    }
  }

  private static Image image(Path file) throws IOException {
    return Picture.read(file).image();
  }

  private static Mask hole(Path file) throws IOException {
    Image white = image(file);
    return Mask.of(white.height(), white.width(), i -> white.pixels()[i] > 0.5);
  }

  private static void print(
      String name, ToDoubleFunction<Errors> ours, String other, List<Scored> fills) {
    double each =
        fills.stream().map(Scored::hole).distinct().toList().stream()
            .map(hole -> fills.stream().filter(f -> f.hole.equals(hole)).toList())
            .mapToDouble(some -> spearman(some, ours, other))
            .average()
            .orElseThrow();
    System.out.printf(
        Locale.ROOT, "%-10s %-10s %6.3f %6.3f%n", other, name, spearman(fills, ours, other), each);
  }

  private static double spearman(List<Scored> fills, ToDoubleFunction<Errors> ours, String other) {
    double[] a = ranks(fills.stream().mapToDouble(f -> ours.applyAsDouble(f.errors)).toArray());
    double[] b = ranks(fills.stream().mapToDouble(f -> f.others.get(other).asDouble()).toArray());
    double mean = (a.length - 1) / 2.0;
    double together = 0;
    double own = 0;
    for (int i = 0; i < a.length; i++) {
      together += (a[i] - mean) * (b[i] - mean);
      own += (a[i] - mean) * (a[i] - mean);
    }
    return together / own;
  }

  /** Fills of photographs do not tie. */
  private static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((i, j) -> Double.compare(values[i], values[j]))
            .mapToInt(i -> i)
            .toArray();
    double[] ranks = new double[values.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }
}
