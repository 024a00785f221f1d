package io.github.inpaint4j.train.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import io.github.inpaint4j.train.torch.Torch;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossesTest {
  @BeforeAll
  static void start() {
    Torch.start();
  }

  /** Two pictures of 1x4 pixels; the first has one pixel of hole, the second two. */
  private static Tensor mask() {
    return Tensors.of(new float[] {1, 0, 0, 0, 1, 1, 0, 0}, 2, 1, 1, 4);
  }

  private static Tensor pictures(float... grey) {
    float[] values = new float[24];
    for (int n = 0; n < 2; n++) {
      for (int c = 0; c < 3; c++) {
        System.arraycopy(grey, 4 * n, values, 12 * n + 4 * c, 4);
      }
    }
    return Tensors.of(values, 2, 3, 1, 4);
  }

  private static double loss(String name, Tensor output, Tensor target) {
    return Losses.named(name).of(output, target, mask()).item_double();
  }

  @ParameterizedTest
  @ValueSource(strings = {"l1", "l2", "hole-l1", "hole-l2"})
  void truthCostsNothing(String name) {
    try (Scope scope = Scope.inference()) {
      Tensor truth = pictures(0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f);
      assertThat(loss(name, truth, truth)).isZero();
    }
  }

  @Test
  void holeLossesIgnoreKnownPixelsAndCountEveryPictureAlike() {
    try (Scope scope = Scope.inference()) {
      Tensor truth = pictures(0, 0, 0, 0, 0, 0, 0, 0);
      Tensor output = pictures(0.5f, 1, 1, 1, 0.1f, 0.1f, 1, 1);
      assertThat(loss("hole-l1", output, truth)).isEqualTo((0.5 + 0.1) / 2, within(1e-6));
      assertThat(loss("hole-l2", output, truth)).isEqualTo((0.25 + 0.01) / 2, within(1e-6));
    }
  }

  @Test
  void wholeLossesAreMeansOverAllSamples() {
    try (Scope scope = Scope.inference()) {
      Tensor truth = pictures(0, 0, 0, 0, 0, 0, 0, 0);
      Tensor output = pictures(0.5f, 0.5f, 0, 0, 0, 0, 0, 0);
      assertThat(loss("l1", output, truth)).isEqualTo(1 / 8.0, within(1e-6));
      assertThat(loss("l2", output, truth)).isEqualTo(0.5 / 8, within(1e-6));
    }
  }

  @Test
  void unknownNameTellsTheNamesThereAre() {
    assertThatThrownBy(() -> Losses.named("magic"))
        .hasMessage("there is no loss named 'magic'; there are: bce, hole-l1, hole-l2, l1, l2");
  }
}
