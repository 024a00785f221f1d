package io.github.inpaint4j.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.evaluate.Measured;
import io.github.inpaint4j.evaluate.Measured.OnPhotographs;
import io.github.inpaint4j.evaluate.Measured.Scores;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what {@link Measured} tells about the methods that come with inpaint4j: their scores, from
 * files that {@code ./inpaint evaluate --json} wrote (of photographs, if it measured structure),
 * and how long each takes here and now. What nobody measured anew stays.
 *
 * <p>{@code bench/run MeasureBuiltIn
 * measure/src/main/resources/io/github/inpaint4j/evaluate/measured.json SCORES.json...}
 */
public final class MeasureBuiltIn {
  private static final int SIDE = 1000; // a megapixel
  private static final int ROUNDS = 3;

  private MeasureBuiltIn() {}

  public static void main(String[] args) throws IOException {
    Measured.All all = new Measured.All();
    for (String name : Methods.names(Corruption.Kind.MASK)) {
      Optional<Measured> before = Measured.of(name);
      Map<String, Scores> scores = new LinkedHashMap<>();
      Map<String, OnPhotographs> photographs = new LinkedHashMap<>();
      before.ifPresent(measured -> scores.putAll(measured.scores()));
      before.ifPresent(measured -> photographs.putAll(measured.photographs()));
      for (int i = 1; i < args.length; i++) {
        for (JsonNode row : rows(name, Path.of(args[i]))) {
          String masks = row.path("masks").asText();
          if (row.has("structure")) {
            photographs.put(masks, onPhotographs(row));
          } else {
            scores.put(masks, scores(row));
          }
        }
      }
      try (Method method = Methods.open(name)) {
        all.put(name, new Measured(scores, photographs, secondsPerMegapixel(method)));
      }
    }
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    Files.writeString(Path.of(args[0]), json.writeValueAsString(all) + "\n");
  }

  /** One method's, inside the hole. */
  private static List<JsonNode> rows(String method, Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode row : new ObjectMapper().readTree(file.toFile()).path("scores")) {
      if (row.path("method").asText().equals(method)
          && row.path("region").asText().equals("hole")) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Scores scores(JsonNode row) {
    return new Scores(
        rounded(row.path("psnr_pooled").asDouble()),
        rounded(row.path("ci_low").asDouble()),
        rounded(row.path("ci_high").asDouble()),
        rounded(row.path("ssim").asDouble()));
  }

  private static OnPhotographs onPhotographs(JsonNode row) {
    return new OnPhotographs(
        rounded(row.path("psnr_pooled").asDouble()),
        rounded(row.path("structure").asDouble()),
        rounded(row.path("texture").asDouble()));
  }

  /** The best of three, warm: what somebody waits who goes on filling. */
  private static double secondsPerMegapixel(Method method) {
    Image picture = new DeadLeaves(1, 1, SIDE, SIDE).image(0);
    Mask hole = MaskSet.named("thick").frozen(1, 0, SIDE, SIDE);
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      method.inpainter().inpaint(picture, hole);
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
    }
    return rounded(best);
  }

  private static double rounded(double value) {
    return Math.round(1000 * value) / 1000.0;
  }
}
