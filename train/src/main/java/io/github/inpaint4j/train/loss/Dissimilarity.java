package io.github.inpaint4j.train.loss;

import io.github.inpaint4j.train.torch.Device;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * One minus the structural similarity of the composite (Wang et al. 2004): the metric's window and
 * constants, its mean over all places where the window lies inside the picture.
 */
final class Dissimilarity implements Loss {
  private static final int SIZE = 11;
  private static final double SIGMA = 1.5;
  private static final double C1 = 0.01 * 0.01;
  private static final double C2 = 0.03 * 0.03;

  private final Tensor across;
  private final Tensor down;

  Dissimilarity(Device device) {
    across = device.tensor(window(), 3, 1, 1, SIZE);
    down = device.tensor(window(), 3, 1, SIZE, 1);
  }

  /** The same for three channels. */
  private static float[] window() {
    double[] weights = new double[SIZE];
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      double x = (i - SIZE / 2) / SIGMA;
      weights[i] = StrictMath.exp(-0.5 * x * x);
      sum += weights[i];
    }
    float[] window = new float[3 * SIZE];
    for (int i = 0; i < window.length; i++) {
      window[i] = (float) (weights[i % SIZE] / sum);
    }
    return window;
  }

  @Override
  public Tensor of(Tensor output, Tensor target, Tensor mask) {
    Tensor filled = Loss.composite(output, target, mask);
    Tensor a = mean(filled);
    Tensor b = mean(target);
    Tensor varianceA = mean(filled.square()).sub(a.square());
    Tensor varianceB = mean(target.square()).sub(b.square());
    Tensor covariance = mean(filled.mul(target)).sub(a.mul(b));
    Tensor luminance = ratio(a.mul(b), a.square().add(b.square()), C1);
    Tensor structure = ratio(covariance, varianceA.add(varianceB), C2);
    return luminance.mul(structure).mean().neg().add(new Scalar(1));
  }

  /** (2 * product + c) / (squares + c) */
  private static Tensor ratio(Tensor product, Tensor squares, double c) {
    return product.mul(new Scalar(2)).add(new Scalar(c)).div(squares.add(new Scalar(c)));
  }

  /** Around every place, (N, 3, H - 10, W - 10). */
  private Tensor mean(Tensor pictures) {
    return convolved(convolved(pictures, across), down);
  }

  private static Tensor convolved(Tensor pictures, Tensor window) {
    return torch.conv2d(
        pictures,
        window,
        new TensorOptional(),
        new long[] {1, 1},
        new long[] {0, 0},
        new long[] {1, 1},
        3);
  }
}
