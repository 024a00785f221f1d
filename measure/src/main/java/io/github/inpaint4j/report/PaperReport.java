package io.github.inpaint4j.report;

import io.github.inpaint4j.Version;
import io.github.inpaint4j.evaluate.Group;
import io.github.inpaint4j.evaluate.Scoreboard.Difference;
import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What Manser and Rotter show in "Image Inpainting mit CNNs am Beispiel CIFAR-10" (2025), done anew
 * in one printable page: their figures, and what numbers say of their findings.
 */
public final class PaperReport {
  private PaperReport() {}

  /**
   * @param locale of the reader; texts are English or German
   */
  public static void write(PaperContents paper, Locale locale, Path file) throws IOException {
    Figures.requireFonts();
    Texts texts = Texts.beside(PaperReport.class, locale);
    Html html = new Html(texts.get("paper.title"), texts.locale());
    html.paragraph(texts.get("paper.lead", Version.NUMBER));
    if (paper.quick()) {
      html.paragraph(
          texts.get(
              "paper.quick", paper.run().epochs().size(), paper.protocol().pictures().size()));
      html.command(paper.command("whole"));
    }
    html.contents().heading(texts.get("short.heading")).list(inShort(paper, texts));
    new PaperSetting(paper, texts, html).write();
    new PaperFindings(paper, texts, html).write();
    new PaperContest(paper, texts, html).write();
    html.heading(texts.get("made.heading"))
        .paragraph(texts.get("made.run"))
        .command(paper.run().command())
        .facts(facts(paper, texts))
        .heading(texts.get("sources.heading"))
        .list(sources(texts));
    AtomicFile.write(file, html.toString());
  }

  private static List<String> inShort(PaperContents paper, Texts texts) {
    Epoch best = paper.run().best();
    MaskSet square = paper.square();
    List<String> points = new ArrayList<>();
    points.add(
        paper.run().floor() > 0
            ? texts.get(
                "short.loss", best.valLoss(), best.epoch(), best.valLoss() - paper.run().floor())
            : texts.get("short.plainLoss", best.valLoss(), best.epoch()));
    points.add(
        texts.get(
            "short.hole",
            paper.psnr(paper.own(), square),
            paper.scores().wholePasted(),
            paper.scores().images()));
    points.add(versus(paper, paper.bestClassical(square), square, texts));
    points.add(versus(paper, "cifar", square, texts));
    List<Group> classes = easiestFirst(paper);
    if (classes.size() > 1) {
      String last = classes.get(classes.size() - 1).name();
      points.add(texts.get("short.classes", classes.get(0).name(), last));
    }
    return points;
  }

  /** A sentence: above, below, or too close to tell. */
  static String versus(PaperContents paper, String other, MaskSet masks, Texts texts) {
    Difference d = paper.above(other, masks);
    String key = !d.isClear() ? "versus.even" : d.psnr() > 0 ? "versus.above" : "versus.below";
    boolean below = d.psnr() < 0;
    return texts.get(
        key,
        masks.name(),
        Comparison.shortName(other),
        paper.psnr(other, masks),
        paper.psnr(paper.own(), masks),
        Math.abs(d.psnr()),
        below ? -d.ciHigh() : d.ciLow(),
        below ? -d.ciLow() : d.ciHigh());
  }

  /** The classes of the test pictures, that whose holes this network fills best first. */
  static List<Group> easiestFirst(PaperContents paper) {
    return Group.byLabel(paper.protocol().pictures()).stream()
        .sorted(Comparator.comparingDouble(group -> -group.psnr(paper.measured(paper.own()))))
        .toList();
  }

  private static Map<String, String> facts(PaperContents paper, Texts texts) {
    Map<String, String> facts = new LinkedHashMap<>();
    paper.run().facts().forEach((name, value) -> facts.put(texts.or("fact." + name, name), value));
    return facts;
  }

  private static List<String> sources(Texts texts) {
    return List.of(
        texts.get("sources.paper"),
        texts.get("sources.cifar"),
        texts.get("sources.encoders"),
        texts.get("sources.lama"),
        texts.get("sources.poisson"),
        texts.get("sources.house"));
  }
}
