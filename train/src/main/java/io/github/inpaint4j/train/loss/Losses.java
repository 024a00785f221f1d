package io.github.inpaint4j.train.loss;

import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** The losses that a network can be trained with, by name. */
public final class Losses {
  private static final Map<String, Loss> ALL =
      new TreeMap<>(
          Map.of(
              "bce", Loss.BCE,
              "l1", (output, target, mask) -> output.sub(target).abs().mean(),
              "l2", (output, target, mask) -> output.sub(target).square().mean(),
              "hole-l1", (output, target, mask) -> inHole(output.sub(target).abs(), mask),
              "hole-l2", (output, target, mask) -> inHole(output.sub(target).square(), mask)));

  private Losses() {}

  /**
   * @throws IllegalArgumentException with the names there are, if this is none of them
   */
  public static Loss named(String name) {
    Loss loss = ALL.get(name);
    if (loss == null) {
      throw new IllegalArgumentException(
          "there is no loss named '%s'; there are: %s"
              .formatted(name, String.join(", ", ALL.keySet())));
    }
    return loss;
  }

  /** The mean inside each picture's hole, then over the pictures: a small hole counts as much. */
  private static Tensor inHole(Tensor errors, Tensor mask) {
    Tensor sums = errors.mul(mask).sum(1, 2, 3); // (N)
    Tensor samples = mask.sum(1, 2, 3).mul(new Scalar(3)).clamp_min(new Scalar(1)); // (N)
    return sums.div(samples).mean();
  }
}
