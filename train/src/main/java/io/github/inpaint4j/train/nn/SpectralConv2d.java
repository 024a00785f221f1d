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

  private final Kernel kernel;

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
      ConvOptions options,
      RandomGenerator rng) {
    kernel = Kernel.declare(parameters, name, in, out, options, rng);
    direction = parameters.declare(name + ".direction", Init.HE.values(out, 2, out, rng), out);
  }

  /** Improves the estimate by one step; once for every training step. */
  public void iterate() {
    try (Scope scope = Scope.inference()) {
      direction.copy_(unit(matrix().mv(rightVector())));
    }
  }

  private Tensor matrix() {
    return kernel.weight().reshape(kernel.out(), (long) kernel.in() * kernel.options().area());
  }

  private Tensor rightVector() {
    return unit(matrix().t().mv(direction)).detach();
  }

  private static Tensor unit(Tensor vector) {
    return vector.div(vector.norm().clamp_min(new Scalar(TINY)));
  }

  private Kernel normalised() {
    Tensor largest = matrix().mv(rightVector()).norm().clamp_min(new Scalar(TINY));
    return kernel.with(kernel.weight().div(largest));
  }

  @Override
  public Tensor forward(Tensor x) {
    return normalised().convolve(x);
  }

  @Override
  public String toOnnx(OnnxGraph graph, String input) {
    return normalised().toOnnx(graph, input);
  }

  @Override
  public Shape outputShape(Shape input) {
    return kernel.outputShape(this, input);
  }

  @Override
  public int weights() {
    return kernel.weights() + kernel.out();
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
    return kernel.label("spectral conv");
  }
}
