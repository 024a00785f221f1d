package io.github.inpaint4j.train.training;

import io.github.inpaint4j.run.Epoch;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a run has come. With the weights and Adam's moments this is all that the next step
 * depends on.
 *
 * @param step steps done of the epoch after the last finished one
 * @param adamSteps steps done in all
 * @param lossSum of the images of the unfinished epoch, each image's loss counted once
 * @param seconds spent on the unfinished epoch
 * @param epochs the finished ones
 */
public record TrainingState(
    int step, long adamSteps, double lossSum, double seconds, List<Epoch> epochs) {

  static final TrainingState START = new TrainingState(0, 0, 0, 0, List.of());

  public int finished() {
    return epochs.size();
  }

  /** The finished epoch with the lowest validation loss, or null before the first. */
  public Epoch best() {
    return Epoch.best(epochs).orElse(null);
  }

  TrainingState finish(Epoch result, long adamSteps) {
    List<Epoch> all = new ArrayList<>(epochs);
    all.add(result);
    return new TrainingState(0, adamSteps, 0, 0, List.copyOf(all));
  }
}
