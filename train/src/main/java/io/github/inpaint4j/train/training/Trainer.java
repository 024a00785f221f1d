package io.github.inpaint4j.train.training;

import io.github.inpaint4j.metric.Psnr;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.train.loss.Objective;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Tensor;

/** The training loop. */
final class Trainer implements AutoCloseable {
  private static final int VALIDATION_BATCH = 250 * 32 * 32; // pixels

  private final Settings settings;
  private final Network network;
  private final Device device;
  private final Learner learner;
  private final Objective objective;
  private final Examples training;
  private final Examples validation;
  private final BatchLoader batches;
  private final BatchLoader validationBatches;

  Trainer(
      Settings settings, Network network, Learner learner, Examples training, Examples validation) {
    this.settings = settings;
    this.network = network;
    this.device = network.device();
    this.learner = learner;
    this.objective = learner.objective();
    this.training = training;
    this.validation = validation;
    batches = new BatchLoader(training, settings.batchSize());
    int batch = Math.max(1, VALIDATION_BATCH / validation.pixels());
    validationBatches = new BatchLoader(validation, Math.min(batch, validation.size()));
  }

  @Override
  public void close() {
    batches.close();
    validationBatches.close();
  }

  /** Keeps checkpoints; the loop tells it when. */
  interface Keeper {
    void unfinished(TrainingState state) throws IOException;

    void finished(TrainingState state, boolean best) throws IOException;
  }

  /**
   * Trains until the epochs are over, patience ends or {@code progress} says so: what was learned
   * by then is kept.
   */
  Ending run(TrainingState state, Keeper keeper, TrainingListener listener, Progress progress)
      throws IOException {
    while (state.finished() < settings.epochs()) {
      if (patienceIsOver(state)) {
        return Ending.NO_LONGER_BETTER;
      }
      state = trainEpoch(state, listener, progress);
      Optional<Epoch> validated = state.step() < steps() ? Optional.empty() : validated(state);
      if (validated.isEmpty()) {
        keeper.unfinished(state);
        return Ending.STOPPED;
      }
      Epoch done = validated.get();
      boolean best = state.best() == null || done.valLoss() < state.best().valLoss();
      if (best) {
        learner.keepAsBest();
      }
      state = state.finish(done, learner.steps());
      keeper.finished(state, best);
      try {
        listener.epoch(done, best);
      } catch (CancellationException e) {
        return Ending.STOPPED;
      }
    }
    return Ending.ALL_EPOCHS;
  }

  /** Empty if this thread was interrupted. */
  private Optional<Epoch> validated(TrainingState state) throws IOException {
    int epoch = state.finished() + 1;
    long start = System.nanoTime();
    try {
      Validated result = validate();
      return Optional.of(
          new Epoch(
              epoch,
              state.lossSum() / training.size(),
              requireFinite(result.loss(), epoch),
              result.holePsnr(),
              state.seconds() + (System.nanoTime() - start) / 1e9,
              training.size() / state.seconds(),
              result.terms()));
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }

  /** Why a training ended. */
  enum Ending {
    ALL_EPOCHS,
    NO_LONGER_BETTER,
    STOPPED
  }

  private boolean patienceIsOver(TrainingState state) {
    return state.best() != null && state.finished() - state.best().epoch() >= settings.patience();
  }

  private int steps() {
    return settings.batches(training.size());
  }

  /** To its end, or until it is ended between two steps. */
  private TrainingState trainEpoch(TrainingState from, TrainingListener listener, Progress progress)
      throws IOException {
    int epoch = from.finished() + 1;
    long start = System.nanoTime();
    int step = from.step();
    double lossSum = from.lossSum();
    batches.start(epoch, training.order(epoch), step);
    try {
      while (step < steps()) {
        progress.done((from.finished() + (double) step / steps()) / settings.epochs());
        Batch batch = batches.next();
        lossSum += batch.size() * requireFinite(step(batch, epoch), epoch);
        batches.release(batch);
        step++;
        int images = Math.min(training.size(), step * settings.batchSize());
        listener.step(epoch, images, lossSum / images);
      }
    } catch (CancellationException e) {
      // the state says how far it came
    }
    double seconds = from.seconds() + (System.nanoTime() - start) / 1e9;
    return new TrainingState(step, learner.steps(), lossSum, seconds, from.epochs());
  }

  /** One step of the optimiser; answers the batch's mean loss. */
  double step(Batch batch, int epoch) {
    double value;
    try (Scope scope = Scope.training()) {
      network.parameters().gradients().zero_();
      Tensor mask = batch.mask(device);
      Tensor target = network.finds() ? mask : batch.target(device);
      Tensor output = network.forward(batch.shown(device), mask, settings.recipe().precision());
      requireFinite(output.sum().item_double(), epoch);
      Tensor error = objective.sum(objective.values(output, target, mask));
      error.backward();
      value = error.item_double();
      objective.learn(output, target, mask);
    }
    try (Scope scope = Scope.inference()) {
      learner.step((long) settings.epochs() * steps());
    }
    return value;
  }

  /** Mean loss over the validation images, its terms by name, and PSNR inside their holes. */
  record Validated(double loss, Map<String, Double> terms, double holePsnr) {}

  /** Of the averaged weights. */
  Validated validate() throws IOException {
    learner.swap();
    try {
      return validateAsItIs();
    } finally {
      learner.swap();
    }
  }

  private Validated validateAsItIs() throws IOException {
    Map<String, Double> terms = new LinkedHashMap<>();
    double squares = 0;
    double samples = 0;
    validationBatches.start(0, IntStream.range(0, validation.size()).toArray(), 0);
    for (int done = 0; done < validation.size(); ) {
      Batch batch = validationBatches.next();
      try (Scope scope = Scope.inference()) {
        Tensor mask = batch.mask(device);
        Tensor target = network.finds() ? mask : batch.target(device);
        Tensor output = network.forward(batch.shown(device), mask, Precision.FLOAT32);
        double share = (double) batch.size() / validation.size();
        objective
            .values(output, target, mask)
            .forEach((name, v) -> terms.merge(name, share * v.item_double(), Double::sum));
        squares += output.sub(target).square().mul(mask).sum().item_double();
        samples += mask.sum().item_double() * output.size(1);
      }
      done += batch.size();
      validationBatches.release(batch);
    }
    return new Validated(objective.comparable(terms), terms, Psnr.of(squares / samples));
  }

  private static double requireFinite(double loss, int epoch) {
    if (!Double.isFinite(loss)) {
      throw new TrainingFailure(
          "The loss became "
              + loss
              + " in epoch "
              + epoch
              + "; the last good checkpoint is kept. Try a smaller learning rate.");
    }
    return loss;
  }
}
