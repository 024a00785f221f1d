package io.github.inpaint4j.train.nn;

import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * "Same" convolution with bias and an odd, square kernel. It computes in the type of what flows in:
 * with bfloat16 in, its weights are rounded on the way and kept as they are.
 */
public final class Conv2d implements Layer {
  private final int in;
  private final int out;
  private final Window window;
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
    this(parameters, name, in, out, new Window(kernel, stride, 1), init, rng);
  }

  private Conv2d(
      Parameters parameters,
      String name,
      int in,
      int out,
      Window window,
      Init init,
      RandomGenerator rng) {
    this.in = in;
    this.out = out;
    this.window = window;
    this.name = name;
    weight = parameters.declareKernel(name + ".weight", out, in, window.kernel(), init, rng);
    bias = parameters.declare(name + ".bias", new float[out], out);
  }

  /** 3x3, its points that many pixels apart: it sees far at no cost (Yu and Koltun 2016). */
  public static Conv2d dilated(
      Parameters parameters,
      String name,
      int in,
      int out,
      int dilation,
      Init init,
      RandomGenerator rng) {
    return new Conv2d(parameters, name, in, out, new Window(3, 1, dilation), init, rng);
  }

  @Override
  public Tensor forward(Tensor x) {
    return window.convolve(x, weight, bias);
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    return window.toOnnx(graph, input, name, weight, bias);
  }

  @Override
  public Shape outputShape(Shape input) {
    Layer.requireChannels(this, in, input);
    return window.outputShape(out, input);
  }

  @Override
  public String label() {
    return window.label("conv", out);
  }
}
