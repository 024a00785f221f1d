package io.github.inpaint4j.train.loss;

import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * What a training makes small: the sum of losses, each with its weight, written as {@code hole-l1 +
 * 0.1*ssim + 0.01*adversarial}.
 */
public final class Objective {
  /** One term: its weight, and the name of its loss. */
  public record Term(double weight, String name) {}

  private final List<Term> terms;
  private final List<Loss> losses = new ArrayList<>();
  private Adversary adversary;

  /**
   * @param text the sum
   * @param seed of the discriminator's first weights, if there is one
   * @param precision in which networks that judge compute
   * @param device on which they do
   */
  public Objective(String text, long seed, Precision precision, Device device) {
    terms = terms(text);
    for (Term term : terms) {
      Loss loss = Losses.create(term.name(), seed, precision, device);
      losses.add(loss);
      if (loss instanceof Adversary one) {
        adversary = one;
      }
    }
  }

  /**
   * The terms of a sum.
   *
   * @throws IllegalArgumentException in one sentence, if there is no such loss or weight
   */
  public static List<Term> terms(String text) {
    List<Term> terms = new ArrayList<>();
    for (String term : text.split("\\+", -1)) {
      String[] factors = term.strip().split("\\*", -1);
      String name = factors[factors.length - 1].strip();
      Losses.requireKnown(name);
      if (factors.length > 2 || terms.stream().anyMatch(t -> t.name().equals(name))) {
        throw new IllegalArgumentException(
            "'%s' is no sum of losses; write it like hole-l1+0.1*ssim".formatted(text));
      }
      terms.add(new Term(factors.length == 1 ? 1 : weight(factors[0].strip(), name), name));
    }
    return List.copyOf(terms);
  }

  private static double weight(String text, String name) {
    try {
      double weight = Double.parseDouble(text);
      if (weight > 0 && Double.isFinite(weight)) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // the same sentence as for zero
    }
    throw new IllegalArgumentException(
        "the weight of %s must be a positive number, got '%s'".formatted(name, text));
  }

  /** Each loss over a batch, without its weight, by name; shapes as in {@link Loss#of}. */
  public Map<String, Tensor> values(Tensor output, Tensor target, Tensor mask) {
    Map<String, Tensor> values = new LinkedHashMap<>();
    for (int i = 0; i < losses.size(); i++) {
      values.put(terms.get(i).name(), losses.get(i).of(output, target, mask));
    }
    return values;
  }

  /** What the network's gradients come from, a scalar: all values with their weights. */
  public Tensor sum(Map<String, Tensor> values) {
    Tensor sum = null;
    for (Term term : terms) {
      Tensor weighted = values.get(term.name()).mul(new Scalar(term.weight()));
      sum = sum == null ? weighted : sum.add(weighted);
    }
    return sum;
  }

  /**
   * What tells a better network from a worse one: the weighted sum of all but what an adversary
   * says, whose measure changes while it learns.
   */
  public double comparable(Map<String, Double> values) {
    double sum = 0;
    for (int i = 0; i < losses.size(); i++) {
      if (losses.get(i) != adversary) {
        sum += terms.get(i).weight() * values.get(terms.get(i).name());
      }
    }
    return sum;
  }

  /** What judges learns, after the network's step; needs a scope with gradients around it. */
  public void learn(Tensor output, Tensor target, Tensor mask) {
    if (adversary != null) {
      adversary.learn(output, target, mask);
    }
  }

  /** What it has learned, by name; what a checkpoint keeps. */
  public Map<String, Tensor> state() {
    return adversary == null ? Map.of() : adversary.state();
  }

  /** Goes on after a checkpoint. */
  public void restoreSteps(long steps) {
    if (adversary != null) {
      adversary.restoreSteps(steps);
    }
  }
}
