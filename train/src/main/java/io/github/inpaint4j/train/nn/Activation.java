package io.github.inpaint4j.train.nn;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** A function of each value by itself. */
public enum Activation implements Layer {
  RELU("Relu", "ReLU", torch::relu, Map.of()),
  /** A fifth of what is negative passes. */
  LEAKY_RELU(
      "LeakyRelu", "leaky ReLU", x -> torch.leaky_relu(x, new Scalar(0.2)), Map.of("alpha", 0.2f)),
  ELU("Elu", "ELU", torch::elu, Map.of()),
  SIGMOID("Sigmoid", "sigmoid", torch::sigmoid, Map.of());

  private final String op;
  private final String label;
  private final UnaryOperator<Tensor> function;
  private final Map<String, Float> attributes;

  Activation(
      String op, String label, UnaryOperator<Tensor> function, Map<String, Float> attributes) {
    this.op = op;
    this.label = label;
    this.function = function;
    this.attributes = attributes;
  }

  @Override
  public Tensor forward(Tensor x) {
    return function.apply(x);
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    return graph.node(op, List.of(input), attributes);
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public String label() {
    return label;
  }
}
