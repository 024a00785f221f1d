package io.github.inpaint4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of the files, by pencil; the middle is a quarter of a picture. */
class ScoreFilesTest {
  private static final MaskSet CENTER = MaskSet.named("center");

  @TempDir private Path folder;
  private JsonNode json;

  @BeforeEach
  void write() throws IOException {
    Scoreboard board =
        Evaluation.run(
            new Protocol(Flats.pictures(4), List.of(CENTER), 5),
            List.of(Flats.off("mean", 1), Flats.off("a,\"b\"", 0.5)),
            Threads.of(1),
            Progress.NONE);
    ScoreFiles.writeJson(board, folder.resolve("scores.json"));
    ScoreFiles.writeCsv(board, folder.resolve("scores.csv"));
    json = new ObjectMapper().readTree(folder.resolve("scores.json").toFile());
  }

  private static double mean(DoubleUnaryOperator of) {
    return Arrays.stream(Flats.OFF).map(of).average().orElseThrow();
  }

  private static double db(double mse) {
    return -10 * Math.log10(mse);
  }

  private JsonNode score(String method, String region) {
    for (JsonNode score : json.get("scores")) {
      if (score.get("method").asText().equals(method)
          && score.get("region").asText().equals(region)) {
        return score;
      }
    }
    throw new AssertionError(method + " has no " + region);
  }

  private static void assertNumber(JsonNode score, String key, double expected) {
    assertThat(score.get(key).asDouble()).as(key).isEqualTo(expected, within(1e-4));
  }

  @Test
  void scoresOfTheHoleFollowFromTheErrors() {
    JsonNode hole = score("mean", "hole");
    assertNumber(hole, "psnr_pooled", db(mean(d -> d * d)));
    assertNumber(hole, "psnr_mean", mean(d -> db(d * d)));
    assertNumber(hole, "l1", mean(d -> d));
    assertNumber(hole, "sharpness", 1);
    assertThat(hole.get("bce").asDouble()).isGreaterThan(hole.get("bce_excess").asDouble());
    assertThat(hole.get("ci_low").asDouble()).isLessThan(hole.get("psnr_pooled").asDouble());
    assertThat(hole.get("ci_high").asDouble()).isGreaterThan(hole.get("psnr_pooled").asDouble());
    assertThat(hole.get("ssim").asDouble()).isBetween(0.0, 1.0);
    for (String seen : new String[] {"structure", "texture"}) {
      double error = hole.get(seen).asDouble();
      assertThat(error).isPositive();
      assertThat(hole.get(seen + "_ci_low").asDouble()).isLessThanOrEqualTo(error);
      assertThat(hole.get(seen + "_ci_high").asDouble()).isGreaterThanOrEqualTo(error);
      assertThat(score("mean", "whole").has(seen)).isFalse();
    }
    assertThat(hole.get("images").asInt()).isEqualTo(4);
    assertThat(hole.get("masks").asText()).isEqualTo("center");
  }

  @Test
  void wholePictureHasAQuarterOfTheErrorAndKnownPixelsNone() {
    assertNumber(score("mean", "whole"), "psnr_pooled", db(mean(d -> d * d) / 4));
    assertNumber(score("mean", "whole"), "l1", mean(d -> d) / 4);
    assertNumber(score("mean", "known"), "l1", 0);
    assertNumber(score("mean", "known"), "bce_excess", 0);
  }

  @Test
  void differenceIsTwiceTheError() {
    JsonNode difference = json.get("differences").get(0);
    assertThat(difference.get("method").asText()).isEqualTo("mean");
    assertThat(difference.get("other").asText()).isEqualTo("a,\"b\"");
    assertThat(difference.get("masks").asText()).isEqualTo("center");
    for (String key : new String[] {"psnr_pooled", "ci_low", "ci_high"}) {
      assertNumber(difference, key, -20 * Math.log10(2));
    }
  }

  @Test
  void holesAreInTheBinOfTheirArea() {
    assertThat(json.get("by_hole_area")).hasSize(2);
    JsonNode bin = json.get("by_hole_area").get(0);
    assertNumber(bin, "area_from", 0.2);
    assertNumber(bin, "area_to", 0.3);
    assertNumber(bin, "psnr_pooled", db(mean(d -> d * d)));
  }

  @Test
  void whatWasMeasuredIsSaid() {
    assertThat(json.get("data").asText()).isEqualTo("Flats");
    assertThat(json.get("data_fingerprint").asText()).isEqualTo("album Flats");
    assertThat(json.get("images").asInt()).isEqualTo(4);
    assertThat(json.get("height").asInt()).isEqualTo(32);
    assertThat(json.get("width").asInt()).isEqualTo(32);
    assertThat(json.get("corruption").get("kind").asText()).isEqualTo("mask");
    assertThat(json.get("corruption").get("strength").asDouble()).isZero();
    assertThat(json.get("masks").get(0).asText()).isEqualTo("center");
    assertThat(json.get("seed").asInt()).isEqualTo(5);
    assertThat(json.get("verdict")).hasSize(1);
  }

  @Test
  void csvSaysTheSameAsJson() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("scores.csv"));
    String[] head = lines.get(0).split(",");
    String[] cells = lines.get(1).split(",");
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < head.length; i++) {
      row.put(head[i], cells[i]);
    }
    score("mean", "hole")
        .properties()
        .forEach(field -> assertThat(row).containsEntry(field.getKey(), field.getValue().asText()));
    assertThat(row).containsEntry("area_from", "0.0").containsEntry("area_to", "1.0");
    assertThat(lines.get(lines.size() - 2)).contains("0.2,0.3");
    assertThat(lines.get(lines.size() - 1)).startsWith("\"a,\"\"b\"\"\",center,hole,");
  }
}
