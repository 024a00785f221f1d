package io.github.inpaint4j.bench;

import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.loss.Loss;
import io.github.inpaint4j.train.loss.Losses;
import io.github.inpaint4j.train.model.Models;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.torch.Adam;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import io.github.inpaint4j.train.torch.Torch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.pytorch.Tensor;

/**
 * Images per second of a training step (forward, squared error in the hole, backward, Adam) of
 * every preset, on one thread, in this machine's fastest precision: in turn, best of several.
 */
public final class NetworkSteps {
  private static final Size SMALL = new Size(32, 32);
  private static final int BATCH = 128;
  private static final int ROUNDS = 4;
  private static final int STEPS = 2;
  private static final int PIXELS = BATCH * 32 * 32;

  private NetworkSteps() {}

  public static void main(String[] args) {
    Torch.threads(1);
    List<Candidate> all = new ArrayList<>();
    Models.names().forEach(name -> all.add(new Candidate(Models.create(name, SMALL, 1))));
    for (int round = 0; round < ROUNDS; round++) {
      all.forEach(Candidate::measure);
    }
    System.out.println(Precision.fastest());
    all.forEach(Candidate::print);
  }

  private static final class Candidate {
    private final Network network;
    private final Adam adam;
    private final float[] pixels = new float[3 * PIXELS];
    private final float[] mask = new float[PIXELS];
    private double best;

    Candidate(Network network) {
      this.network = network;
      adam = new Adam(network.parameters().flat(), network.parameters().gradients(), 1e-7, 0);
      Seeded rng = Seeded.of(1);
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = rng.nextFloat();
      }
      for (int i = 0; i < PIXELS; i++) {
        mask[i] = i % 32 < 8 ? 1 : 0;
      }
    }

    private final Loss loss = Losses.create("hole-l2", 1, Precision.fastest(), Device.CPU);

    void measure() {
      step();
      long start = System.nanoTime();
      for (int i = 0; i < STEPS; i++) {
        step();
      }
      best = Math.max(best, STEPS * BATCH / ((System.nanoTime() - start) / 1e9));
    }

    private void step() {
      try (Scope scope = Scope.training()) {
        network.parameters().gradients().zero_();
        Tensor target = Tensors.ofChannelsLast(pixels, BATCH, 32, 32, 3);
        Tensor holes = Tensors.ofChannelsLast(mask, BATCH, 32, 32, 1);
        Tensor output = network.forward(target, holes, Precision.fastest());
        loss.of(output, target, holes).backward();
      }
      try (Scope scope = Scope.inference()) {
        adam.step(1e-4);
      }
    }

    void print() {
      System.out.printf(
          Locale.ROOT,
          "%-20s %,9d parameters %6.0f images/s%n",
          network.name(),
          network.parameters().count(),
          best);
    }
  }
}
