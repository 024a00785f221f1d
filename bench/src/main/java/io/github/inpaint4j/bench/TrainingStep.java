package io.github.inpaint4j.bench;

import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.loss.Loss;
import io.github.inpaint4j.train.model.Autoencoder;
import io.github.inpaint4j.train.model.LayerMaker;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.torch.Precision;
import java.io.IOException;

/**
 * Seconds of the training step of the paper's network, the plain form in (N, C, H, W) against the
 * one that is trained (exact rewrites, channels-last): in one run, in turn, best and median of
 * many.
 */
public final class TrainingStep {
  private static final Size SMALL = new Size(32, 32);
  private static final String PLAIN = "plain, NCHW";
  private static final String RESTATED = "rewritten, NHWC";
  private static final int ROUNDS = 12;
  private static final int STEPS = 10;

  private TrainingStep() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    OurStep plain = step(Autoencoder.plain(SMALL, Seeded.of(1)), false);
    OurStep ours = step(Autoencoder.paper(new LayerMaker(SMALL, Seeded.of(1))), true);
    Contest contest =
        new Contest("step paper", ROUNDS)
            .with(RESTATED, () -> new double[] {ours.seconds(STEPS)})
            .with(PLAIN, () -> new double[] {plain.seconds(STEPS)})
            .run();
    System.out.println(Result.header());
    System.out.println(contest.against(RESTATED, PLAIN, 0));
  }

  private static OurStep step(Network network, boolean channelsLast) {
    return new OurStep(network, Loss.BCE, Precision.FLOAT32, channelsLast);
  }
}
