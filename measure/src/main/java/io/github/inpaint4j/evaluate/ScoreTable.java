package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.evaluate.Scoreboard.Row;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.metric.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scores as people read them: a line for every method.
 *
 * @param best for every column the line with the best score, or -1
 */
public record ScoreTable(List<String> head, List<List<String>> lines, List<Integer> best) {

  /** One number of a row, how it is written, and which is best. */
  private record Column(
      String head, Region region, String format, Better better, ToDoubleFunction<Row> value) {}

  private enum Better {
    HIGH,
    LOW,
    NEAR_ONE,
    NONE
  }

  private static Column psnr(String head, Region region) {
    return new Column(head, region, "%.2f", Better.HIGH, r -> r.score().psnrPooled());
  }

  /**
   * What matters most: the hole in full, its ring and the whole picture beside it; of what is
   * everywhere, the whole picture.
   */
  public static ScoreTable summary(Scoreboard board, MaskSet masks) {
    boolean holes = board.protocol().corruption().holes();
    Region region = holes ? Region.HOLE : Region.WHOLE;
    String of = holes ? "hole " : "";
    List<Column> columns =
        new ArrayList<>(
            List.of(
                psnr(of + "PSNR", region),
                new Column("from", region, "%.2f", Better.NONE, r -> r.score().ciLow()),
                new Column("to", region, "%.2f", Better.NONE, r -> r.score().ciHigh()),
                new Column("mean", region, "%.2f", Better.HIGH, r -> r.score().psnrMean()),
                new Column(of + "SSIM", region, "%.3f", Better.HIGH, r -> r.score().ssim()),
                new Column(
                    "sharpness", region, "%.2f", Better.NEAR_ONE, r -> r.score().sharpness()),
                new Column(
                    "structure", region, "%.3f", Better.LOW, r -> r.score().structure().value()),
                new Column(
                    "texture", region, "%.3f", Better.LOW, r -> r.score().texture().value())));
    if (holes) {
      columns.add(psnr("ring PSNR", Region.RING));
      columns.add(psnr("whole PSNR", Region.WHOLE));
      columns.add(
          new Column("whole SSIM", Region.WHOLE, "%.3f", Better.HIGH, r -> r.score().ssim()));
    }
    columns.add(
        new Column("ms/image", region, "%.3g", Better.LOW, r -> 1000 * r.secondsPerImage()));
    return of(board, masks, columns);
  }

  /** Those whose scores say something: known pixels are exact, and not everything has a ring. */
  public static List<Region> regions(Scoreboard board, MaskSet masks) {
    return board.protocol().corruption().holes()
        ? Stream.of(Region.HOLE, Region.RING, Region.WHOLE)
            .filter(region -> !board.rows(masks, region).isEmpty())
            .toList()
        : List.of(Region.WHOLE);
  }

  /** Every score within one region. */
  public static ScoreTable of(Scoreboard board, MaskSet masks, Region region) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                psnr("PSNR pooled", region),
                new Column("from", region, "%.2f", Better.NONE, r -> r.score().ciLow()),
                new Column("to", region, "%.2f", Better.NONE, r -> r.score().ciHigh()),
                new Column("PSNR mean", region, "%.2f", Better.HIGH, r -> r.score().psnrMean()),
                new Column("L1", region, "%.4f", Better.LOW, r -> r.score().l1()),
                new Column("SSIM", region, "%.4f", Better.HIGH, r -> r.score().ssim()),
                new Column(
                    "sharpness", region, "%.3f", Better.NEAR_ONE, r -> r.score().sharpness()),
                new Column("BCE", region, "%.4f", Better.LOW, r -> r.score().bce()),
                new Column(
                    "above its floor", region, "%.4f", Better.LOW, r -> r.score().bceExcess())));
    if (region == Region.HOLE || !board.protocol().corruption().holes()) {
      columns.addAll(estimate("structure", region, r -> r.score().structure()));
      columns.addAll(estimate("texture", region, r -> r.score().texture()));
    }
    return of(board, masks, columns);
  }

  /** An error and its interval. */
  private static List<Column> estimate(
      String head, Region region, Function<Row, Score.Estimate> estimate) {
    return List.of(
        new Column(head, region, "%.3f", Better.LOW, r -> estimate.apply(r).value()),
        new Column("from", region, "%.3f", Better.NONE, r -> estimate.apply(r).low()),
        new Column("to", region, "%.3f", Better.NONE, r -> estimate.apply(r).high()));
  }

  private static ScoreTable of(Scoreboard board, MaskSet masks, List<Column> columns) {
    List<String> head = new ArrayList<>(List.of("method"));
    List<List<String>> lines = new ArrayList<>();
    List<Integer> best = new ArrayList<>(List.of(-1));
    board.methods().forEach(method -> lines.add(new ArrayList<>(List.of(method.name()))));
    for (Column column : columns) {
      List<Row> rows = board.rows(masks, column.region);
      if (rows.isEmpty()) {
        continue; // no ring around what is the whole picture
      }
      head.add(column.head);
      best.add(best(column, rows));
      for (int i = 0; i < rows.size(); i++) {
        double value = column.value.applyAsDouble(rows.get(i));
        lines.get(i).add(String.format(Locale.ROOT, column.format, value));
      }
    }
    return new ScoreTable(head, lines, best);
  }

  private static int best(Column column, List<Row> rows) {
    if (column.better == Better.NONE || rows.size() < 2) {
      return -1;
    }
    return IntStream.range(0, rows.size())
        .reduce((a, b) -> worth(column, rows.get(b)) > worth(column, rows.get(a)) ? b : a)
        .orElse(-1);
  }

  private static double worth(Column column, Row row) {
    double value = column.value.applyAsDouble(row);
    return switch (column.better) {
      case HIGH -> value;
      case LOW -> -value;
      case NEAR_ONE -> -Math.abs(Math.log(value));
      case NONE -> 0;
    };
  }
}
