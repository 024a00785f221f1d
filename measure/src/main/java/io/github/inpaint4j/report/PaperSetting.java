package io.github.inpaint4j.report;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.evaluate.Group;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The paper's first half: data, masks, network, training. */
record PaperSetting(PaperContents paper, Texts texts, Html html) {
  private static final int SIDE = 32; // of the masks that are shown
  private static final int POINTS = 7; // epochs that are listed

  void write() throws IOException {
    data();
    masks();
    network();
    training();
  }

  private void data() throws IOException {
    ImageSource training = paper.data().training();
    ImageSource test = paper.data().test();
    int classes = Group.byLabel(test).size();
    html.heading(texts.get("data.heading"))
        .paragraph(texts.get("data.what", paper.data().name()))
        .table(
            List.of(texts.get("data.fact"), texts.get("data.value")),
            List.of(
                List.of(texts.get("data.training"), texts.number(training.size(), 0)),
                List.of(texts.get("data.test"), texts.number(test.size(), 0)),
                List.of(
                    texts.get("data.size"), texts.get("data.pixels", test.width(), test.height())),
                List.of(
                    texts.get("data.classes"),
                    classes == 0 ? texts.get("data.none") : texts.number(classes, 0))))
        .figure(
            Preview.of(training, MaskSet.PAPER, Corruption.MASK, paper.run().seed()).pictures(),
            texts.get("data.preview", Math.min(10, training.size())),
            paper.command("preview"))
        .paragraph(texts.get("data.quality"));
  }

  private void masks() throws IOException {
    ImageSource training = paper.data().training();
    long seed = paper.run().seed();
    html.heading(texts.get("masks.heading"))
        .paragraph(texts.get("masks.what", described(paper.run().masks())))
        .figure(
            Preview.of(training, paper.run().masks(), Corruption.MASK, seed).masked(),
            texts.get("masks.preview", described(paper.run().masks())),
            paper.command("preview"))
        .paragraph(texts.get("masks.twoPapers"))
        .table(
            List.of(texts.get("masks.point"), texts.get("masks.text"), texts.get("masks.code")),
            List.of(differs("place"), differs("validation"), differs("scale"), differs("log")))
        .figure(
            Preview.of(training, MaskSet.RANDOM, Corruption.MASK, seed).masked(),
            texts.get("masks.random"),
            paper.command("random masks"))
        .paragraph(texts.get("masks.measured"))
        .figure(
            MaskSheet.draw(MaskSet.measured(), 1, SIDE),
            texts.get("masks.sheet"),
            paper.command("masks"))
        .facts(measured());
  }

  private List<String> differs(String what) {
    return List.of(
        texts.get("masks." + what),
        texts.get("masks." + what + ".text"),
        texts.get("masks." + what + ".code"));
  }

  private Map<String, String> measured() {
    Map<String, String> facts = new LinkedHashMap<>();
    paper.protocol().masks().forEach(set -> facts.put(set.name(), described(set)));
    return facts;
  }

  private String described(MaskSet set) {
    return texts.or("set." + set.name(), set.description());
  }

  private void network() throws IOException {
    html.heading(texts.get("network.heading"))
        .paragraph(texts.get("network.what", paper.run().name(), paper.run().parameters()))
        .figure(
            NetworkDiagram.draw(
                paper.run().name(), paper.run().parameters(), paper.run().stages(), texts.locale()),
            texts.get("network.diagram"),
            paper.command("network"));
    if (paper.run().name().equals("paper")) {
      html.list(
          List.of(
              texts.get("network.encoder"),
              texts.get("network.code"),
              texts.get("network.decoder")));
    }
  }

  private void training() throws IOException {
    List<Epoch> epochs = paper.run().epochs();
    Epoch best = paper.run().best();
    Epoch last = epochs.get(epochs.size() - 1);
    html.heading(texts.get("training.heading"))
        .paragraph(texts.get("training.what", epochs.size(), paper.run().validation()))
        .figure(
            LossCurves.draw(paper.run(), texts),
            texts.get(paper.run().floor() > 0 ? "training.curves" : "training.plainCurves"),
            paper.command("report"));
    if (paper.run().floor() > 0) {
      html.paragraph(
          texts.get("training.floor", paper.run().floor(), best.valLoss() - paper.run().floor()));
    }
    double gap = last.valLoss() - last.loss();
    html.paragraph(
        texts.get(
            gap > 0 ? "training.above" : "training.below",
            Math.abs(gap),
            last.epoch(),
            best.epoch()));
    html.paragraph(texts.get("training.gap"));
    table(epochs);
  }

  private void table(List<Epoch> epochs) {
    List<List<String>> rows = new ArrayList<>();
    int best = -1;
    for (int i : listed(epochs)) {
      Epoch e = epochs.get(i);
      best = e.equals(paper.run().best()) ? rows.size() : best;
      rows.add(
          List.of(
              texts.number(e.epoch(), 0),
              texts.number(e.loss(), 5),
              texts.number(e.valLoss(), 5),
              texts.number(e.holePsnr(), 2),
              texts.number(e.seconds(), 1)));
    }
    List<String> head =
        List.of(
            texts.get("curve.epoch"),
            texts.get("training.loss"),
            texts.get("training.validation"),
            texts.get("training.hole"),
            texts.get("training.seconds"));
    html.table(head, rows, Collections.nCopies(head.size(), best));
  }

  /** The first, the best, the last and some between them. */
  private Set<Integer> listed(List<Epoch> epochs) {
    Set<Integer> shown = new TreeSet<>(Set.of(epochs.indexOf(paper.run().best())));
    for (int i = 0; i < POINTS; i++) {
      shown.add(i * (epochs.size() - 1) / (POINTS - 1));
    }
    return shown;
  }
}
