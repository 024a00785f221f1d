package io.github.inpaint4j.train.nn;

import static io.github.inpaint4j.train.nn.Kind.CHANNELS;
import static io.github.inpaint4j.train.nn.Kind.INPUT;
import static io.github.inpaint4j.train.nn.Kind.assertClose;
import static io.github.inpaint4j.train.nn.Kind.noise;
import static io.github.inpaint4j.train.nn.Kind.tensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inpaint4j.train.Onnx;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import io.github.inpaint4j.train.torch.Torch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every layer promises; a new layer joins by a line in {@link Kind#ALL}. */
class LayerTest {
  static final List<Kind> ALL = Kind.ALL;

  @BeforeAll
  static void start() {
    Torch.start();
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void onnxRuntimeAndLibtorchAgreeOnOneAndOnMany(Kind kind) throws Exception {
    Layer layer = kind.shaken(new Parameters());
    try (Scope scope = Scope.inference()) {
      OnnxGraph graph = new OnnxGraph("layer");
      String output = layer.toOnnx(graph, graph.input("x", INPUT));
      graph.output("y", output, layer.outputShape(INPUT));
      for (int n : new int[] {1, 3}) {
        float[] input = kind.input(n);
        float[] onnx = Onnx.run(graph.toBytes(Map.of()), input, n, CHANNELS, 4, 6);
        float[] torch = Tensors.values(layer.forward(tensor(input)));
        assertClose(onnx, torch, 2e-5f);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void picturesDoNotSeeEachOther(Kind kind) {
    Layer layer = kind.shaken(new Parameters());
    float[] input = kind.input(3);
    try (Scope scope = Scope.inference()) {
      float[] together = Tensors.values(layer.forward(tensor(input)));
      int size = together.length / 3;
      for (int i = 0; i < 3; i++) {
        float[] one = Arrays.copyOfRange(input, i * Kind.VALUES, (i + 1) * Kind.VALUES);
        float[] alone = Tensors.values(layer.forward(tensor(one)));
        assertClose(alone, Arrays.copyOfRange(together, i * size, (i + 1) * size), 2e-5f);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void shapeIsWhatWasPromised(Kind kind) {
    Layer layer = kind.make(new Parameters());
    try (Scope scope = Scope.inference()) {
      Tensor out = layer.forward(tensor(kind.input(1)));
      assertThat(new Shape((int) out.size(1), (int) out.size(2), (int) out.size(3)))
          .isEqualTo(layer.outputShape(INPUT));
    }
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void sameSeedGivesTheSameWeights(Kind kind) {
    Parameters one = new Parameters();
    Parameters two = new Parameters();
    kind.make(one);
    kind.make(two);
    one.all()
        .forEach(
            (name, t) ->
                assertThat(Tensors.values(t)).isEqualTo(Tensors.values(two.all().get(name))));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void bfloat16StaysBfloat16AndNearFloat32(Kind kind) {
    Layer layer = kind.shaken(new Parameters());
    try (Scope scope = Scope.inference()) {
      Tensor x = tensor(kind.input(2)).to(ScalarType.BFloat16);
      Tensor rough = layer.forward(x);
      assertThat(rough.scalar_type().intern()).isEqualTo(ScalarType.BFloat16);
      Tensor exact = layer.forward(x.to(ScalarType.Float));
      double error = rough.to(ScalarType.Float).sub(exact).norm().item_double();
      assertThat(error).isLessThan(0.02 * exact.norm().item_double());
    }
  }

  /** Along one direction of inputs and weights together; inputs with 64 bits. */
  @ParameterizedTest
  @FieldSource("ALL")
  void gradientsAreThoseOfFiniteDifferences(Kind kind) {
    Parameters parameters = new Parameters();
    Layer layer = kind.shaken(parameters);
    settle(layer);
    float[] input = kind.input(2);
    float[] along = noise(input.length);
    for (int i = 0; i < along.length; i++) {
      along[i] = kind.hasGradient(i, input[i]) ? along[i] : 0;
    }
    double slope = slope(layer, parameters, input, along);
    double step = 1e-3;
    double difference =
        value(layer, parameters, input, along, step)
            - value(layer, parameters, input, along, -step);
    assertThat(difference / (2 * step)).isCloseTo(slope, within(2e-3 * (1 + Math.abs(slope))));
  }

  /** Its gradients take the singular vectors for constant, which they are at their best. */
  private static void settle(Layer layer) {
    for (int i = 0; i < 300 && layer instanceof SpectralConv2d spectral; i++) {
      spectral.iterate();
    }
  }

  private static Tensor weighted(Tensor y) {
    int n = (int) y.numel();
    return y.mul(Tensors.of(noise(n), Tensors.shape(y))).sum();
  }

  private static double slope(Layer layer, Parameters parameters, float[] input, float[] along) {
    try (Scope scope = Scope.training()) {
      Tensor x = tensor(input).to(ScalarType.Double).detach().requires_grad_(true);
      weighted(layer.forward(x)).backward();
      double slope = x.grad().mul(tensor(along)).sum().item_double();
      int n = parameters.count();
      return n == 0
          ? slope
          : slope + parameters.gradients().mul(Tensors.of(noise(n), n)).sum().item_double();
    }
  }

  private static double value(
      Layer layer, Parameters parameters, float[] input, float[] along, double step) {
    try (Scope scope = Scope.inference()) {
      Tensor x = tensor(input).to(ScalarType.Double);
      Tensor way = tensor(along).to(ScalarType.Double).mul(new Scalar(step));
      int n = parameters.count();
      Tensor before = parameters.flat().clone();
      if (n > 0) {
        parameters.flat().add_(Tensors.of(noise(n), n), new Scalar(step));
      }
      double value = weighted(layer.forward(x.add(way))).item_double();
      parameters.flat().copy_(before);
      return value;
    }
  }
}
