package io.github.inpaint4j.train.nn;

import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * Where a convolution looks: an odd, square kernel whose points lie {@code dilation} pixels apart,
 * moved by {@code stride}, over a picture with as much zero around it that a stride of one keeps
 * its size.
 */
record Window(int kernel, int stride, int dilation) {
  Window {
    if (kernel < 1 || kernel % 2 == 0 || stride < 1 || dilation < 1) {
      throw new IllegalArgumentException(
          "a kernel must be odd, stride and dilation positive, got %d, %d, %d"
              .formatted(kernel, stride, dilation));
    }
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

  /** "conv 3x3; 32 channels; stride 2" */
  String label(String kind, int channels) {
    return "%s %dx%d; %d channels".formatted(kind, kernel, kernel, channels)
        + (stride > 1 ? "; stride " + stride : "")
        + (dilation > 1 ? "; dilation " + dilation : "");
  }
}
