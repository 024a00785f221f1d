package io.github.inpaint4j.train.nn;

import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * What goes in, and behind it, as more channels, what {@code inner} makes of it: the skip
 * connection of the original U-Net (Ronneberger, Fischer, Brox 2015).
 */
public record Skip(Layer inner) implements Around {
  @Override
  public Tensor forward(Tensor x) {
    return torch.cat(new TensorVector(x, inner.forward(x)), 1);
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    return graph.node(
        "Concat", List.of(input, inner.toOnnx(graph, input)), Map.of("axis", Long.valueOf(1)));
  }

  @Override
  public Shape outputShape(Shape input) {
    Shape output = inner.outputShape(input);
    if (output.height() != input.height() || output.width() != input.width()) {
      throw new IllegalArgumentException(
          "a skip needs an output as large as its input %s, got %s".formatted(input, output));
    }
    return new Shape(input.channels() + output.channels(), input.height(), input.width());
  }

  @Override
  public String label() {
    return "skip around " + inner.label();
  }
}
