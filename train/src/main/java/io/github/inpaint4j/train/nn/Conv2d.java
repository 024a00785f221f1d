package io.github.inpaint4j.train.nn;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * "Same" convolution with bias and an odd, square kernel. It computes in the type of what flows in:
 * with bfloat16 in, its weights are rounded on the way and kept as they are.
 */
public final class Conv2d implements Layer {
  private final int in;
  private final int out;
  private final int kernel;
  private final int stride;
  private final String name;
  private final Tensor weight; // (out, in, kernel, kernel)
  private final Tensor bias; // (out)

  /** 3x3, from Glorot's weights. */
  public Conv2d(Parameters parameters, String name, int in, int out, RandomGenerator rng) {
    this(parameters, name, in, out, 3, 1, Init.GLOROT, rng);
  }

  public Conv2d(
      Parameters parameters,
      String name,
      int in,
      int out,
      int kernel,
      int stride,
      Init init,
      RandomGenerator rng) {
    this.in = in;
    this.out = out;
    this.kernel = kernel;
    this.stride = stride;
    this.name = name;
    int area = kernel * kernel;
    float[] values = init.values(out * in * area, in * area, out * area, rng);
    weight = parameters.declare(name + ".weight", values, out, in, kernel, kernel);
    bias = parameters.declare(name + ".bias", new float[out], out);
  }

  @Override
  public Tensor forward(Tensor x) {
    long p = kernel / 2;
    return torch.conv2d(
        x,
        weight.to(x.scalar_type()),
        new TensorOptional(bias.to(x.scalar_type())),
        new long[] {stride, stride},
        new long[] {p, p},
        new long[] {1, 1},
        1);
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    long p = kernel / 2;
    return graph.node(
        "Conv",
        List.of(
            input,
            graph.initializer(name + ".weight", weight),
            graph.initializer(name + ".bias", bias)),
        Map.of(
            "kernel_shape", new long[] {kernel, kernel},
            "strides", new long[] {stride, stride},
            "pads", new long[] {p, p, p, p}));
  }

  @Override
  public Shape outputShape(Shape input) {
    Layer.requireChannels(this, in, input);
    return new Shape(out, (input.height() - 1) / stride + 1, (input.width() - 1) / stride + 1);
  }

  @Override
  public String label() {
    return "conv %dx%d; %d channels".formatted(kernel, kernel, out)
        + (stride > 1 ? "; stride " + stride : "");
  }
}
