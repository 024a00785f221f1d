package io.github.inpaint4j.bench;

import io.github.inpaint4j.train.loss.Losses;
import io.github.inpaint4j.train.model.Models;
import io.github.inpaint4j.train.torch.Precision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One training step, batch 128: forward, loss, backward, Adam. */
final class StepSpeed {
  private static final String SMALL = "residual-unet-small";

  private StepSpeed() {}

  static List<Row> rows(Peers peers, int rounds) throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    Contest paper = contest("paper", "bce", 10, peers, rounds).run();
    rows.add(paper.against("ours", Peers.KERAS, 2));
    rows.add(paper.against("ours", Peers.EAGER, 1.5));
    rows.add(paper.against("ours", Peers.COMPILED, 0));
    OurStep rough =
        new OurStep(
            Models.create(SMALL, 1),
            Losses.create("l2", 1, Precision.FLOAT32),
            Precision.BFLOAT16,
            true);
    Contest unet =
        contest(SMALL, "l2", 2, peers, rounds)
            .with("bfloat16", () -> new double[] {rough.seconds(2)})
            .run();
    rows.add(unet.against("ours", Peers.KERAS, 1.2));
    rows.add(unet.against("ours", Peers.EAGER, 1));
    rows.add(unet.against("ours", Peers.COMPILED, 0));
    rows.add(unet.against("bfloat16", Peers.KERAS, 0));
    rows.add(unet.against("bfloat16", Peers.EAGER, 0));
    return rows;
  }

  private static Contest contest(String network, String loss, int steps, Peers peers, int rounds) {
    OurStep step =
        new OurStep(
            Models.create(network, 1),
            Losses.create(loss, 1, Precision.FLOAT32),
            Precision.FLOAT32,
            true);
    String command = "step %s %d %d".formatted(network, OurStep.BATCH, steps);
    return new Contest("step " + network, rounds)
        .with("ours", () -> new double[] {step.seconds(steps)})
        .with(Peers.KERAS, peers.turn(Peers.KERAS, command, steps))
        .with(Peers.EAGER, peers.turn(Peers.EAGER, command, steps))
        .with(Peers.COMPILED, peers.turn(Peers.COMPILED, command, steps));
  }
}
