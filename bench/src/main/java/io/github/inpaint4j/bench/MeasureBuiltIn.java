package io.github.inpaint4j.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.evaluate.Measured;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes what {@link Measured} tells about the methods that come with inpaint4j: their scores, from
 * files that {@code ./inpaint evaluate --json} wrote, and how long each takes here and now.
 *
 * <p>{@code bench/run MeasureBuiltIn
 * core/src/main/resources/io/github/inpaint4j/evaluate/measured.json SCORES.json...}
 */
public final class MeasureBuiltIn {
  private static final int SIDE = 1000; // a megapixel
  private static final int ROUNDS = 3;

  private MeasureBuiltIn() {}

  public static void main(String[] args) throws IOException {
    Measured.All all = new Measured.All();
    for (String name : Methods.names()) {
      Map<String, Measured.Scores> scores = new LinkedHashMap<>();
      for (int i = 1; i < args.length; i++) {
        add(scores, name, new ObjectMapper().readTree(Path.of(args[i]).toFile()));
      }
      try (Method method = Methods.open(name)) {
        all.put(name, new Measured(scores, secondsPerMegapixel(method)));
      }
    }
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    Files.writeString(Path.of(args[0]), json.writeValueAsString(all) + "\n");
  }

  private static void add(Map<String, Measured.Scores> scores, String method, JsonNode evaluation) {
    for (JsonNode row : evaluation.path("scores")) {
      if (row.path("method").asText().equals(method)
          && row.path("region").asText().equals("hole")) {
        scores.put(
            row.path("masks").asText(),
            new Measured.Scores(
                rounded(row.path("psnr_pooled").asDouble()),
                rounded(row.path("ci_low").asDouble()),
                rounded(row.path("ci_high").asDouble()),
                rounded(row.path("ssim").asDouble())));
      }
    }
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
