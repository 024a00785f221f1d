package io.github.inpaint4j.train.nn;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * Transposed convolution with stride two, bias and an even, square kernel: twice the height and
 * width. The kernel 4 or 6 covers every output pixel equally often, so that it draws no
 * checkerboard.
 */
public final class ConvTranspose2d implements Layer {
  private final int in;
  private final int out;
  private final int kernel;
  private final String name;
  private final Tensor weight; // (in, out, kernel, kernel)
  private final Tensor bias; // (out)

  /**
   * @param options an even kernel, and the stride two
   */
  public ConvTranspose2d(
      Parameters parameters,
      String name,
      int in,
      int out,
      ConvOptions options,
      RandomGenerator rng) {
    if (options.kernel() % 2 != 0 || options.stride() != 2 || options.dilation() != 1) {
      throw new IllegalArgumentException(
          "the kernel must be even, its stride two, its dilation one, got " + options);
    }
    this.in = in;
    this.out = out;
    this.kernel = options.kernel();
    this.name = name;
    int area = kernel * kernel;
    float[] values = options.init().values(in * out * area, in * area / 4, out * area, rng);
    weight = parameters.declare(name + ".weight", values, in, out, kernel, kernel);
    bias = parameters.declare(name + ".bias", new float[out], out);
  }

  private int padding() {
    return kernel / 2 - 1;
  }

  @Override
  public Tensor forward(Tensor x) {
    long p = padding();
    return torch.conv_transpose2d(
        x,
        weight.to(x.scalar_type()),
        new TensorOptional(bias.to(x.scalar_type())),
        new long[] {2, 2},
        new long[] {p, p},
        new long[] {0, 0},
        1,
        1,
        1);
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    long p = padding();
    return graph.node(
        "ConvTranspose",
        input,
        name,
        weight,
        bias,
        Map.of(
            "kernel_shape", new long[] {kernel, kernel},
            "strides", new long[] {2, 2},
            "pads", new long[] {p, p, p, p}));
  }

  @Override
  public Shape outputShape(Shape input) {
    Layer.requireChannels(this, in, input);
    return new Shape(out, 2 * input.height(), 2 * input.width());
  }

  @Override
  public int weights() {
    return in * out * kernel * kernel + out;
  }

  @Override
  public long multiplyAdds(Shape input) {
    return (long) out * kernel * kernel * input.size();
  }

  @Override
  public double sees(double side) {
    return Math.floor((side + kernel) / 2);
  }

  @Override
  public String label() {
    return "up conv %dx%d; %d channels".formatted(kernel, kernel, out);
  }
}
