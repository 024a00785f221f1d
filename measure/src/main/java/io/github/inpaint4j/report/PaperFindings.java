package io.github.inpaint4j.report;

import io.github.inpaint4j.evaluate.Group;
import io.github.inpaint4j.evaluate.Measurement;
import io.github.inpaint4j.evaluate.Score;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the trained network does to test pictures, and what numbers say of how the paper read it.
 */
record PaperFindings(PaperContents paper, Texts texts, Html html) {
  private static final List<String> EASY = List.of("automobile", "ship");
  private static final List<String> HARD = List.of("bird", "cat");
  private static final String INTERPOLATION = "biharmonic";
  private static final int PARTS = 4;
  private static final int NAMED = 3; // classes, at either end

  void write() throws IOException {
    results();
    html.heading(texts.get("reading.heading")).paragraph(texts.get("reading.what"));
    classes();
    detail();
    otherMasks();
    extremes();
  }

  private void results() throws IOException {
    RunScores s = paper.scores();
    html.heading(texts.get("results.heading"))
        .paragraph(texts.get("results.what"))
        .figure(
            RunReport.grid(
                paper.network(),
                RunScores.protocol(
                    paper.data().test(),
                    paper.run().masks(),
                    paper.run().corruption(),
                    paper.run().seed()),
                texts),
            texts.get("results.grid"),
            paper.command("report"))
        .table(
            List.of(
                texts.get("results.region", s.images()),
                texts.get("results.pooled"),
                texts.get("results.mean")),
            List.of(
                row("results.hole", s.holePooled(), s.holeMean()),
                row("results.filled", s.filledPooled(), s.filledMean()),
                row("results.whole", s.wholeRaw()),
                row("results.pasted", s.wholePasted())),
            Collections.nCopies(3, -1))
        .paragraph(texts.get("results.reading", s.wholePasted() - s.wholeRaw()));
  }

  private List<String> row(String key, double... values) {
    List<String> row = new ArrayList<>(List.of(texts.get(key)));
    for (double value : values) {
      row.add(texts.number(value, 2));
    }
    while (row.size() < 3) {
      row.add("");
    }
    return row;
  }

  private void classes() throws IOException {
    html.subheading(texts.get("classes.heading"));
    List<Group> classes = PaperReport.easiestFirst(paper);
    if (classes.size() < 2) {
      html.paragraph(texts.get("classes.none", paper.data().name()));
      return;
    }
    int few = Math.min(NAMED, classes.size() / 2);
    List<String> shown = List.of(paper.own(), INTERPOLATION, "cifar");
    html.paragraph(
            texts.get(
                "classes.what",
                names(classes.subList(0, few)),
                names(classes.subList(classes.size() - few, classes.size()))))
        .figure(
            GroupBars.draw(paper.board(), paper.square(), shown, classes, texts),
            texts.get("classes.figure", paper.square().name()),
            paper.command("classes"));
    table(texts.get("classes.class"), classes, INTERPOLATION);
    claimed(classes);
  }

  /** What the paper says is easy and what is hard, where there are such classes. */
  private void claimed(List<Group> classes) {
    double easy = together(classes, EASY);
    double hard = together(classes, HARD);
    if (!Double.isNaN(easy) && !Double.isNaN(hard)) {
      html.paragraph(texts.get(easy > hard ? "classes.holds" : "classes.fails", easy, hard));
    }
  }

  private double together(List<Group> classes, List<String> names) {
    List<Integer> pictures =
        classes.stream()
            .filter(group -> names.contains(group.name()))
            .flatMap(group -> group.pictures().stream())
            .toList();
    return pictures.isEmpty()
        ? Double.NaN
        : new Group("", pictures).psnr(paper.measured(paper.own()));
  }

  private static String names(List<Group> groups) {
    return String.join(", ", groups.stream().map(Group::name).toList());
  }

  private void table(String first, List<Group> groups, String other) {
    List<List<String>> rows =
        groups.stream()
            .map(
                group -> {
                  Score own = group.score(paper.measured(paper.own()));
                  Score others = group.score(paper.measured(other));
                  return List.of(
                      group.name(),
                      texts.number(group.pictures().size(), 0),
                      texts.number(own.psnrPooled(), 2),
                      texts.get("groups.interval", own.ciLow(), own.ciHigh()),
                      texts.number(others.psnrPooled(), 2),
                      texts.number(own.psnrPooled() - others.psnrPooled(), 2));
                })
            .toList();
    List<String> head =
        List.of(
            first,
            texts.get("groups.pictures"),
            Comparison.shortName(paper.own()),
            texts.get("groups.range"),
            Comparison.shortName(other),
            texts.get("groups.difference"));
    html.table(head, rows, Collections.nCopies(head.size(), -1));
  }

  private void detail() {
    Measurement own = paper.measured(paper.own());
    List<Group> parts = Group.byDetail(own, PARTS);
    double least = parts.get(0).psnr(own);
    double most = parts.get(parts.size() - 1).psnr(own);
    html.subheading(texts.get("detail.heading"))
        .paragraph(texts.get("detail.what", least, most))
        .paragraph(texts.get(least > most ? "detail.holds" : "detail.fails"));
    table(texts.get("detail.part"), parts, INTERPOLATION);
  }

  private void otherMasks() {
    html.subheading(texts.get("general.heading"))
        .paragraph(texts.get("general.what"))
        .list(paper.protocol().masks().stream().skip(1).map(this::onOthers).toList());
  }

  private String onOthers(MaskSet masks) {
    return PaperReport.versus(paper, paper.bestClassical(masks), masks, texts);
  }

  private void extremes() throws IOException {
    html.subheading(texts.get("extremes.heading"));
    for (boolean best : new boolean[] {true, false}) {
      html.figure(
          Gallery.ten(paper.board(), paper.square(), paper.own(), best, texts),
          texts.get(best ? "extremes.best" : "extremes.worst"),
          paper.command("own"));
    }
    html.paragraph(texts.get("extremes.reading"));
  }
}
