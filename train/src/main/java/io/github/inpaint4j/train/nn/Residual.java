package io.github.inpaint4j.train.nn;

import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * What goes in plus what {@code inner} makes of it (He et al. 2016). Around convolutions it is a
 * residual block; around a way down and up again it is the skip connection of a U-Net.
 */
public record Residual(Layer inner) implements Layer {
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
  public int weights() {
    return inner.weights();
  }

  @Override
  public long multiplyAdds(Shape input) {
    return inner.multiplyAdds(input);
  }

  @Override
  public double sees(double side) {
    return Math.max(side, inner.sees(side));
  }

  @Override
  public String label() {
    return "+ " + inner.label();
  }

  @Override
  public List<Layer> parts() {
    return inner.parts();
  }
}
