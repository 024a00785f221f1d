package io.github.inpaint4j.train.nn;

import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A part of a network: it runs itself on libtorch, writes itself as ONNX, and knows its shapes.
 * Tensors are (N, C, H, W). Parameters are declared in {@link Parameters} when a layer is made.
 */
public interface Layer {
  Tensor forward(Tensor x);

  /** Writes this layer's nodes and answers the name of its output. */
  String toOnnx(OnnxGraph graph, String input);

  /**
   * @throws IllegalArgumentException if an image of this shape cannot go in
   */
  Shape outputShape(Shape input);

  /** A few words for diagrams: "conv 3x3, 32". */
  String label();

  /** The layers it is made of, or none. */
  default List<Layer> parts() {
    return List.of();
  }

  static void requireChannels(Layer layer, int expected, Shape input) {
    if (input.channels() != expected) {
      throw new IllegalArgumentException(
          "%s takes %d channels, got %s".formatted(layer.label(), expected, input));
    }
  }
}
