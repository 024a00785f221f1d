package io.github.inpaint4j.train.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.random.Seeded;
import io.github.inpaint4j.train.Onnx;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import io.github.inpaint4j.train.torch.Torch;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every layer promises; a new layer joins by a line in {@link #ALL}. */
class LayerTest {
  private static final int CHANNELS = 6;
  private static final Shape INPUT = new Shape(CHANNELS, 12, 16);

  record Kind(String name, BiFunction<Parameters, Seeded, Layer> make) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Kind> ALL =
      List.of(
          new Kind("conv 3x3", (p, r) -> new Conv2d(p, "c", CHANNELS, 5, r)),
          new Kind("conv 5x5", (p, r) -> new Conv2d(p, "c", CHANNELS, 5, 5, 1, Init.HE, r)),
          new Kind("conv 1x1", (p, r) -> new Conv2d(p, "c", CHANNELS, 5, 1, 1, Init.HE, r)),
          new Kind("strided conv", (p, r) -> new Conv2d(p, "c", CHANNELS, 5, 3, 2, Init.HE, r)),
          new Kind("up conv", (p, r) -> new UpConv2d(p, "u", CHANNELS, 5, r)),
          new Kind("upsample", (p, r) -> new Upsample2x()),
          new Kind("max pool", (p, r) -> new MaxPool2d()),
          new Kind(
              "transposed conv 4x4",
              (p, r) -> new ConvTranspose2d(p, "t", CHANNELS, 5, 4, Init.HE, r)),
          new Kind(
              "transposed conv 6x6",
              (p, r) -> new ConvTranspose2d(p, "t", CHANNELS, 5, 6, Init.HE, r)),
          new Kind("residual", (p, r) -> new Residual(new Conv2d(p, "c", CHANNELS, CHANNELS, r))),
          new Kind("skip", (p, r) -> new Skip(new Conv2d(p, "c", CHANNELS, 3, r))),
          new Kind("relu", (p, r) -> Activation.RELU),
          new Kind("sigmoid", (p, r) -> Activation.SIGMOID),
          new Kind(
              "sequential",
              (p, r) ->
                  Sequential.of(
                      new Conv2d(p, "a", CHANNELS, 4, r), Activation.RELU, new MaxPool2d())));

  @BeforeAll
  static void start() {
    Torch.start();
  }

  private static float[] noise(int n) {
    Seeded rng = Seeded.of(2);
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) rng.nextGaussian();
    }
    return values;
  }

  /** Biases that are not zero, or a forgotten one would not show. */
  private static Parameters shaken(Parameters parameters) {
    parameters.flatten();
    try (Scope scope = Scope.inference()) {
      if (parameters.count() > 0) {
        Tensor flat = parameters.flat();
        flat.add_(Tensors.of(noise(parameters.count()), parameters.count()));
      }
    }
    return parameters;
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void onnxRuntimeAndLibtorchAgree(Kind kind) throws Exception {
    Parameters parameters = new Parameters();
    Layer layer = kind.make.apply(parameters, Seeded.of(1));
    shaken(parameters);
    float[] input = noise(3 * CHANNELS * 12 * 16);
    try (Scope scope = Scope.inference()) {
      OnnxGraph graph = new OnnxGraph("layer");
      String output = layer.toOnnx(graph, graph.input("x", INPUT));
      graph.output("y", output, layer.outputShape(INPUT));
      float[] onnx = Onnx.run(graph.toBytes(Map.of()), input, 3, CHANNELS, 12, 16);
      float[] torch = Tensors.values(layer.forward(Tensors.of(input, 3, CHANNELS, 12, 16)));
      assertThat(onnx).containsExactly(torch, within(2e-5f));
    }
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void shapeIsWhatWasPromised(Kind kind) {
    Parameters parameters = new Parameters();
    Layer layer = kind.make.apply(parameters, Seeded.of(1));
    try (Scope scope = Scope.inference()) {
      Tensor out = layer.forward(Tensors.of(noise(CHANNELS * 12 * 16), 1, CHANNELS, 12, 16));
      Shape promised = layer.outputShape(INPUT);
      assertThat(new Shape((int) out.size(1), (int) out.size(2), (int) out.size(3)))
          .isEqualTo(promised);
    }
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void sameSeedGivesTheSameWeights(Kind kind) {
    Parameters one = new Parameters();
    Parameters two = new Parameters();
    kind.make.apply(one, Seeded.of(1));
    kind.make.apply(two, Seeded.of(1));
    one.all()
        .forEach(
            (name, t) ->
                assertThat(Tensors.values(t)).isEqualTo(Tensors.values(two.all().get(name))));
  }

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
    shaken(p);
    shaken(f);
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
        .hasMessage("conv 3x3; 5 channels takes 3 channels, got 6x12x16");
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
}
