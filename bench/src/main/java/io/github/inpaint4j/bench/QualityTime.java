package io.github.inpaint4j.bench;

import io.github.inpaint4j.data.Cifar10;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.training.Recipe;
import io.github.inpaint4j.train.training.Schedule;
import io.github.inpaint4j.train.training.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Seconds until the paper's network reaches a validation loss with the paper's protocol: validation
 * after every epoch, on the masked test images, included. One run each; it takes long.
 */
final class QualityTime {
  private static final double LOSS = 0.5603;
  private static final int PATIENT = 40;

  /** The same network, data and masks; other steps. */
  private static final Settings BEST =
      settings(
          4,
          64,
          8e-3,
          new Recipe(
              "bce",
              Recipe.Optimizer.MUON,
              0,
              0,
              0.99,
              100,
              Schedule.COSINE,
              false,
              Precision.FLOAT32));

  private QualityTime() {}

  /**
   * @param papers true to run ours with the paper's settings, too
   */
  static List<Result> rows(Cifar10 cifar10, Peers peers, boolean papers)
      throws IOException, InterruptedException {
    DataSet data = new DataSet("CIFAR-10", cifar10.training(), cifar10.test());
    OurTraining.Reached best = OurTraining.run(BEST, data, LOSS);
    double[] keras = peers.turn(Peers.KERAS, "quality " + LOSS + " " + PATIENT, 1).seconds();
    List<Result> rows = new ArrayList<>();
    rows.add(row("ours, best settings", best, keras, 5));
    if (papers) {
      Settings paper = settings(PATIENT, OurStep.BATCH, 1e-3, Recipe.PAPER);
      OurTraining.Reached slow = OurTraining.run(paper, data, LOSS);
      rows.add(row("ours, the paper's settings", slow, keras, 0));
    }
    return rows;
  }

  private static Result row(String who, OurTraining.Reached ours, double[] keras, double factor) {
    boolean reached = ours.last().valLoss() <= LOSS;
    boolean there = keras.length > 0 && keras[2] <= LOSS;
    String note =
        String.format(
                Locale.ROOT, "%d epochs, loss %.4f", ours.last().epoch(), ours.last().valLoss())
            + (keras.length > 0
                ? String.format(Locale.ROOT, "; Keras %.0f epochs, %.4f", keras[1], keras[2])
                : "; no Keras beside it");
    Boolean met = factor == 0 || !there ? null : reached && keras[0] >= factor * ours.seconds();
    return new Result(
        "to " + LOSS,
        who,
        ours.seconds(),
        there ? keras[0] : null,
        factor == 0 ? "" : "5 times as soon",
        met,
        note);
  }

  private static Settings settings(int epochs, int batch, double rate, Recipe recipe) {
    return Settings.PAPER.with(
        s -> {
          s.protocol = Settings.Validation.paper;
          s.epochs = epochs;
          s.batchSize = batch;
          s.learningRate = rate;
          s.patience = epochs;
          s.threads = 2;
          s.recipe = recipe;
        });
  }
}
