package io.github.inpaint4j.train.nn;

import static io.github.inpaint4j.train.nn.Activation.SIGMOID;

import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * The first half of the channels, activated, times the sigmoid of the second half. Behind any
 * convolution to twice the channels it makes a gated one (Yu et al. 2019), which learns for every
 * pixel and channel what is to be believed, instead of being told by a mask.
 */
public record Gate(Layer activation) implements Layer {
  @Override
  public Tensor forward(Tensor x) {
    long half = x.size(1) / 2;
    Tensor features = activation.forward(x.narrow(1, 0, half));
    return features.mul(SIGMOID.forward(x.narrow(1, half, half)));
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    List<String> halves = graph.halves(input);
    String features = activation.toOnnx(graph, halves.get(0));
    String gates = SIGMOID.toOnnx(graph, halves.get(1));
    return graph.node("Mul", List.of(features, gates), Map.of());
  }

  @Override
  public Shape outputShape(Shape input) {
    if (input.channels() % 2 != 0) {
      throw new IllegalArgumentException("a gate needs an even number of channels, got " + input);
    }
    return new Shape(input.channels() / 2, input.height(), input.width());
  }

  @Override
  public String label() {
    return "gate, " + activation.label();
  }
}
