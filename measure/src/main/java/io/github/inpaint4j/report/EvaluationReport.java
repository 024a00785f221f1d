package io.github.inpaint4j.report;

import io.github.inpaint4j.Version;
import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.evaluate.Group;
import io.github.inpaint4j.evaluate.ScoreTable;
import io.github.inpaint4j.evaluate.Scoreboard;
import io.github.inpaint4j.evaluate.Scoreboard.Difference;
import io.github.inpaint4j.evaluate.Scoreboard.Row;
import io.github.inpaint4j.evaluate.Verdict;
import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.metric.Region;
import io.github.inpaint4j.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Who wins, in one page: verdict, tables, scores by hole area, pictures. */
public final class EvaluationReport {
  private static final int SIDE_BY_SIDE = 4; // methods whose bars can be told apart

  private EvaluationReport() {}

  /**
   * @param command that made it, for whoever wants to repeat it
   */
  public static void write(Scoreboard board, String command, Path file) throws IOException {
    Figures.requireFonts();
    Html html = new Html(title(board.protocol().corruption()));
    html.paragraph(
        String.format(
            Locale.ROOT,
            "%,d pictures of %dx%d (%s), %s.",
            board.protocol().pictures().size(),
            board.protocol().pictures().width(),
            board.protocol().pictures().height(),
            board.protocol().pictures().name(),
            conditions(board.protocol().corruption())));
    html.heading("Verdict").list(Verdict.of(board));
    for (MaskSet masks : board.protocol().masks()) {
      section(html, board, masks);
    }
    html.heading("How to read it").list(explanations(board.protocol().corruption()));
    html.heading("How it was made").command(command).facts(facts(board));
    AtomicFile.write(file, html.toString());
  }

  private static String title(Corruption corruption) {
    return corruption.holes()
        ? "Who fills holes best?"
        : "Who removes " + corruption.kind().removed() + " best?";
  }

  private static String conditions(Corruption corruption) {
    return corruption.holes()
        ? "each with its frozen mask of every set; every method saw the same holes and nothing of"
            + " what lies under them"
        : "every one corrupted as a whole (" + corruption + "); every method saw the same pictures";
  }

  private static final String REGIONS =
      "hole: the missing pixels. ring: all pixels within two of the hole's border, where seams"
          + " show. whole: all pixels; the known ones are exact, which flatters everybody.";

  private static final List<String> SCORES =
      List.of(
          "PSNR pooled: of the mean squared error over all samples, in dB; from, to: its 95 %"
              + " bootstrap interval over pictures. mean: mean of the pictures' own PSNR, another"
              + " number.",
          "sharpness: gradient energy over that of the truth; 1 is as sharp as the original. PSNR"
              + " alone prefers blur.",
          "structure and texture: errors of what eyes see, 0 is the original; the first says whether"
              + " edges stand where they should, the second whether the texture is right, wherever"
              + " it stands. Means over the pictures.",
          "BCE: binary cross-entropy, the paper's loss; its floor is what a perfect fill scores.",
          "ms/image: how long one worker waited for it while others worked beside it; a network uses"
              + " several processors inside each call.");

  private static List<String> explanations(Corruption corruption) {
    return corruption.holes()
        ? Stream.concat(Stream.of(REGIONS), SCORES.stream()).toList()
        : SCORES;
  }

  private static void section(Html html, Scoreboard board, MaskSet masks) throws IOException {
    Corruption corruption = board.protocol().corruption();
    html.heading(masks.name());
    html.paragraph(
        (corruption.holes() ? "Holes: " + masks.description() : corruption.toString()) + ".");
    table(html, ScoreTable.summary(board, masks));
    differences(html, board, masks);
    if (AreaCurves.exist(board, masks)) {
      html.figure(
          AreaCurves.draw(board, masks),
          "By the hole's share of the picture, with 95 % intervals, half of their width to either side");
    }
    html.figure(
        Gallery.draw(board, masks),
        "Best, typical (median) and worst %s of every method, and what the others make of it"
            .formatted(corruption.holes() ? "hole" : "picture"));
    if (board.protocol().pictures().size() > 1) {
      String winner = board.best(masks).method();
      html.figure(
          Gallery.extremes(board, masks, winner),
          (corruption.holes()
                  ? "The holes that %s fills best, and those that it fills worst"
                  : "The pictures that %s restores best, and those that it restores worst")
              .formatted(Comparison.shortName(winner)));
    }
    classes(html, board, masks);
    for (Region region : ScoreTable.regions(board, masks)) {
      html.paragraph("All scores, " + region.name().toLowerCase(Locale.ROOT) + ":");
      table(html, ScoreTable.of(board, masks, region));
    }
  }

  /** By class, of a few methods, or of the best one. */
  private static void classes(Html html, Scoreboard board, MaskSet masks) throws IOException {
    List<Group> classes = Group.byLabel(board.protocol().pictures());
    if (classes.isEmpty() || !board.protocol().corruption().holes()) {
      return;
    }
    List<String> methods =
        board.methods().size() <= SIDE_BY_SIDE
            ? board.methods().stream().map(Method::name).toList()
            : List.of(board.best(masks).method());
    Texts texts = Texts.beside(EvaluationReport.class, Locale.ENGLISH);
    html.figure(
        GroupBars.draw(board, masks, methods, classes, texts),
        "By what the pictures show, with 95 % intervals, half of their width to either side");
  }

  private static void table(Html html, ScoreTable table) {
    html.table(table.head(), table.lines(), table.best());
  }

  private static void differences(Html html, Scoreboard board, MaskSet masks) {
    Row best = board.best(masks);
    List<List<String>> lines =
        board.rows(masks, Region.HOLE).stream()
            .filter(row -> !row.method().equals(best.method()))
            .map(row -> line(board.difference(row.method(), best.method(), masks)))
            .toList();
    if (!lines.isEmpty()) {
      html.paragraph("Difference to " + best.method() + ", on the same pictures, pooled, in dB:");
      List<String> head = List.of("method", "difference", "from", "to");
      html.table(head, lines, Collections.nCopies(head.size(), -1));
    }
  }

  private static List<String> line(Difference d) {
    return List.of(d.method(), decibels(d.psnr()), decibels(d.ciLow()), decibels(d.ciHigh()));
  }

  private static String decibels(double value) {
    return String.format(Locale.ROOT, "%+.2f", value);
  }

  private static Map<String, String> facts(Scoreboard board) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("inpaint4j", Version.NUMBER);
    facts.put("pictures", board.protocol().pictures().name());
    facts.put("fingerprint", board.protocol().pictures().fingerprint());
    facts.put("seed of the masks", Long.toString(board.protocol().seed()));
    board.methods().forEach(m -> facts.put(m.name(), m.purpose()));
    return facts;
  }
}
