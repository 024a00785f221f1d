package io.github.inpaint4j.train.nn;

import static io.github.inpaint4j.train.nn.Kind.assertClose;
import static io.github.inpaint4j.train.nn.Kind.tensor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.train.torch.Scope;
import io.github.inpaint4j.train.torch.Tensors;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every layer computes what PyTorch computes; bench/peers/golden_layers.py wrote down what. */
class GoldenTest {
  static final List<Kind> ALL = Kind.ALL;

  @ParameterizedTest
  @FieldSource("ALL")
  void outputAndGradientsAreThoseOfPyTorch(Kind kind) throws IOException {
    JsonNode golden = golden(kind);
    Parameters parameters = new Parameters();
    Layer layer = kind.make(parameters);
    parameters.flatten();
    set(parameters, golden.path("parameters"));
    float[] input = floats(golden.path("x"));
    JsonNode gradients = golden.path("gradients");
    try (Scope scope = Scope.training()) {
      Tensor x = tensor(input).requires_grad_(true);
      Tensor y = layer.forward(x);
      assertClose(Tensors.values(y), floats(golden.path("y")), 2e-5f);
      y.square().sum().div(new Scalar(2)).backward();
      float[] expected = floats(gradients.path("x"));
      float[] actual = Tensors.values(x.grad());
      for (int i = 0; i < input.length; i++) {
        actual[i] = kind.hasGradient(i, input[i]) ? actual[i] : expected[i];
      }
      assertClose(actual, expected, 5e-5f);
    }
    parameters
        .viewsOf(parameters.gradients())
        .forEach((name, g) -> assertClose(Tensors.values(g), floats(gradients.path(name)), 5e-5f));
  }

  private static JsonNode golden(Kind kind) throws IOException {
    String file = "golden/" + kind.name().replace(' ', '-') + ".json";
    try (InputStream stream = GoldenTest.class.getResourceAsStream(file)) {
      return new ObjectMapper().readTree(stream);
    }
  }

  private static void set(Parameters parameters, JsonNode values) {
    assertThat(values.size()).isEqualTo(parameters.all().size());
    try (Scope scope = Scope.inference()) {
      parameters
          .viewsOf(parameters.flat())
          .forEach((name, t) -> t.copy_(Tensors.of(floats(values.path(name)), Tensors.shape(t))));
    }
  }

  private static float[] floats(JsonNode list) {
    float[] values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) list.get(i).asDouble();
    }
    return values;
  }
}
