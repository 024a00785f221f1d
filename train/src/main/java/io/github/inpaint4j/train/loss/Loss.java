package io.github.inpaint4j.train.loss;

import io.github.inpaint4j.metric.Bce;
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

  /**
   * Binary cross-entropy over every pixel, known or not: the paper's loss. In nats. As in Keras,
   * the output is kept {@link Bce#EPSILON} away from 0 and 1. Written in vectorised operations,
   * because libtorch's own takes one logarithm at a time.
   */
  Loss BCE =
      (output, target, mask) -> {
        Tensor open =
            output.clamp(
                new ScalarOptional(new Scalar(Bce.EPSILON)),
                new ScalarOptional(new Scalar(1 - Bce.EPSILON)));
        return open.neg().log1p().lerp(open.log(), target).mean().neg();
      };

  /** The picture as it is used: the output inside the hole, the truth outside of it. */
  static Tensor composite(Tensor output, Tensor target, Tensor mask) {
    return target.add(output.sub(target).mul(mask));
  }
}
