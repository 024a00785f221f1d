package io.github.inpaint4j.app;

import io.github.inpaint4j.evaluate.ScoreTable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of scores in columns; the best stand out where the terminal can show it. */
final class ConsoleTable {
  private static final String BOLD = "\033[1m";
  private static final String PLAIN = "\033[0m";

  private ConsoleTable() {}

  static void print(ScoreTable english, PrintStream out) {
    ScoreTable table = spoken(english);
    int[] widths =
        IntStream.range(0, table.head().size()).map(column -> width(table, column)).toArray();
    out.println(line(table.head(), widths, -1, table.best()));
    for (int i = 0; i < table.lines().size(); i++) {
      out.println(line(table.lines().get(i), widths, i, table.best()));
    }
  }

  /** Names, which come first, are the same in every language. */
  private static ScoreTable spoken(ScoreTable english) {
    return new ScoreTable(
        english.head().stream().map(Words::translated).toList(),
        english.lines().stream().map(ConsoleTable::spoken).toList(),
        english.best());
  }

  private static List<String> spoken(List<String> line) {
    List<String> spoken = new ArrayList<>(line);
    spoken.subList(1, spoken.size()).replaceAll(Words.book()::number);
    return spoken;
  }

  private static int width(ScoreTable table, int column) {
    return Stream.concat(Stream.of(table.head()), table.lines().stream())
        .mapToInt(line -> line.get(column).length())
        .max()
        .orElse(0);
  }

  private static String line(List<String> cells, int[] widths, int row, List<Integer> best) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String space = " ".repeat(widths[column] - cells.get(column).length());
      boolean bold = row >= 0 && best.get(column) == row && Terminal.here().colours();
      String cell = bold ? BOLD + cells.get(column) + PLAIN : cells.get(column);
      line.append(column == 0 ? cell + space : "  " + space + cell);
    }
    return line.toString();
  }
}
