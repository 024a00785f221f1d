package io.github.inpaint4j.train.nn;

import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Nearest-neighbour upsampling by two. Before a convolution, {@link UpConv2d} is faster. */
public final class Upsample2x implements Layer {
  @Override
  public Tensor forward(Tensor x) {
    return torch.upsample_nearest2d(x, new long[] {2 * x.size(2), 2 * x.size(3)});
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    return graph.node(
        "Resize",
        List.of(input, "", graph.constant("scales", 1, 1, 2, 2)),
        Map.of(
            "mode", "nearest",
            "coordinate_transformation_mode", "asymmetric",
            "nearest_mode", "floor"));
  }

  @Override
  public Shape outputShape(Shape input) {
    return new Shape(input.channels(), 2 * input.height(), 2 * input.width());
  }

  @Override
  public double sees(double side) {
    return Math.floor(side / 2) + 1;
  }

  @Override
  public String label() {
    return "up x2";
  }
}
