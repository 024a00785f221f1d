package io.github.inpaint4j.app;

import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.report.RunReport;
import io.github.inpaint4j.report.RunScores;
import io.github.inpaint4j.run.RunDescription;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.train.training.Settings;
import io.github.inpaint4j.train.training.TrainingData;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a run's report and figures from its folder. */
final class TrainingReport {
  private TrainingReport() {}

  static RunScores write(RunFolder folder, DataSet data) throws IOException {
    RunDescription d = folder.description();
    Settings s = folder.settings(Settings.class);
    String validation = d.validationImages() + " (" + s.protocol().description() + ")";
    RunReport.Contents run = contents(folder, validation, facts(d, s));
    try (OnnxInpainter network = OnnxInpainter.load(folder.model())) {
      DataSet used = new DataSet(data.name(), TrainingData.of(s, data).training(), data.test());
      return RunReport.write(folder, run, used, network);
    }
  }

  /**
   * @param validation which images validation used, in words
   * @param facts to be listed
   */
  static RunReport.Contents contents(RunFolder folder, String validation, Map<String, String> facts)
      throws IOException {
    RunDescription d = folder.description();
    Settings s = folder.settings(Settings.class);
    return new RunReport.Contents(
        s.model(),
        TrainLine.of(s),
        facts,
        validation,
        MaskSet.named(s.masks()),
        s.corruption(),
        s.seed(),
        d.floor(),
        d.parameters(),
        d.stages(),
        folder.epochs());
  }

  private static Map<String, String> facts(RunDescription d, Settings s) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("network", s.model() + ", " + d.parameters() + " parameters");
    facts.put("data", d.dataName());
    facts.put("training images", d.trainingImages());
    facts.put("validation images", d.validationImages());
    facts.put("data fingerprint", d.dataFingerprint());
    facts.put("masks", s.masks());
    facts.put("corruption", s.corruption().toString());
    facts.put("recipe", TrainLine.of(s.recipe()));
    facts.put("optimiser", "learning rate " + s.learningRate() + ", Adam's epsilon " + s.epsilon());
    facts.put("batch", s.batchSize() + " images");
    facts.put("epochs", "at most " + s.epochs() + ", patience " + s.patience());
    facts.put("seed", Long.toString(s.seed()));
    facts.put("threads", Integer.toString(s.threads()));
    facts.putAll(d.versions());
    return facts;
  }
}
