package io.github.inpaint4j.train.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.random.Seeded;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.junit.jupiter.api.Test;

class AdamTest {
  private static final int N = 50;

  private static float[] noise(long seed) {
    Seeded rng = Seeded.of(seed);
    float[] values = new float[N];
    for (int i = 0; i < N; i++) {
      values[i] = (float) rng.nextGaussian();
    }
    return values;
  }

  @Test
  void tenStepsEqualThoseOfLibtorch() {
    Torch.start();
    Tensor ours = Tensors.of(noise(0), N);
    Tensor gradients = Tensors.of(noise(0), N);
    Adam adam = new Adam(ours, gradients, 1e-7, 0);
    Tensor theirs = Tensors.of(noise(0), N).requires_grad_(true);
    AdamOptions options = new AdamOptions(0.01);
    options.eps().put(1e-7);
    org.bytedeco.pytorch.Adam reference =
        new org.bytedeco.pytorch.Adam(new TensorVector(theirs), options);
    for (int step = 1; step <= 10; step++) {
      try (Scope scope = Scope.inference()) {
        gradients.copy_(Tensors.of(noise(step), N));
        adam.step(0.01);
      }
      theirs.mutable_grad().put(Tensors.of(noise(step), N));
      reference.step();
    }
    assertThat(Tensors.values(ours)).containsExactly(Tensors.values(theirs), within(1e-6f));
    assertThat(Tensors.values(ours)[0]).isNotCloseTo(noise(0)[0], within(1e-3f));
  }

  @Test
  void weightDecayShrinksWhatHasNoGradient() {
    Torch.start();
    Tensor ours = Tensors.of(new float[] {2}, 1);
    try (Scope scope = Scope.inference()) {
      new Adam(ours, Tensors.of(new float[] {0}, 1), 1e-7, 0.1).step(0.5);
    }
    assertThat(Tensors.values(ours)[0]).isEqualTo(2 * (1 - 0.05f), within(1e-6f));
  }
}
