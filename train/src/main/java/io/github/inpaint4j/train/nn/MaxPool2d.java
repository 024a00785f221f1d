package io.github.inpaint4j.train.nn;

import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The largest of each 2x2 block. */
public final class MaxPool2d implements Layer {
  @Override
  public Tensor forward(Tensor x) {
    return torch.max_pool2d(x, 2, 2);
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    return graph.node(
        "MaxPool",
        List.of(input),
        Map.of("kernel_shape", new long[] {2, 2}, "strides", new long[] {2, 2}));
  }

  @Override
  public Shape outputShape(Shape input) {
    if (input.height() % 2 != 0 || input.width() % 2 != 0) {
      throw new IllegalArgumentException("pooling needs even sides, got " + input);
    }
    return new Shape(input.channels(), input.height() / 2, input.width() / 2);
  }

  @Override
  public double sees(double side) {
    return 2 * side;
  }

  @Override
  public String label() {
    return "max pool 2x2";
  }
}
