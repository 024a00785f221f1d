package io.github.inpaint4j.train.nn;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** A function of each value by itself. */
public enum Activation implements Layer {
  RELU("Relu", "ReLU", torch::relu),
  SIGMOID("Sigmoid", "sigmoid", torch::sigmoid);

  private final String op;
  private final String label;
  private final UnaryOperator<Tensor> function;

  Activation(String op, String label, UnaryOperator<Tensor> function) {
    this.op = op;
    this.label = label;
    this.function = function;
  }

  @Override
  public Tensor forward(Tensor x) {
    return function.apply(x);
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    return graph.node(op, List.of(input), Map.of());
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
