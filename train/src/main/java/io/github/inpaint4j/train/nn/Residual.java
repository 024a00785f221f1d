package io.github.inpaint4j.train.nn;

import org.bytedeco.pytorch.Tensor;

/**
 * What goes in plus what {@code inner} makes of it (He et al. 2016). Around convolutions it is a
 * residual block; around a way down and up again it is the skip connection of a U-Net.
 */
public record Residual(Layer inner) implements Around {
  @Override
  public Tensor forward(Tensor x) {
    return x.add(inner.forward(x));
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    return graph.add(input, inner.toOnnx(graph, input));
  }

  @Override
  public Shape outputShape(Shape input) {
    Shape output = inner.outputShape(input);
    if (!output.equals(input)) {
      throw new IllegalArgumentException(
          "a residual needs an output like its input %s, got %s".formatted(input, output));
    }
    return input;
  }

  @Override
  public String label() {
    return "+ " + inner.label();
  }
}
