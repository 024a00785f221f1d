package io.github.inpaint4j.train.nn;

import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Layers one after another. */
public record Sequential(List<Layer> parts) implements Layer {
  public static Sequential of(Layer... layers) {
    return new Sequential(List.of(layers));
  }

  @Override
  public Tensor forward(Tensor x) {
    for (Layer layer : parts) {
      x = layer.forward(x);
    }
    return x;
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    for (Layer layer : parts) {
      input = layer.toOnnx(graph, input);
    }
    return input;
  }

  @Override
  public Shape outputShape(Shape input) {
    for (Layer layer : parts) {
      input = layer.outputShape(input);
    }
    return input;
  }

  @Override
  public String label() {
    return parts.size() + " layers";
  }
}
