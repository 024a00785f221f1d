package io.github.inpaint4j.bench;

import io.github.inpaint4j.data.Cifar10;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.Subset;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.training.Recipe;
import io.github.inpaint4j.train.training.Settings;
import java.io.IOException;
import java.util.List;

/** Whole epochs of the paper's network on CIFAR-10, a new rectangle for every picture. */
final class EpochSpeed {
  private static final int WARM = 2_560;
  private static final int VALIDATION = 250; // not part of the time
  private static final Recipe EXACT = Recipe.PAPER;
  private static final Recipe FAST = EXACT.with(r -> r.precision = Precision.BFLOAT16);

  private EpochSpeed() {}

  static List<Result> rows(Cifar10 cifar10, Peers peers, int images, int rounds)
      throws IOException, InterruptedException {
    Contest contest =
        new Contest("epoch of " + images, rounds)
            .with("ours", ours(cifar10, WARM, EXACT), ours(cifar10, images, EXACT))
            .with(StepSpeed.ROUGH, ours(cifar10, WARM, FAST), ours(cifar10, images, FAST))
            .with(Peers.KERAS, peer(peers, Peers.KERAS, WARM), peer(peers, Peers.KERAS, images))
            .with(Peers.EAGER, peer(peers, Peers.EAGER, WARM), peer(peers, Peers.EAGER, images))
            .run();
    return List.of(
        contest.against("ours", Peers.KERAS, 2.5),
        contest.against("ours", Peers.EAGER, 0),
        contest.against(StepSpeed.ROUGH, Peers.KERAS, 0),
        contest.against(StepSpeed.ROUGH, Peers.EAGER, 0));
  }

  private static Contest.Turn ours(Cifar10 cifar10, int images, Recipe recipe) {
    return () -> seconds(cifar10, images, recipe);
  }

  private static Contest.Turn peer(Peers peers, String name, int images) {
    return peers.turn(name, "epoch " + images, 1);
  }

  private static double[] seconds(Cifar10 cifar10, int images, Recipe recipe)
      throws IOException, InterruptedException {
    DataSet data =
        new DataSet(
            "CIFAR-10",
            Subset.first(cifar10.training(), images),
            Subset.first(cifar10.test(), VALIDATION));
    Settings settings = OurTraining.epoch(2).with(s -> s.recipe = recipe);
    return new double[] {images / OurTraining.run(settings, data, 0).last().imagesPerSecond()};
  }
}
