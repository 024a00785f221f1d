package io.github.inpaint4j.report;

import io.github.inpaint4j.evaluate.Measured;
import io.github.inpaint4j.evaluate.Scoreboard.Difference;
import io.github.inpaint4j.evaluate.Scoreboard.Row;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.metric.Region;
import io.github.inpaint4j.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The paper's network beside others, and what came of the three wishes of its outlook. */
record PaperContest(PaperContents paper, Texts texts, Html html) {
  private static final int SHOWN = 8;

  void write() throws IOException {
    comparison();
    html.heading(texts.get("outlook.heading")).paragraph(texts.get("outlook.what"));
    photographs();
    networks();
    finishing();
  }

  private void comparison() throws IOException {
    html.heading(texts.get("contest.heading"))
        .paragraph(texts.get("contest.what", paper.protocol().pictures().size()));
    table();
    html.paragraph(texts.get("contest.interval"))
        .table(
            List.of(
                texts.get("contest.method"),
                texts.get("groups.difference"),
                texts.get("groups.range")),
            paper.board().methods().stream()
                .map(Method::name)
                .filter(name -> !name.equals(paper.own()))
                .map(
                    name ->
                        difference(Comparison.shortName(name), paper.above(name, paper.square())))
                .toList())
        .figure(
            Gallery.first(paper.board(), paper.square(), SHOWN, texts),
            texts.get("contest.figure", paper.square().name()),
            paper.command("evaluate"))
        .facts(purposes());
  }

  private List<String> difference(String name, Difference d) {
    return List.of(
        name,
        texts.get("groups.decibels", d.psnr()),
        texts.get("groups.interval", d.ciLow(), d.ciHigh()));
  }

  /** A line for every method: PSNR in the holes of every mask set, and what else is telling. */
  private void table() {
    List<MaskSet> sets = paper.protocol().masks();
    List<String> head = new ArrayList<>(List.of(texts.get("contest.method")));
    sets.forEach(set -> head.add(texts.get("contest.hole", set.name())));
    head.add(texts.get("contest.similarity"));
    head.add(texts.get("contest.sharpness"));
    List<List<String>> rows = new ArrayList<>();
    for (Method method : paper.board().methods()) {
      List<String> row = new ArrayList<>(List.of(Comparison.shortName(method.name())));
      sets.forEach(set -> row.add(texts.number(paper.psnr(method.name(), set), 2)));
      Row square = row(method.name());
      row.add(texts.number(square.score().ssim(), 3));
      row.add(texts.number(square.score().sharpness(), 2));
      rows.add(row);
    }
    List<Integer> best = new ArrayList<>(List.of(-1));
    sets.forEach(set -> best.add(highest(set)));
    best.addAll(List.of(-1, -1));
    html.table(head, rows, best);
  }

  private Row row(String method) {
    return paper.board().rows(paper.square(), Region.HOLE).stream()
        .filter(r -> r.method().equals(method))
        .findFirst()
        .orElseThrow();
  }

  private int highest(MaskSet set) {
    List<Method> methods = paper.board().methods();
    return IntStream.range(0, methods.size())
        .boxed()
        .max(Comparator.comparingDouble(i -> paper.psnr(methods.get(i).name(), set)))
        .orElseThrow();
  }

  private Map<String, String> purposes() {
    Map<String, String> purposes = new LinkedHashMap<>();
    for (Method method : paper.board().methods()) {
      String name = Comparison.shortName(method.name());
      purposes.put(
          name,
          method.name().startsWith(paper.own())
              ? texts.get(method.name().equals(paper.own()) ? "purpose.own" : "purpose.finished")
              : texts.or("purpose." + name, method.purpose()));
    }
    return purposes;
  }

  private void photographs() throws IOException {
    html.subheading(texts.get("wish.data.heading")).paragraph(texts.get("wish.data.what"));
    if (!paper.print().isEmpty()) {
      html.tiles();
      html.figure(Images.toBuffered(paper.print().get(0)), texts.get("wish.data.damaged"));
      html.figure(
          Images.toBuffered(paper.print().get(1)),
          texts.get("wish.data.filled"),
          paper.command("print"));
      html.endTiles();
    }
    html.paragraph(texts.get("wish.data.measured"));
    List<String> head =
        List.of(
            texts.get("contest.method"),
            texts.get("wish.data.scratches"),
            texts.get("wish.data.objects"),
            texts.get("wish.data.texture"));
    html.table(
        head,
        List.of(onPhotographs("biharmonic"), onPhotographs("cifar"), onPhotographs("auto")),
        List.of(-1, -1, -1, -1));
  }

  private List<String> onPhotographs(String method) {
    Map<String, Measured.OnPhotographs> scores = Measured.of(method).orElseThrow().photographs();
    return List.of(
        method,
        texts.number(scores.get("scratches").psnr(), 2),
        texts.number(scores.get("object").psnr(), 2),
        texts.number(scores.get("object").texture(), 3));
  }

  private void networks() {
    MaskSet square = paper.square();
    html.subheading(texts.get("wish.networks.heading"))
        .paragraph(
            texts.get(
                "wish.networks.what", paper.psnr("cifar", square), paper.psnr(paper.own(), square)))
        .list(
            List.of(
                texts.get("wish.networks.encoder"),
                texts.get("wish.networks.adversary"),
                texts.get("wish.networks.steps")))
        .command(paper.command("train networks"));
  }

  private void finishing() {
    MaskSet square = paper.square();
    List<String> points = new ArrayList<>();
    for (String finish : List.of("+feather", "+poisson")) {
      Difference d = paper.board().difference(paper.own() + finish, paper.own(), square);
      points.add(texts.get("wish.finish.gain", finish, d.psnr(), d.ciLow(), d.ciHigh()));
    }
    points.add(texts.get("wish.finish.sharpen"));
    html.subheading(texts.get("wish.finish.heading"))
        .paragraph(texts.get("wish.finish.what"))
        .list(points)
        .command(paper.command("finishes"));
  }
}
