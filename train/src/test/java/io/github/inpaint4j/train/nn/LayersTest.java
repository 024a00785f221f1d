package io.github.inpaint4j.train.nn;

import static io.github.inpaint4j.train.nn.ConvOptions.kernel;
import static io.github.inpaint4j.train.nn.Kind.CHANNELS;
import static io.github.inpaint4j.train.nn.Kind.INPUT;
import static io.github.inpaint4j.train.nn.Kind.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/** What only some layers promise. */
class LayersTest {
  @Test
  void upConvEqualsUpsamplingAndConvolutionInFunctionAndGradients() {
    Parameters plainParameters = new Parameters();
    Parameters fastParameters = new Parameters();
    Layer plain =
        Sequential.of(
            new Upsample2x(), new Conv2d(plainParameters, "u", CHANNELS, 5, Seeded.of(1)));
    Layer fast = new UpConv2d(fastParameters, "u", CHANNELS, 5, Seeded.of(1));
    assertEqual(plain, plainParameters, fast, fastParameters);
  }

  @Test
  void reluAfterPoolingEqualsReluBeforeItInFunctionAndGradients() {
    Parameters before = new Parameters();
    Parameters after = new Parameters();
    Layer plain =
        Sequential.of(
            new Conv2d(before, "c", CHANNELS, 5, Seeded.of(1)), Activation.RELU, new MaxPool2d());
    Layer fast =
        Sequential.of(
            new Conv2d(after, "c", CHANNELS, 5, Seeded.of(1)), new MaxPool2d(), Activation.RELU);
    assertEqual(plain, before, fast, after);
  }

  private static void assertEqual(Layer plain, Parameters p, Layer fast, Parameters f) {
    Kind.shake(p);
    Kind.shake(f);
    float[] input = noise(2 * CHANNELS * 12 * 16);
    float[] plainInput = new float[0];
    for (boolean second : new boolean[] {false, true}) {
      try (Scope scope = Scope.training()) {
        Tensor x = Tensors.of(input, 2, CHANNELS, 12, 16).requires_grad_(true);
        Tensor y = (second ? fast : plain).forward(x);
        y.mul(Tensors.of(noise((int) y.numel()), Tensors.shape(y))).sum().backward();
        float[] values = Tensors.values(x.grad());
        if (second) {
          assertThat(values).containsExactly(plainInput, within(1e-4f));
        }
        plainInput = values;
      }
    }
    try (Scope scope = Scope.inference()) {
      Tensor x = Tensors.of(input, 2, CHANNELS, 12, 16);
      assertThat(Tensors.values(fast.forward(x)))
          .containsExactly(Tensors.values(plain.forward(x)), within(1e-5f));
      assertThat(Tensors.values(f.gradients()))
          .containsExactly(Tensors.values(p.gradients()), within(2e-3f));
    }
  }

  @Test
  void wrongNumberOfChannelsIsNamed() {
    Layer conv = new Conv2d(new Parameters(), "c", 3, 5, Seeded.of(1));
    assertThatThrownBy(() -> conv.outputShape(INPUT))
        .hasMessage("conv 3x3; 5 channels takes 3 channels, got 4x4x6");
  }

  @Test
  void optionsThatALayerCannotHaveAreRefused() {
    Parameters p = new Parameters();
    assertThatThrownBy(() -> new Conv2d(p, "c", 3, 5, kernel(4), Seeded.of(1)))
        .hasMessage("the kernel must be odd, got 4");
    assertThatThrownBy(() -> new ConvTranspose2d(p, "t", 3, 5, kernel(3).stride(2), Seeded.of(1)))
        .hasMessageStartingWith("the kernel must be even, its stride two, its dilation one, got");
    assertThatThrownBy(() -> kernel(3).stride(0))
        .hasMessage("kernel, stride and dilation must be positive, got 3, 0, 1");
  }

  @Test
  void glorotWeightsFillTheirIntervalAndBiasesAreZero() {
    Parameters parameters = new Parameters();
    new Conv2d(parameters, "c", 32, 16, Seeded.of(1));
    double limit = Math.sqrt(6.0 / (32 * 9 + 16 * 9));
    double largest = 0;
    for (float w : Tensors.values(parameters.all().get("c.weight"))) {
      largest = Math.max(largest, Math.abs(w));
    }
    assertThat(largest).isLessThanOrEqualTo(limit).isGreaterThan(0.99 * limit);
    assertThat(Tensors.values(parameters.all().get("c.bias"))).containsOnly(0);
  }

  /** A diagonal kernel: its largest entry is its largest singular value. */
  @Test
  void spectralConvLearnsItsLargestSingularValueStepByStep() {
    Parameters parameters = new Parameters();
    SpectralConv2d conv =
        new SpectralConv2d(parameters, "c", 3, 3, kernel(1).init(Init.ZERO), Seeded.of(1));
    try (Scope scope = Scope.inference()) {
      Tensor diagonal = Tensors.of(new float[] {4, 0, 0, 0, -1, 0, 0, 0, 0.5f}, 3, 3, 1, 1);
      parameters.all().get("c.weight").copy_(diagonal);
      Tensor x = Tensors.of(new float[] {1, 1, 1}, 1, 3, 1, 1);
      float far = Math.abs(Tensors.values(conv.forward(x))[0] - 1);
      for (int i = 0; i < 10; i++) {
        conv.iterate();
      }
      float[] y = Tensors.values(conv.forward(x));
      assertThat(y).containsExactly(new float[] {1, -0.25f, 0.125f}, within(1e-5f));
      assertThat(Math.abs(y[0] - 1)).isLessThan(far);
    }
  }

  @Test
  void partialConvForgetsNothingValidAndMakesTheBorderOfTheHoleValid() {
    PartialConv2d conv =
        new PartialConv2d(new Parameters(), "c", 1, 1, kernel(3).init(Init.ZERO), Seeded.of(1));
    float[] input = new float[2 * 7];
    input[7] = 1; // only the leftmost pixel of seven is valid
    try (Scope scope = Scope.inference()) {
      float[] y = Tensors.values(conv.forward(Tensors.of(input, 1, 2, 1, 7)));
      assertThat(y).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0);
    }
  }
}
