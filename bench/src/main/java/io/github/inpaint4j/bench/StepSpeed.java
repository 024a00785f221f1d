package io.github.inpaint4j.bench;

import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.train.loss.Losses;
import io.github.inpaint4j.train.model.Models;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One training step, batch 128: forward, loss, backward, Adam. */
final class StepSpeed {
  private static final Size SMALL = new Size(32, 32);
  static final String ROUGH = "ours in bfloat16";

  private StepSpeed() {}

  static List<Result> rows(Peers peers, int rounds) throws IOException, InterruptedException {
    List<Result> rows = new ArrayList<>();
    rows.addAll(rows(contest("paper", "bce", 10, peers, rounds), 2, 1.5));
    rows.addAll(rows(contest("residual-unet-small", "l2", 2, peers, rounds), 1.2, 1));
    return rows;
  }

  private static List<Result> rows(Contest contest, double keras, double eager)
      throws IOException, InterruptedException {
    contest.run();
    return List.of(
        contest.against("ours", Peers.KERAS, keras),
        contest.against("ours", Peers.EAGER, eager),
        contest.against("ours", Peers.COMPILED, 0),
        contest.against(ROUGH, Peers.KERAS, 0),
        contest.against(ROUGH, Peers.EAGER, 0));
  }

  private static Contest contest(String network, String loss, int steps, Peers peers, int rounds) {
    OurStep step = step(network, loss, Precision.FLOAT32);
    OurStep rough = step(network, loss, Precision.BFLOAT16);
    String command = "step %s %d %d".formatted(network, OurStep.BATCH, steps);
    return new Contest("step " + network, rounds)
        .with("ours", () -> new double[] {step.seconds(steps)})
        .with(ROUGH, () -> new double[] {rough.seconds(steps)})
        .with(Peers.KERAS, peers.turn(Peers.KERAS, command, steps))
        .with(Peers.EAGER, peers.turn(Peers.EAGER, command, steps))
        .with(Peers.COMPILED, peers.turn(Peers.COMPILED, command, steps));
  }

  private static OurStep step(String network, String loss, Precision precision) {
    return new OurStep(
        Models.create(network, SMALL, 1),
        Losses.create(loss, 1, precision, Device.CPU),
        precision,
        true);
  }
}
