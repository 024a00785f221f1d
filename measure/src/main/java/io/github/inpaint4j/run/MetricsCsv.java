package io.github.inpaint4j.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code metrics.csv}: a line for each finished epoch. */
final class MetricsCsv {
  private static final String VALIDATION = "val_";
  private static final List<String> COLUMNS =
      List.of("epoch", "loss", "val_loss", "seconds", "images_per_second", "val_hole_psnr");
  private static final String NUMBER = "-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?";

  private MetricsCsv() {}

  static String csv(List<Epoch> epochs) {
    List<String> terms = epochs.isEmpty() ? List.of() : List.copyOf(terms(epochs.get(0)).keySet());
    StringBuilder csv = new StringBuilder(String.join(",", COLUMNS));
    terms.forEach(name -> csv.append(',').append(VALIDATION).append(name));
    for (Epoch e : epochs) {
      csv.append(
          String.format(
              Locale.ROOT,
              "%n%d,%.9f,%.9f,%.3f,%.1f,%.6f",
              e.epoch(),
              e.loss(),
              e.valLoss(),
              e.seconds(),
              e.imagesPerSecond(),
              e.holePsnr()));
      terms.forEach(name -> csv.append(String.format(Locale.ROOT, ",%.9f", terms(e).get(name))));
    }
    return csv.append(System.lineSeparator()).toString();
  }

  /** Those of a sum; a single loss is the validation loss itself. */
  private static Map<String, Double> terms(Epoch epoch) {
    return epoch.terms() == null || epoch.terms().size() < 2 ? Map.of() : epoch.terms();
  }

  /** The lines by column; what is no number is left out. */
  static List<Map<String, Double>> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] head = lines.isEmpty() ? new String[0] : lines.get(0).split(",");
    return lines.stream().skip(1).map(line -> numbers(head, line.split(","))).toList();
  }

  private static Map<String, Double> numbers(String[] head, String[] cells) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(head.length, cells.length); i++) {
      if (cells[i].matches(NUMBER)) {
        numbers.put(head[i], Double.valueOf(cells[i]));
      }
    }
    return numbers;
  }

  /**
   * The epoch of a line; what a loss consists of is there only for a sum.
   *
   * @throws IllegalArgumentException in words, if it has no such number
   */
  static Epoch epoch(Map<String, Double> line) {
    Map<String, Double> terms = new LinkedHashMap<>();
    line.forEach(
        (column, value) -> {
          if (column.startsWith(VALIDATION) && !COLUMNS.contains(column)) {
            terms.put(column.substring(VALIDATION.length()), value);
          }
        });
    return new Epoch(
        (int) number(line, 0),
        number(line, 1),
        number(line, 2),
        number(line, 5),
        number(line, 3),
        number(line, 4),
        terms);
  }

  private static double number(Map<String, Double> line, int column) {
    Double value = line.get(COLUMNS.get(column));
    if (value == null) {
      throw new IllegalArgumentException("a line has no number for " + COLUMNS.get(column));
    }
    return value;
  }
}
