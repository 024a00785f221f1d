package io.github.inpaint4j.train.nn;

import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * The way into partial convolutions and out of them. In goes a picture with its mask (1 = hole) as
 * last channel; {@code inner} gets it with black holes and its validity (0 = hole) instead; out
 * come the features, without their validity.
 */
public record Partial(Layer inner) implements Around {
  @Override
  public Tensor forward(Tensor x) {
    long channels = x.size(1) - 1;
    Tensor valid = x.narrow(1, channels, 1).neg().add(new Scalar(1));
    Tensor known = x.narrow(1, 0, channels).mul(valid);
    Tensor y = inner.forward(torch.cat(new TensorVector(known, valid), 1));
    return y.narrow(1, 0, y.size(1) - 1);
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    String mask = graph.channels(input, -1, Integer.MAX_VALUE);
    String valid = graph.node("Sub", List.of(graph.constant("one", 1), mask), Map.of());
    String known = graph.node("Mul", List.of(graph.channels(input, 0, -1), valid), Map.of());
    String entering = graph.node("Concat", List.of(known, valid), Map.of("axis", 1L));
    return graph.channels(inner.toOnnx(graph, entering), 0, -1);
  }

  @Override
  public Shape outputShape(Shape input) {
    Shape output = inner.outputShape(input);
    return new Shape(output.channels() - 1, output.height(), output.width());
  }

  @Override
  public double sees(double side) {
    return inner.sees(side);
  }

  @Override
  public String label() {
    return "partial: " + inner.label();
  }
}
