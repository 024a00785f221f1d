package io.github.inpaint4j.train.nn;

import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * What a convolution learns, and where it looks.
 *
 * @param weight (out, in, kernel, kernel)
 * @param bias (out)
 */
record Kernel(String name, int in, int out, Window window, Tensor weight, Tensor bias) {
  static Kernel declare(
      Parameters parameters,
      String name,
      int in,
      int out,
      Window window,
      Init init,
      RandomGenerator rng) {
    return new Kernel(
        name,
        in,
        out,
        window,
        parameters.declareKernel(name + ".weight", out, in, window.kernel(), init, rng),
        parameters.declare(name + ".bias", new float[out], out));
  }

  /** The same place with other weights. */
  Kernel with(Tensor other) {
    return new Kernel(name, in, out, window, other, bias);
  }

  Tensor convolve(Tensor x) {
    return window.convolve(x, weight, bias);
  }

  String toOnnx(OnnxGraph graph, String input) {
    return graph.node("Conv", input, name, weight, bias, window.attributes());
  }

  Shape outputShape(Layer layer, Shape input) {
    Layer.requireChannels(layer, in, input);
    return window.outputShape(out, input);
  }

  String label(String kind) {
    return window.label(kind, out);
  }
}
