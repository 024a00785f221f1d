package io.github.inpaint4j.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.inpaint4j.Version;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.evaluate.Scoreboard.AreaBin;
import io.github.inpaint4j.evaluate.Scoreboard.Difference;
import io.github.inpaint4j.evaluate.Scoreboard.Row;
import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.metric.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A scoreboard for machines. The keys are a promise; {@code docs/evaluation.md} says what each is.
 */
public final class ScoreFiles {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ScoreFiles() {}

  /** Everything, as one JSON object. */
  public static void writeJson(Scoreboard board, Path file) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("inpaint4j", Version.NUMBER);
    all.put("data", board.protocol().pictures().name());
    all.put("data_fingerprint", board.protocol().pictures().fingerprint());
    all.put("images", board.protocol().pictures().size());
    all.put("height", board.protocol().pictures().height());
    all.put("width", board.protocol().pictures().width());
    all.put("corruption", fields(board.protocol().corruption()));
    all.put("masks", board.protocol().masks().stream().map(MaskSet::name).toList());
    all.put("seed", board.protocol().seed());
    all.put("scores", board.rows().stream().map(ScoreFiles::fields).toList());
    all.put("by_hole_area", board.bins().stream().map(ScoreFiles::fields).toList());
    all.put("differences", board.differences().stream().map(ScoreFiles::fields).toList());
    all.put("verdict", Verdict.of(board));
    AtomicFile.write(file, JSON.writeValueAsString(all) + "\n");
  }

  /** The scores, a line each; those by hole area follow. */
  public static void writeCsv(Scoreboard board, Path file) throws IOException {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Row row : board.rows()) {
      lines.add(withArea(fields(row), 0, 1));
    }
    for (AreaBin bin : board.bins()) {
      lines.add(withArea(fields(bin), bin.from(), bin.to()));
    }
    List<String> columns = List.copyOf(lines.get(0).keySet());
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    for (Map<String, Object> line : lines) {
      text.append(
          columns.stream()
              .map(c -> cell(line.getOrDefault(c, "")))
              .collect(Collectors.joining(",", "", "\n")));
    }
    AtomicFile.write(file, text.toString());
  }

  private static Map<String, Object> fields(Corruption corruption) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", corruption.kind().word());
    fields.put("strength", corruption.strength());
    return fields;
  }

  private static Map<String, Object> fields(Row row) {
    Map<String, Object> fields = fields(row.method(), row.masks(), row.region());
    addTo(fields, row.score());
    fields.put("seconds_per_image", row.secondsPerImage());
    return fields;
  }

  private static Map<String, Object> fields(AreaBin bin) {
    Map<String, Object> fields = fields(bin.method(), bin.masks(), Region.HOLE);
    addTo(fields, bin.score());
    return withArea(fields, bin.from(), bin.to());
  }

  private static Map<String, Object> fields(String method, MaskSet masks, Region region) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("method", method);
    fields.put("masks", masks.name());
    fields.put("region", region.name().toLowerCase(Locale.ROOT));
    return fields;
  }

  private static void addTo(Map<String, Object> fields, Score score) {
    fields.put("psnr_pooled", score.psnrPooled());
    fields.put("psnr_mean", score.psnrMean());
    fields.put("ci_low", score.ciLow());
    fields.put("ci_high", score.ciHigh());
    fields.put("l1", score.l1());
    fields.put("ssim", score.ssim());
    fields.put("sharpness", score.sharpness());
    fields.put("bce", score.bce());
    fields.put("bce_excess", score.bceExcess());
    addTo(fields, "structure", score.structure());
    addTo(fields, "texture", score.texture());
    fields.put("images", score.images());
  }

  /** What is measured inside the hole alone is left out elsewhere. */
  private static void addTo(Map<String, Object> fields, String name, Score.Estimate estimate) {
    if (!Double.isNaN(estimate.value())) {
      fields.put(name, estimate.value());
      fields.put(name + "_ci_low", estimate.low());
      fields.put(name + "_ci_high", estimate.high());
    }
  }

  private static Map<String, Object> fields(Difference difference) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("method", difference.method());
    fields.put("other", difference.other());
    fields.put("masks", difference.masks().name());
    fields.put("psnr_pooled", difference.psnr());
    fields.put("ci_low", difference.ciLow());
    fields.put("ci_high", difference.ciHigh());
    return fields;
  }

  private static Map<String, Object> withArea(Map<String, Object> fields, double from, double to) {
    fields.put("area_from", from);
    fields.put("area_to", to);
    return fields;
  }

  private static String cell(Object value) {
    String text = value.toString();
    return text.matches("[^\",\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
