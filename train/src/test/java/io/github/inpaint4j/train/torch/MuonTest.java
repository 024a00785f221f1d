package io.github.inpaint4j.train.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.random.Seeded;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class MuonTest {
  private static final int ROWS = 16;
  private static final int CHANNELS = 20;
  private static final int KERNEL = ROWS * CHANNELS * 9;
  private static final int BIAS = 5;
  private static final int ALL = KERNEL + BIAS;

  private static float[] noise(long seed) {
    Seeded rng = Seeded.of(seed);
    float[] values = new float[ALL];
    for (int i = 0; i < ALL; i++) {
      values[i] = (float) rng.nextGaussian();
    }
    return values;
  }

  private static Map<String, Tensor> views(Tensor flat) {
    return Map.of(
        "kernel", flat.narrow(0, 0, KERNEL).view(ROWS, CHANNELS, 3, 3),
        "bias", flat.narrow(0, KERNEL, BIAS));
  }

  /** One step from the same weights along the same gradients. */
  private static float[] step(boolean muon, double rate, double weightDecay) {
    Torch.start();
    Tensor weights = Tensors.of(noise(1), ALL);
    Adam adam = new Adam(weights, Tensors.of(noise(2), ALL), 1e-7, weightDecay);
    try (Scope scope = Scope.inference()) {
      if (muon) {
        new Muon(adam, weights, MuonTest::views, weightDecay, Precision.FLOAT32).step(rate);
      } else {
        adam.step(rate);
      }
      return Tensors.values(weights);
    }
  }

  private static float[] kernelUpdate(float[] after, double kept) {
    float[] before = noise(1);
    float[] update = new float[KERNEL];
    for (int i = 0; i < KERNEL; i++) {
      update[i] = (float) (after[i] - kept * before[i]);
    }
    return update;
  }

  @Test
  void kernelsMoveInAllDirectionsEquallyFar() {
    float[] update = kernelUpdate(step(true, 1, 0), 1);
    Tensor matrix = Tensors.of(update, ROWS, CHANNELS * 9);
    float[] squares = Tensors.values(torch.linalg_svdvals(matrix));
    double size = 0.2 * Math.sqrt(CHANNELS * 9);
    for (float singular : squares) {
      assertThat(singular / size).isBetween(0.6, 1.3);
    }
    float[] adams = kernelUpdate(step(false, 1, 0), 1);
    Tensor other = Tensors.of(adams, ROWS, CHANNELS * 9);
    float[] uneven = Tensors.values(torch.linalg_svdvals(other));
    assertThat(uneven[0] / uneven[ROWS - 1]).isGreaterThan(1.5f);
  }

  @Test
  void everythingElseMovesAsAdamMovesIt() {
    float[] muon = step(true, 0.1, 0.5);
    float[] adam = step(false, 0.1, 0.5);
    for (int i = KERNEL; i < ALL; i++) {
      assertThat(muon[i]).isEqualTo(adam[i]);
    }
  }

  @Test
  void weightDecayShrinksKernelsToo() {
    float[] without = kernelUpdate(step(true, 0.1, 0), 1);
    float[] with = kernelUpdate(step(true, 0.1, 0.5), 0.95);
    assertThat(with).containsExactly(without, within(1e-5f));
  }
}
