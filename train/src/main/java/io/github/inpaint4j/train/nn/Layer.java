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

  /** Weights that it learns; those of its parts, if it has any. */
  default int weights() {
    return parts().stream().mapToInt(Layer::weights).sum();
  }

  /**
   * How often it multiplies a number of a picture and adds the product to others: what a
   * convolution costs. Its parts' together, if it has any.
   */
  default long multiplyAdds(Shape input) {
    long sum = 0;
    for (Layer part : parts()) {
      sum += part.multiplyAdds(input);
      input = part.outputShape(input);
    }
    return sum;
  }

  /**
   * How far it looks: the side of the square of what goes in that decides a square of what comes
   * out, at most. A layer that looks at single pixels only leaves it as it is.
   *
   * @param side in pixels; infinite = the whole picture
   */
  default double sees(double side) {
    List<Layer> parts = parts();
    for (int i = parts.size() - 1; i >= 0; i--) {
      side = parts.get(i).sees(side);
    }
    return side;
  }

  static void requireChannels(Layer layer, int expected, Shape input) {
    if (input.channels() != expected) {
      throw new IllegalArgumentException(
          "%s takes %d channels, got %s".formatted(layer.label(), expected, input));
    }
  }
}
