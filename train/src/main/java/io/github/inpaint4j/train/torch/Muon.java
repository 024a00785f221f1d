package io.github.inpaint4j.train.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Muon (Jordan et al. 2024): Adam, but the kernel of a convolution between many channels, read as a
 * matrix, moves along its orthogonalised mean gradient, so that it learns in all directions equally
 * fast. A matrix moves about as far as Adam would move it (Liu et al. 2025), so that one learning
 * rate serves both.
 */
public final class Muon {
  private static final int MANY = 16; // channels
  private static final int ITERATIONS = 5;
  private static final double A = 3.4445; // Jordan's polynomial, steepest at zero
  private static final double B = -4.7750;
  private static final double C = 2.0315;
  private static final double ADAM_SIZE = 0.2; // root mean square of Adam's updates

  private record Matrix(Tensor weight, Tensor before, Tensor mean) {}

  private final Adam adam;
  private final Tensor parameters;
  private final Tensor before;
  private final double weightDecay;
  private final Precision precision;
  private final List<Matrix> matrices = new ArrayList<>();

  /**
   * @param adam moves everything else, and keeps the moments
   * @param parameters all of them, flat; changed in place
   * @param views cuts such a tensor into parameters by name
   * @param precision of the orthogonalisation
   */
  public Muon(
      Adam adam,
      Tensor parameters,
      Function<Tensor, Map<String, Tensor>> views,
      double weightDecay,
      Precision precision) {
    this.adam = adam;
    this.parameters = parameters;
    this.weightDecay = weightDecay;
    this.precision = precision;
    before = parameters.detach().clone();
    Map<String, Tensor> old = views.apply(before);
    Map<String, Tensor> means = views.apply(adam.mean());
    views
        .apply(parameters)
        .forEach(
            (name, weight) -> {
              if (weight.dim() == 4 && Math.min(weight.size(0), weight.size(1)) >= MANY) {
                matrices.add(new Matrix(weight, old.get(name), means.get(name)));
              }
            });
  }

  /** One step along the gradients; needs a scope without gradients around it. */
  public void step(double learningRate) {
    before.copy_(parameters);
    adam.step(learningRate);
    for (Matrix matrix : matrices) {
      long rows = matrix.mean.size(0);
      long columns = matrix.mean.numel() / rows;
      double size = ADAM_SIZE * Math.sqrt(Math.max(rows, columns));
      Tensor direction = orthogonal(matrix.mean.reshape(rows, columns));
      matrix.weight.copy_(matrix.before).mul_(new Scalar(1 - learningRate * weightDecay));
      matrix.weight.add_(direction.view_as(matrix.weight), new Scalar(-learningRate * size));
    }
  }

  /** All singular values near one: five steps of a polynomial that pulls them there. */
  Tensor orthogonal(Tensor matrix) {
    boolean tall = matrix.size(0) > matrix.size(1);
    Tensor x = tall ? matrix.t() : matrix;
    x = precision.enter(x.div(x.norm().add(new Scalar(1e-7)))).contiguous();
    for (int i = 0; i < ITERATIONS; i++) {
      Tensor square = x.matmul(x.t());
      Tensor factor = square.mul(new Scalar(B)).add_(square.matmul(square).mul(new Scalar(C)));
      x = x.mul(new Scalar(A)).add_(factor.matmul(x));
    }
    Tensor even = precision.leave(x);
    return tall ? even.t() : even;
  }
}
