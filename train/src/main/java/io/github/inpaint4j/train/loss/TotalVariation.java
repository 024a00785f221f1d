package io.github.inpaint4j.train.loss;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * How much neighbours differ in the composite, for pairs of which at least one lies in the hole
 * (Liu et al. 2018): the mean of absolute differences over those pairs. It needs no truth inside
 * the hole, and is least where the fill is one colour.
 */
final class TotalVariation implements Loss {
  @Override
  public Tensor of(Tensor output, Tensor target, Tensor mask) {
    Tensor filled = Loss.composite(output, target, mask);
    Tensor pairs = pairs(mask, 2).add(pairs(mask, 3)).mul(new Scalar(3));
    return variation(filled, mask, 2)
        .add(variation(filled, mask, 3))
        .div(pairs.clamp_min(new Scalar(1)));
  }

  private static Tensor variation(Tensor filled, Tensor mask, long axis) {
    return first(filled, axis).sub(second(filled, axis)).abs().mul(touched(mask, axis)).sum();
  }

  private static Tensor pairs(Tensor mask, long axis) {
    return touched(mask, axis).sum();
  }

  /** 1 for pairs with a hole pixel. */
  private static Tensor touched(Tensor mask, long axis) {
    return first(mask, axis).maximum(second(mask, axis));
  }

  private static Tensor first(Tensor x, long axis) {
    return x.narrow(axis, 0, x.size(axis) - 1);
  }

  private static Tensor second(Tensor x, long axis) {
    return x.narrow(axis, 1, x.size(axis) - 1);
  }
}
