package io.github.inpaint4j.train.loss;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.Tensor;

/** How far a filled picture is from the truth, or from looking true; smaller is better. */
@FunctionalInterface
public interface Loss {
  /**
   * @param output (N, 3, H, W) in [0,1] or near it
   * @param target (N, 3, H, W) in [0,1]
   * @param mask (N, 1, H, W), 1 = hole
   * @return a scalar
   */
  Tensor of(Tensor output, Tensor target, Tensor mask);

  /** How near the cross-entropy lets an output come to 0 and 1. */
  double EPSILON = 1e-7;

  /**
   * Binary cross-entropy over every pixel, known or not: the paper's loss. In nats. As in Keras,
   * the output is kept {@value #EPSILON} away from 0 and 1. Written in vectorised operations,
   * because libtorch's own takes one logarithm at a time.
   */
  Loss BCE =
      (output, target, mask) -> {
        Tensor open =
            output.clamp(
                new ScalarOptional(new Scalar(EPSILON)),
                new ScalarOptional(new Scalar(1 - EPSILON)));
        return open.neg().log1p().lerp(open.log(), target).mean().neg();
      };

  /** The picture as it is used: the output inside the hole, the truth outside of it. */
  static Tensor composite(Tensor output, Tensor target, Tensor mask) {
    return target.add(output.sub(target).mul(mask));
  }
}
