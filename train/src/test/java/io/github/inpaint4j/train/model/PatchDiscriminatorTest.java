package io.github.inpaint4j.train.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.torch.Adam;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import io.github.inpaint4j.train.torch.Torch;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PatchDiscriminatorTest {
  private static final int N = 4;

  @BeforeAll
  static void start() {
    Torch.start();
  }

  private static Tensor scores(PatchDiscriminator judge, boolean real) {
    float[] ramps = new float[N * 3 * 32 * 32];
    for (int i = 0; i < N; i++) {
      float[] one = (real ? TestImages.ramp(32, 32) : TestImages.noise(32, 32, i)).pixels();
      System.arraycopy(one, 0, ramps, i * one.length, one.length);
    }
    Tensor picture = Tensors.of(ramps, N, 3, 32, 32);
    return judge.forward(picture, torch.zeros(N, 1, 32, 32), Precision.FLOAT32);
  }

  private static void step(PatchDiscriminator judge, Adam adam) {
    judge.iterate();
    try (Scope scope = Scope.training()) {
      judge.parameters().gradients().zero_();
      scores(judge, false).sub(scores(judge, true)).mean().backward();
    }
    try (Scope scope = Scope.inference()) {
      adam.step(1e-3);
    }
  }

  private static PatchDiscriminator trained(int steps) {
    PatchDiscriminator judge = new PatchDiscriminator(Device.CPU, Seeded.of(1));
    Adam adam = new Adam(judge.parameters().flat(), judge.parameters().gradients(), 1e-7, 0.01);
    for (int i = 0; i < steps; i++) {
      step(judge, adam);
    }
    return judge;
  }

  @Test
  void oneScoreForEveryFourByFourPixels() {
    try (Scope scope = Scope.inference()) {
      assertThat(Tensors.shape(scores(new PatchDiscriminator(Device.CPU, Seeded.of(1)), true)))
          .containsExactly(N, 1, 8, 8);
    }
  }

  @Test
  void learnsToTellNoiseFromRampsTheSameWayTwice() {
    PatchDiscriminator judge = trained(10);
    float[] again = weights(trained(10));
    try (Scope scope = Scope.inference()) {
      double gap = scores(judge, true).sub(scores(judge, false)).mean().item_double();
      assertThat(gap).isGreaterThan(0.3);
    }
    assertThat(again).isEqualTo(weights(judge));
  }

  private static float[] weights(PatchDiscriminator judge) {
    return Tensors.values(judge.parameters().flat());
  }

  /** Scores move at most in proportion to the picture, which is what the normalisation is for. */
  @Test
  void largerWeightsGiveTheSameScores() {
    PatchDiscriminator judge = new PatchDiscriminator(Device.CPU, Seeded.of(1));
    try (Scope scope = Scope.inference()) {
      float[] before = Tensors.values(scores(judge, false));
      judge.parameters().flat().mul_(new Scalar(3));
      float[] after = Tensors.values(scores(judge, false));
      assertThat(after).containsExactly(before, within(1e-4f));
    }
  }
}
