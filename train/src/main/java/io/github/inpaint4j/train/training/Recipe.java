package io.github.inpaint4j.train.training;

import io.github.inpaint4j.train.loss.Objective;
import io.github.inpaint4j.train.torch.Precision;
import java.util.function.Consumer;

/**
 * How a network learns, beside batch size and learning rate.
 *
 * @param loss a sum of losses, as {@link Objective} reads it
 * @param optimizer of the weights
 * @param weightDecay decoupled (Loshchilov and Hutter 2019); 0 = none
 * @param clip largest norm of all gradients together; 0 = any
 * @param average decay of the moving average of the weights, which is what is validated and kept; 0
 *     = the weights themselves
 * @param warmup steps in which the learning rate rises from zero
 * @param schedule of the learning rate after the warm-up
 * @param flips true if half of the pictures are mirrored, others in every epoch
 * @param precision in which layers compute
 */
public record Recipe(
    String loss,
    Optimizer optimizer,
    double weightDecay,
    double clip,
    double average,
    int warmup,
    Schedule schedule,
    boolean flips,
    Precision precision) {

  /** What turns gradients into steps. */
  public enum Optimizer {
    ADAM,
    MUON
  }

  /** The paper's. */
  public static final Recipe PAPER =
      new Recipe("bce", Optimizer.ADAM, 0, 0, 0, 0, Schedule.CONSTANT, false, Precision.FLOAT32);

  /** What is usual for stronger networks. */
  public static final Recipe STRONG =
      new Recipe(
          "hole-l2",
          Optimizer.MUON,
          0.01,
          1,
          0.999,
          500,
          Schedule.TRAPEZOID,
          true,
          Precision.fastest());

  public Recipe {
    Objective.terms(loss);
    notNegative("weight decay", weightDecay);
    notNegative("clip", clip);
    notNegative("warmup", warmup);
    if (!(average >= 0 && average < 1)) {
      throw new IllegalArgumentException("average must be in [0, 1), got " + average);
    }
  }

  private static void notNegative(String name, double value) {
    if (!(value >= 0)) {
      throw new IllegalArgumentException(name + " must not be negative, got " + value);
    }
  }

  /** The same, but for what is changed: {@code recipe.with(r -> r.loss = "l1")}. */
  public Recipe with(Consumer<Edit> changes) {
    Edit edit = new Edit(this);
    changes.accept(edit);
    return edit.recipe();
  }

  /** A recipe in the making, the only one whose values change. */
  public static final class Edit {
    public String loss;
    public Optimizer optimizer;
    public double weightDecay;
    public double clip;
    public double average;
    public int warmup;
    public Schedule schedule;
    public boolean flips;
    public Precision precision;

    private Edit(Recipe from) {
      loss = from.loss;
      optimizer = from.optimizer;
      weightDecay = from.weightDecay;
      clip = from.clip;
      average = from.average;
      warmup = from.warmup;
      schedule = from.schedule;
      flips = from.flips;
      precision = from.precision;
    }

    private Recipe recipe() {
      return new Recipe(
          loss, optimizer, weightDecay, clip, average, warmup, schedule, flips, precision);
    }
  }

  /**
   * The learning rate of a step.
   *
   * @param highest the rate asked for
   * @param step from 0
   * @param steps of the whole training
   */
  double rate(double highest, long step, long steps) {
    double rise = warmup == 0 ? 1 : Math.min(1, (step + 1.0) / warmup);
    return highest * rise * schedule.rate((double) step / steps);
  }
}
