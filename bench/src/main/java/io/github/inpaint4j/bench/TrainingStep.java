package io.github.inpaint4j.bench;

import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.loss.Loss;
import io.github.inpaint4j.train.model.Autoencoder;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.torch.Adam;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.util.Arrays;
import java.util.Locale;
import org.bytedeco.pytorch.Tensor;

/**
 * Images per second of the training step of the paper's network, the plain form in (N, C, H, W)
 * against the one that is trained (exact rewrites, channels-last): in one run, in turn, best and
 * median of many.
 */
public final class TrainingStep {
  private static final int BATCH = 128;
  private static final int ROUNDS = 12;
  private static final int STEPS = 10;
  private static final int SAMPLES = BATCH * 32 * 32 * 3;

  private TrainingStep() {}

  public static void main(String[] args) {
    Variant plain = new Variant("plain, NCHW", Autoencoder.plain(Seeded.of(1)), false);
    Variant ours =
        new Variant("exact rewrites, channels-last", Autoencoder.paper(Seeded.of(1)), true);
    for (int round = 0; round < ROUNDS; round++) {
      plain.measure(round);
      ours.measure(round);
    }
    plain.print();
    ours.print();
    System.out.printf(
        Locale.ROOT,
        "ratio: best %.2f, median %.2f (batch %d, %d rounds of %d steps)%n",
        ours.best() / plain.best(),
        ours.median() / plain.median(),
        BATCH,
        ROUNDS,
        STEPS);
  }

  private static final class Variant {
    private final String name;
    private final Network network;
    private final Adam adam;
    private final boolean channelsLast;
    private final float[] pixels = new float[SAMPLES];
    private final double[] speeds = new double[ROUNDS];

    Variant(String name, Network network, boolean channelsLast) {
      this.name = name;
      this.network = network;
      this.channelsLast = channelsLast;
      adam = new Adam(network.parameters().flat(), network.parameters().gradients(), 1e-7, 0);
      Seeded rng = Seeded.of(1);
      for (int i = 0; i < SAMPLES; i++) {
        pixels[i] = rng.nextFloat();
      }
    }

    private Tensor batch() {
      return channelsLast
          ? Tensors.ofChannelsLast(pixels, BATCH, 32, 32, 3)
          : Tensors.of(pixels, BATCH, 3, 32, 32);
    }

    void measure(int round) {
      step();
      long start = System.nanoTime();
      for (int i = 0; i < STEPS; i++) {
        step();
      }
      speeds[round] = STEPS * BATCH / ((System.nanoTime() - start) / 1e9);
    }

    private void step() {
      try (Scope scope = Scope.training()) {
        network.parameters().gradients().zero_();
        Tensor target = batch();
        Loss.BCE.of(network.layers().forward(batch()), target, target).backward();
      }
      try (Scope scope = Scope.inference()) {
        adam.step(1e-3);
      }
    }

    double best() {
      return Arrays.stream(speeds).max().orElseThrow();
    }

    double median() {
      return Arrays.stream(speeds).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }

    void print() {
      System.out.printf(
          Locale.ROOT, "%-32s best %6.0f  median %6.0f images/s%n", name, best(), median());
    }
  }
}
