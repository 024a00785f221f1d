package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.evaluate.Scoreboard.Difference;
import io.github.inpaint4j.evaluate.Scoreboard.Row;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.metric.Region;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a scoreboard says, in words: inside the hole, does a network beat doing without one? */
public final class Verdict {
  private Verdict() {}

  /** A sentence for every network on every mask set; without a network, one for every mask set. */
  public static List<String> of(Scoreboard board) {
    return board.protocol().masks().stream().flatMap(masks -> on(masks, board)).toList();
  }

  private static Stream<String> on(MaskSet masks, Scoreboard board) {
    List<Row> rows = board.rows(masks, Region.HOLE);
    Set<String> names =
        board.methods().stream()
            .filter(method -> method.traits().classical())
            .map(Method::name)
            .collect(Collectors.toSet());
    List<Row> classical = rows.stream().filter(row -> names.contains(row.method())).toList();
    List<Row> networks = rows.stream().filter(row -> !names.contains(row.method())).toList();
    if (classical.isEmpty() || networks.isEmpty()) {
      return Stream.of(ranking(masks, rows, board));
    }
    Row best = Scoreboard.best(classical);
    return networks.stream()
        .map(
            network ->
                "On %s, %s, the best of the classical methods: %s."
                    .formatted(
                        masks.name(),
                        against(board.difference(network.method(), best.method(), masks), best),
                        apart(board.difference(network.method(), best.method(), masks), board)));
  }

  private static String ranking(MaskSet masks, List<Row> rows, Scoreboard board) {
    Row best = Scoreboard.best(rows);
    String first = "On %s, %s is best".formatted(masks.name(), best.method());
    List<Row> others = rows.stream().filter(row -> row != best).toList();
    if (others.isEmpty()) {
      return first + " of one.";
    }
    Row next = Scoreboard.best(others);
    Difference difference = board.difference(best.method(), next.method(), masks);
    String before =
        difference.isClear()
            ? next.method()
            : next.method() + ", though these pictures leave it open";
    return "%s, before %s: %s.".formatted(first, before, apart(difference, board));
  }

  private static String against(Difference difference, Row best) {
    String verb =
        !difference.isClear()
            ? "%s ties with %s"
            : difference.psnr() > 0 ? "%s beats %s" : "%s loses to %s";
    return verb.formatted(difference.method(), best.method());
  }

  private static String apart(Difference difference, Scoreboard board) {
    return String.format(
        Locale.ROOT,
        "%+.2f dB %s (95 %% interval %+.2f to %+.2f)",
        difference.psnr(),
        board.protocol().corruption().holes() ? "inside the hole" : "over the whole picture",
        difference.ciLow(),
        difference.ciHigh());
  }
}
