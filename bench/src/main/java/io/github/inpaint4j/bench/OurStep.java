package io.github.inpaint4j.bench;

import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.loss.Loss;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.torch.Adam;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import org.bytedeco.pytorch.Tensor;

/** The training step as {@code Trainer} does it, on one batch of noise again and again. */
final class OurStep {
  static final int BATCH = 128;

  private static final int SIDE = 32;

  private final Network network;
  private final Loss loss;
  private final Precision precision;
  private final boolean channelsLast;
  private final Adam adam;
  private final float[] pixels = new float[BATCH * SIDE * SIDE * 3];
  private final float[] mask = new float[BATCH * SIDE * SIDE];

  OurStep(Network network, Loss loss, Precision precision, boolean channelsLast) {
    this.network = network;
    this.loss = loss;
    this.precision = precision;
    this.channelsLast = channelsLast;
    adam = new Adam(network.parameters().flat(), network.parameters().gradients(), 1e-7, 0);
    Seeded rng = Seeded.of(1);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = rng.nextFloat();
    }
  }

  /** Seconds of one step, the mean of {@code count}. */
  double seconds(int count) {
    return Timing.seconds(
            () -> {
              for (int i = 0; i < count; i++) {
                step();
              }
            })
        / count;
  }

  private void step() {
    try (Scope scope = Scope.training()) {
      network.parameters().gradients().zero_();
      Tensor target = tensor(pixels, 3);
      Tensor hole = tensor(mask, 1);
      Tensor output = network.forward(tensor(pixels, 3), hole, precision);
      loss.of(output, target, hole).backward();
    }
    try (Scope scope = Scope.inference()) {
      adam.step(1e-3);
    }
  }

  private Tensor tensor(float[] values, int channels) {
    return channelsLast
        ? Tensors.ofChannelsLast(values, BATCH, SIDE, SIDE, channels)
        : Tensors.of(values, BATCH, channels, SIDE, SIDE);
  }
}
