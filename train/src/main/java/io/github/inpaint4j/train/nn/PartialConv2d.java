package io.github.inpaint4j.train.nn;

import io.github.inpaint4j.train.torch.Device;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Partial convolution (Liu et al. 2018): only valid pixels count, the sum over them is scaled up as
 * if all had been valid, and a pixel with a valid one under its kernel is valid from now on.
 *
 * <p>What flows is (N, channels + 1, H, W): features, zero where nothing is valid, and as last
 * channel how valid a pixel is, in [0,1]. Both are one convolution: its kernel has one more input
 * and output, which add up the validity.
 *
 * @see Partial
 */
public final class PartialConv2d implements Layer {
  /** Less than any sum of validities but zero. */
  private static final float NONE = 1e-3f;

  private final Kernel kernel; // for the features
  private final Tensor inner; // (out, 1, kernel, kernel), zeros: validity is no feature
  private final Tensor unshifted; // (1), zero: validity has no bias
  private final Tensor counter; // (1, in + 1, kernel, kernel), ones for the validity

  /**
   * @param in features, without the validity
   * @param out features, without the validity
   */
  public PartialConv2d(
      Parameters parameters,
      String name,
      int in,
      int out,
      ConvOptions options,
      RandomGenerator rng) {
    kernel = Kernel.declare(parameters, name, in, out, options, rng);
    Device device = parameters.device();
    int side = options.kernel();
    inner = device.zeros(out, 1, side, side);
    float[] ones = new float[(in + 1) * side * side];
    Arrays.fill(ones, in * side * side, ones.length, 1);
    counter = device.tensor(ones, 1, in + 1L, side, side);
    unshifted = device.zeros(1);
  }

  /** (out + 1, in + 1, kernel, kernel): features times the kernel's area, and the counter. */
  private Tensor weight() {
    Tensor features = kernel.weight().mul(new Scalar(kernel.options().area()));
    return torch.cat(new TensorVector(torch.cat(new TensorVector(features, inner), 1), counter), 0);
  }

  /** (1, out + 1, 1, 1): none for the validity. */
  private Tensor shift() {
    return torch
        .cat(new TensorVector(kernel.bias(), unshifted), 0)
        .view(1, kernel.out() + 1L, 1, 1);
  }

  @Override
  public Tensor forward(Tensor x) {
    Tensor sums = kernel.options().convolve(x, weight());
    Tensor valid = sums.narrow(1, kernel.out(), 1).detach(); // sum of validities under the kernel
    return sums.div(valid.clamp_min(new Scalar(NONE)))
        .add(shift().to(x.scalar_type()))
        .mul(valid.sign());
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    String weight = graph.initializer(kernel.name() + ".weight", weight());
    String sums = graph.node("Conv", List.of(input, weight), kernel.options().attributes());
    String valid = graph.channels(sums, -1, Integer.MAX_VALUE);
    String divisor = graph.node("Max", List.of(valid, graph.constant("none", NONE)), Map.of());
    String mean = graph.node("Div", List.of(sums, divisor), Map.of());
    String shift = graph.initializer(kernel.name() + ".bias", shift());
    String shifted = graph.node("Add", List.of(mean, shift), Map.of());
    String seen = graph.node("Sign", List.of(valid), Map.of());
    return graph.node("Mul", List.of(shifted, seen), Map.of());
  }

  @Override
  public Shape outputShape(Shape input) {
    Layer.requireChannels(this, kernel.in() + 1, input);
    return kernel.options().outputShape(kernel.out() + 1, input);
  }

  @Override
  public int weights() {
    return kernel.weights();
  }

  @Override
  public long multiplyAdds(Shape input) {
    return (long) (kernel.in() + 1) * kernel.options().area() * outputShape(input).size();
  }

  @Override
  public double sees(double side) {
    return kernel.options().sees(side);
  }

  @Override
  public String label() {
    return kernel.label("partial conv");
  }
}
