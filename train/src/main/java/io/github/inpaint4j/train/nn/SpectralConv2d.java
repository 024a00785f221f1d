package io.github.inpaint4j.train.nn;

import io.github.inpaint4j.train.torch.Scope;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * A convolution whose kernel, as a matrix of (out, in * kernel * kernel), is divided by its largest
 * singular value, so that it never stretches what flows through it (Miyato et al. 2018). The value
 * is estimated by power iteration: one step for every training step, by {@link #iterate}.
 */
public final class SpectralConv2d implements Layer {
  private static final double TINY = 1e-12;

  private final int in;
  private final int out;
  private final Window window;
  private final String name;
  private final Tensor weight; // (out, in, kernel, kernel)
  private final Tensor bias; // (out)

  /**
   * (out), the estimated left singular vector. A parameter without gradient, so that a checkpoint
   * keeps it; its length does not matter.
   */
  private final Tensor direction;

  public SpectralConv2d(
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
    this.window = new Window(kernel, stride, 1);
    this.name = name;
    weight = parameters.declareKernel(name + ".weight", out, in, kernel, init, rng);
    bias = parameters.declare(name + ".bias", new float[out], out);
    direction = parameters.declare(name + ".direction", Init.HE.values(out, 2, out, rng), out);
  }

  /** Improves the estimate by one step; once for every training step. */
  public void iterate() {
    try (Scope scope = Scope.inference()) {
      direction.copy_(unit(matrix().mv(rightVector())));
    }
  }

  private Tensor matrix() {
    return weight.reshape(out, (long) in * window.area());
  }

  private Tensor rightVector() {
    return unit(matrix().t().mv(direction)).detach();
  }

  private static Tensor unit(Tensor vector) {
    return vector.div(vector.norm().clamp_min(new Scalar(TINY)));
  }

  private Tensor normalised() {
    return weight.div(matrix().mv(rightVector()).norm().clamp_min(new Scalar(TINY)));
  }

  @Override
  public Tensor forward(Tensor x) {
    return window.convolve(x, normalised(), bias);
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    return window.toOnnx(graph, input, name, normalised(), bias);
  }

  @Override
  public Shape outputShape(Shape input) {
    Layer.requireChannels(this, in, input);
    return window.outputShape(out, input);
  }

  @Override
  public String label() {
    return window.label("spectral conv", out);
  }
}
