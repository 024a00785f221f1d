package io.github.inpaint4j.train.training;

import io.github.inpaint4j.train.loss.Objective;
import io.github.inpaint4j.train.nn.OnnxWeights;
import io.github.inpaint4j.train.nn.Parameters;
import io.github.inpaint4j.train.torch.Adam;
import io.github.inpaint4j.train.torch.Muon;
import io.github.inpaint4j.train.torch.Scope;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** Turns gradients into better weights: clipping, schedule, optimiser, average. */
final class Learner {
  /** Before the names of averaged weights in {@link #state}. */
  static final String AVERAGE = "average/";

  /** Before the names of the best epoch's. */
  static final String BEST = "best/";

  private final Settings settings;
  private final Objective objective;
  private final Parameters parameters;
  private final Adam adam;
  private final DoubleConsumer optimizer;
  private final Average average;
  private final Tensor best;

  Learner(Settings settings, Parameters parameters) {
    this.settings = settings;
    this.parameters = parameters;
    Recipe recipe = settings.recipe();
    objective =
        new Objective(recipe.loss(), settings.seed(), recipe.precision(), parameters.device());
    adam =
        new Adam(
            parameters.flat(), parameters.gradients(), settings.epsilon(), recipe.weightDecay());
    optimizer =
        recipe.optimizer() == Recipe.Optimizer.ADAM
            ? adam::step
            : new Muon(
                    adam,
                    parameters.flat(),
                    parameters::viewsOf,
                    recipe.weightDecay(),
                    recipe.precision())
                ::step;
    average = new Average(parameters.flat(), recipe.average());
    best = parameters.flat().detach().clone();
  }

  /**
   * One step along the gradients; needs a scope without gradients around it.
   *
   * @param steps of the whole training
   */
  void step(long steps) {
    clip(parameters.gradients());
    optimizer.accept(settings.recipe().rate(settings.learningRate(), adam.steps(), steps));
    average.update(adam.steps());
  }

  private void clip(Tensor gradients) {
    double most = settings.recipe().clip();
    if (most > 0) {
      double norm = gradients.norm().item_double();
      if (norm > most) {
        gradients.mul_(new Scalar(most / norm));
      }
    }
  }

  /** Exchanges the weights and their average. */
  void swap() {
    try (Scope scope = Scope.inference()) {
      average.swap();
    }
  }

  /** Weights to begin with, instead of random ones. */
  void beginWith(OnnxWeights weights) throws IOException {
    weights.into(parameters);
    try (Scope scope = Scope.inference()) {
      average.values().copy_(parameters.flat());
      best.copy_(parameters.flat());
    }
  }

  /** Keeps the averaged weights as the best there were. */
  void keepAsBest() {
    try (Scope scope = Scope.inference()) {
      best.copy_(average.values());
    }
  }

  /** Makes the best weights the network's own, for good. */
  void useBest() {
    try (Scope scope = Scope.inference()) {
      parameters.flat().copy_(best);
    }
  }

  /** The best epoch's weights by name. */
  Map<String, Tensor> best() {
    return parameters.viewsOf(best);
  }

  Objective objective() {
    return objective;
  }

  /** Steps done in all. */
  long steps() {
    return adam.steps();
  }

  /** All that the next step depends on, by name; what a checkpoint keeps. */
  Map<String, Tensor> state() {
    Map<String, Tensor> state = new LinkedHashMap<>();
    put(state, "weights/", parameters.all());
    put(state, AVERAGE, parameters.viewsOf(average.values()));
    put(state, BEST, best());
    put(state, "adam.mean/", parameters.viewsOf(adam.mean()));
    put(state, "adam.variance/", parameters.viewsOf(adam.variance()));
    put(state, "", objective.state());
    return state;
  }

  private static void put(Map<String, Tensor> into, String prefix, Map<String, Tensor> tensors) {
    tensors.forEach((name, tensor) -> into.put(prefix + name, tensor));
  }

  /** Goes on after a checkpoint. */
  void restoreSteps(long steps) {
    adam.restoreSteps(steps);
    objective.restoreSteps(steps);
  }
}
