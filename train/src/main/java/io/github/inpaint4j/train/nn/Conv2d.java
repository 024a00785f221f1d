package io.github.inpaint4j.train.nn;

import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * "Same" convolution with bias and an odd, square kernel. It computes in the type of what flows in:
 * with bfloat16 in, its weights are rounded on the way and kept as they are.
 */
public final class Conv2d implements Layer {
  private final Kernel kernel;

  /** 3x3, from Glorot's weights. */
  public Conv2d(Parameters parameters, String name, int in, int out, RandomGenerator rng) {
    this(parameters, name, in, out, ConvOptions.kernel(3).init(Init.GLOROT), rng);
  }

  public Conv2d(
      Parameters parameters,
      String name,
      int in,
      int out,
      ConvOptions options,
      RandomGenerator rng) {
    kernel = Kernel.declare(parameters, name, in, out, options, rng);
  }

  @Override
  public Tensor forward(Tensor x) {
    return kernel.convolve(x);
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    return kernel.toOnnx(graph, input);
  }

  @Override
  public Shape outputShape(Shape input) {
    return kernel.outputShape(this, input);
  }

  @Override
  public int weights() {
    return kernel.weights();
  }

  @Override
  public long multiplyAdds(Shape input) {
    return kernel.multiplyAdds(input);
  }

  @Override
  public double sees(double side) {
    return kernel.options().sees(side);
  }

  @Override
  public String label() {
    return kernel.label("conv");
  }
}
