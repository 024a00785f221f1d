package io.github.inpaint4j.train.loss;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

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

  /** Binary cross-entropy over every pixel, known or not: the paper's loss. In nats. */
  Loss BCE = (output, target, mask) -> torch.binary_cross_entropy(output, target);

  /** The picture as it is used: the output inside the hole, the truth outside of it. */
  static Tensor composite(Tensor output, Tensor target, Tensor mask) {
    return target.add(output.sub(target).mul(mask));
  }
}
