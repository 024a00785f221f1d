package io.github.inpaint4j.train.loss;

import io.github.inpaint4j.plugin.Plugins;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** The losses that a network can be trained with, by name. */
public final class Losses {
  private interface Maker {
    Loss make(long seed, Precision precision, Device device);
  }

  private static final Map<String, Maker> OURS =
      Map.of(
          "bce", plain(Loss.BCE),
          "dice", plain((output, target, mask) -> dice(output, target)),
          "l1", plain((output, target, mask) -> output.sub(target).abs().mean()),
          "l2", plain((output, target, mask) -> output.sub(target).square().mean()),
          "hole-l1", plain((output, target, mask) -> inHole(output.sub(target).abs(), mask)),
          "hole-l2", plain((output, target, mask) -> inHole(output.sub(target).square(), mask)),
          "ssim", (seed, precision, device) -> new Dissimilarity(device),
          "tv", plain(new TotalVariation()),
          "perceptual", (seed, precision, device) -> new Perceptual(precision, device),
          "adversarial", Adversary::new);

  /**
   * Added to both sides of Dice's quotient, in pixels, so that nothing can be covered by nothing.
   */
  private static final double DICE_FEW = 16;

  private Losses() {}

  private static Maker plain(Loss loss) {
    return (seed, precision, device) -> loss;
  }

  /** Ours, and those that jars on the class path bring. */
  private static SortedMap<String, Maker> all() {
    SortedMap<String, Maker> all = new TreeMap<>(OURS);
    Plugins.load(LossFamily.class, "loss", LossFamily::name, OURS.keySet())
        .forEach(one -> all.put(one.name(), one::create));
    return all;
  }

  /** In alphabetical order. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(all().keySet());
  }

  /** A loss by its name; one that learns is a new one. */
  public static Loss create(String name, long seed, Precision precision, Device device) {
    requireKnown(name);
    return all().get(name).make(seed, precision, device);
  }

  /**
   * @throws IllegalArgumentException with the names there are, if this is none of them
   */
  static void requireKnown(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException(
          "there is no loss named '%s'; there are: %s".formatted(name, String.join(", ", names())));
    }
  }

  /** The mean inside each picture's hole, then over the pictures: a small hole counts as much. */
  private static Tensor inHole(Tensor errors, Tensor mask) {
    Tensor sums = errors.mul(mask).sum(1, 2, 3); // (N)
    Tensor samples = mask.sum(1, 2, 3).mul(new Scalar(3)).clamp_min(new Scalar(1)); // (N)
    return sums.div(samples).mean();
  }

  /**
   * How little of each picture's target is covered (Milletari et al. 2016): what is rare counts as
   * much as what is not. For networks that find.
   */
  private static Tensor dice(Tensor output, Tensor target) {
    Tensor common = output.mul(target).sum(1, 2, 3).mul(new Scalar(2)); // (N)
    Tensor all = output.sum(1, 2, 3).add(target.sum(1, 2, 3)); // (N)
    Scalar few = new Scalar(DICE_FEW);
    return common.add(few).div(all.add(few)).neg().add(new Scalar(1)).mean();
  }
}
