package io.github.inpaint4j.train.loss;

import io.github.inpaint4j.train.torch.Precision;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** The losses that a network can be trained with, by name. */
public final class Losses {
  private interface Maker {
    Loss make(long seed, Precision precision);
  }

  private static final Map<String, Maker> ALL =
      new TreeMap<>(
          Map.of(
              "bce", plain(Loss.BCE),
              "l1", plain((output, target, mask) -> output.sub(target).abs().mean()),
              "l2", plain((output, target, mask) -> output.sub(target).square().mean()),
              "hole-l1", plain((output, target, mask) -> inHole(output.sub(target).abs(), mask)),
              "hole-l2", plain((output, target, mask) -> inHole(output.sub(target).square(), mask)),
              "ssim", (seed, precision) -> new Ssim(),
              "tv", plain(new TotalVariation()),
              "perceptual", (seed, precision) -> new Perceptual(precision),
              "adversarial", Adversary::new));

  private Losses() {}

  private static Maker plain(Loss loss) {
    return (seed, precision) -> loss;
  }

  /** A loss by its name; one that learns is a new one. */
  public static Loss create(String name, long seed, Precision precision) {
    requireKnown(name);
    return ALL.get(name).make(seed, precision);
  }

  /**
   * @throws IllegalArgumentException with the names there are, if this is none of them
   */
  static void requireKnown(String name) {
    if (!ALL.containsKey(name)) {
      throw new IllegalArgumentException(
          "there is no loss named '%s'; there are: %s"
              .formatted(name, String.join(", ", ALL.keySet())));
    }
  }

  /** The mean inside each picture's hole, then over the pictures: a small hole counts as much. */
  private static Tensor inHole(Tensor errors, Tensor mask) {
    Tensor sums = errors.mul(mask).sum(1, 2, 3); // (N)
    Tensor samples = mask.sum(1, 2, 3).mul(new Scalar(3)).clamp_min(new Scalar(1)); // (N)
    return sums.div(samples).mean();
  }
}
