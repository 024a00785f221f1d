package io.github.inpaint4j.train.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.metric.Ssim;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import io.github.inpaint4j.train.torch.Torch;
import java.util.Arrays;
import org.bytedeco.pytorch.Scalar;
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
    return Losses.create(name, 1, Precision.FLOAT32, Device.CPU)
        .of(output, target, mask())
        .item_double();
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
  void ssimIsOneLessTheMetricsMeanWhereItsWindowLiesInside() {
    Image truth = TestImages.noise(32, 32, 1);
    Mask hole = Mask.rectangle(32, 32, 10, 6, 8, 12);
    Image filled = hole.composite(truth, TestImages.ramp(32, 32));
    float[] map = Ssim.map(truth, filled, hole);
    double sum = 0;
    for (int y = 5; y < 27; y++) {
      for (int x = 5; x < 27; x++) {
        sum += map[y * 32 + x];
      }
    }
    try (Scope scope = Scope.inference()) {
      double loss =
          Losses.create("ssim", 1, Precision.FLOAT32, Device.CPU)
              .of(tensor(filled), tensor(truth), tensor(hole))
              .item_double();
      assertThat(loss).isEqualTo(1 - sum / (22 * 22), within(1e-4)).isGreaterThan(0.05);
    }
  }

  @Test
  void totalVariationIsTheMeanStepAtAndInTheHole() {
    try (Scope scope = Scope.inference()) {
      Tensor truth = pictures(0, 0.5f, 1, 0, 0, 0, 0.25f, 1);
      Tensor output = pictures(1, 1, 1, 1, 1, 0.5f, 1, 1);
      // pairs: 1-0.5 | 1-0.5, 0.5-0.25; the others are known on both sides
      assertThat(loss("tv", output, truth)).isEqualTo((0.5 + 0.5 + 0.25) / 3, within(1e-6));
    }
  }

  private static Tensor tensor(Image image) {
    return Tensors.of(image.pixels(), 1, 3, image.height(), image.width());
  }

  private static Tensor tensor(Mask mask) {
    float[] values = new float[mask.height() * mask.width()];
    for (int i = 0; i < values.length; i++) {
      values[i] = mask.isHole(i) ? 1 : 0;
    }
    return Tensors.of(values, 1, 1, mask.height(), mask.width());
  }

  @Test
  void perceptualLossIsZeroForTheTruthAndGrowsWithTheDamage() {
    Image truth = TestImages.ramp(32, 32);
    Mask hole = Mask.rectangle(32, 32, 10, 6, 8, 12);
    Loss loss = Losses.create("perceptual", 1, Precision.FLOAT32, Device.CPU);
    try (Scope scope = Scope.inference()) {
      double none = loss.of(tensor(truth), tensor(truth), tensor(hole)).item_double();
      Tensor noise = tensor(TestImages.noise(32, 32, 3));
      Tensor near = tensor(truth).mul(new Scalar(0.9)).add(noise.mul(new Scalar(0.1)));
      double little = loss.of(near, tensor(truth), tensor(hole)).item_double();
      double much = loss.of(noise, tensor(truth), tensor(hole)).item_double();
      assertThat(none).isZero();
      assertThat(little).isPositive();
      assertThat(much).isGreaterThan(2 * little);
    }
  }

  @Test
  void adversaryLearnsToTellFillsFromPicturesAndAnswersTheSameForTheSameSeed() {
    Tensor truth = tensor(TestImages.ramp(32, 32));
    Tensor fill = tensor(TestImages.noise(32, 32, 3));
    Tensor hole = tensor(Mask.rectangle(32, 32, 10, 6, 8, 12));
    double[] after = new double[2];
    for (int run = 0; run < 2; run++) {
      Adversary adversary = new Adversary(1, Precision.FLOAT32, Device.CPU);
      double before;
      try (Scope scope = Scope.inference()) {
        before = adversary.of(fill, truth, hole).item_double();
      }
      for (int step = 0; step < 20; step++) {
        try (Scope scope = Scope.training()) {
          adversary.learn(fill, truth, hole);
        }
      }
      try (Scope scope = Scope.inference()) {
        after[run] = adversary.of(fill, truth, hole).item_double();
        double ofTheTruth = adversary.of(truth, truth, hole).item_double();
        assertThat(after[run]).isGreaterThan(before).isGreaterThan(ofTheTruth);
      }
    }
    assertThat(after[0]).isEqualTo(after[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bce",
        "l1",
        "l2",
        "hole-l1",
        "hole-l2",
        "ssim",
        "tv",
        "perceptual",
        "adversarial"
      })
  void gradientsAgreeWithFiniteDifferences(String name) {
    Loss loss = Losses.create(name, 1, Precision.FLOAT32, Device.CPU);
    Tensor truth = tensor(TestImages.noise(32, 32, 1)).mul(new Scalar(0.5));
    Tensor wrong = tensor(TestImages.noise(32, 32, 2)).mul(new Scalar(0.3)).add(new Scalar(0.1));
    Tensor start = truth.add(wrong).detach().requires_grad_(true); // never equal: no kinks of L1
    Tensor hole = tensor(Mask.rectangle(32, 32, 10, 6, 8, 12));
    Tensor direction = tensor(TestImages.noise(32, 32, 5)).sub(new Scalar(0.5)).detach();
    loss.of(start, truth, hole).backward();
    try (Scope scope = Scope.inference()) {
      double slope = start.grad().mul(direction).sum().item_double();
      double h = 2e-3;
      double up = loss.of(start.add(direction, new Scalar(h)), truth, hole).item_double();
      double down = loss.of(start.sub(direction, new Scalar(h)), truth, hole).item_double();
      assertThat(slope).isNotZero();
      assertThat((up - down) / (2 * h)).isEqualTo(slope, within(0.05 * Math.abs(slope) + 1e-4));
    }
  }

  @Test
  void diceIsNothingIfAllIsCoveredAndNearlyOneIfNothingIs() {
    try (Scope scope = Scope.inference()) {
      float[] hole = new float[64 * 64];
      Arrays.fill(hole, 0, 2048, 1);
      Tensor target = Tensors.of(hole, 1, 1, 64, 64);
      Tensor nothing = Tensors.of(new float[64 * 64], 1, 1, 64, 64);
      Loss dice = Losses.create("dice", 1, Precision.FLOAT32, Device.CPU);
      assertThat(dice.of(target, target, target).item_double()).isEqualTo(0, within(1e-6));
      assertThat(dice.of(nothing, target, target).item_double())
          .isEqualTo(1 - 16 / (2048 + 16.0), within(1e-6));
      assertThat(dice.of(nothing, nothing, nothing).item_double()).isEqualTo(0, within(1e-6));
    }
  }

  @Test
  void unknownNameTellsTheNamesThereAre() {
    assertThatThrownBy(() -> Objective.terms("magic"))
        .hasMessage(
            "there is no loss named 'magic'; there are: adversarial, bce, dice, hole-l1, hole-l2,"
                + " l1, l2, perceptual, ssim, tv");
  }
}
