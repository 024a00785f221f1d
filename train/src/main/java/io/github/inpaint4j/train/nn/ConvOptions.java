package io.github.inpaint4j.train.nn;

import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * What one convolution is, beside its channels: {@code kernel(3).stride(2).init(Init.ZERO)}. There
 * is as much zero around the picture that a stride of one keeps its size.
 *
 * @param kernel side of the square that it looks at, in points
 * @param stride pixels from one place to the next
 * @param dilation pixels between the kernel's points: it sees far at no cost (Yu and Koltun 2016)
 * @param init of the weights; biases begin as zero
 */
public record ConvOptions(int kernel, int stride, int dilation, Init init) {
  public ConvOptions {
    if (kernel < 1 || stride < 1 || dilation < 1) {
      throw new IllegalArgumentException(
          "kernel, stride and dilation must be positive, got %d, %d, %d"
              .formatted(kernel, stride, dilation));
    }
  }

  /** Stride and dilation one, and He's weights. */
  public static ConvOptions kernel(int side) {
    return new ConvOptions(side, 1, 1, Init.HE);
  }

  public ConvOptions stride(int pixels) {
    return new ConvOptions(kernel, pixels, dilation, init);
  }

  public ConvOptions dilation(int pixels) {
    return new ConvOptions(kernel, stride, pixels, init);
  }

  public ConvOptions init(Init other) {
    return new ConvOptions(kernel, stride, dilation, other);
  }

  /** Points of the kernel. */
  int area() {
    return kernel * kernel;
  }

  private long padding() {
    return (long) dilation * (kernel / 2);
  }

  /**
   * In the type of what flows in: with bfloat16 in, weights are rounded on the way.
   *
   * @param weight (out, in, kernel, kernel)
   */
  Tensor convolve(Tensor x, Tensor weight, Tensor bias) {
    return convolve(x, weight, new TensorOptional(bias.to(x.scalar_type())));
  }

  /** Without bias. */
  Tensor convolve(Tensor x, Tensor weight) {
    return convolve(x, weight, new TensorOptional());
  }

  private Tensor convolve(Tensor x, Tensor weight, TensorOptional bias) {
    return torch.conv2d(
        x,
        weight.to(x.scalar_type()),
        bias,
        new long[] {stride, stride},
        new long[] {padding(), padding()},
        new long[] {dilation, dilation},
        1);
  }

  /** Of ONNX's Conv. */
  Map<String, long[]> attributes() {
    long p = padding();
    return Map.of(
        "kernel_shape", new long[] {kernel, kernel},
        "strides", new long[] {stride, stride},
        "dilations", new long[] {dilation, dilation},
        "pads", new long[] {p, p, p, p});
  }

  Shape outputShape(int channels, Shape input) {
    return new Shape(channels, (input.height() - 1) / stride + 1, (input.width() - 1) / stride + 1);
  }

  /** {@link Layer#sees}. */
  double sees(double side) {
    return (side - 1) * stride + (kernel - 1) * dilation + 1;
  }

  /** "conv 3x3; 32 channels; stride 2" */
  String label(String kind, int channels) {
    return "%s %dx%d; %d channels".formatted(kind, kernel, kernel, channels)
        + (stride > 1 ? "; stride " + stride : "")
        + (dilation > 1 ? "; dilation " + dilation : "");
  }
}
