package io.github.inpaint4j.train.nn;

import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * What a convolution learns, and where it looks: an odd kernel.
 *
 * @param weight (out, in, kernel, kernel)
 * @param bias (out)
 */
record Kernel(String name, int in, int out, ConvOptions options, Tensor weight, Tensor bias) {
  static Kernel declare(
      Parameters parameters,
      String name,
      int in,
      int out,
      ConvOptions options,
      RandomGenerator rng) {
    if (options.kernel() % 2 == 0) {
      throw new IllegalArgumentException("the kernel must be odd, got " + options.kernel());
    }
    return new Kernel(
        name,
        in,
        out,
        options,
        parameters.declareKernel(name + ".weight", out, in, options.kernel(), options.init(), rng),
        parameters.declare(name + ".bias", new float[out], out));
  }

  /** The same place with other weights. */
  Kernel with(Tensor other) {
    return new Kernel(name, in, out, options, other, bias);
  }

  Tensor convolve(Tensor x) {
    return options.convolve(x, weight, bias);
  }

  String toOnnx(OnnxGraph graph, String input) {
    return graph.node("Conv", input, name, weight, bias, options.attributes());
  }

  Shape outputShape(Layer layer, Shape input) {
    Layer.requireChannels(layer, in, input);
    return options.outputShape(out, input);
  }

  int weights() {
    return out * in * options.area() + out;
  }

  long multiplyAdds(Shape input) {
    Shape output = options.outputShape(out, input);
    return (long) in * options.area() * output.size();
  }

  String label(String kind) {
    return options.label(kind, out);
  }
}
