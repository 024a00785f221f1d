package io.github.inpaint4j.train.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    int step, long adamSteps, double lossSum, double seconds, List<EpochResult> epochs) {

  /**
   * One finished epoch.
   *
   * @param loss mean over the training images while they were learned from
   * @param valLoss mean over the validation images afterwards
   * @param holePsnr in dB, inside the hole, pooled over the validation images
   * @param seconds training and validation
   * @param terms each loss of the validation's, without its weight, by name
   */
  public record EpochResult(
      int epoch,
      double loss,
      double valLoss,
      double holePsnr,
      double seconds,
      double imagesPerSecond,
      Map<String, Double> terms) {}

  static final TrainingState START = new TrainingState(0, 0, 0, 0, List.of());

  public int finished() {
    return epochs.size();
  }

  /** The finished epoch with the lowest validation loss, or null before the first. */
  public EpochResult best() {
    return epochs.stream().min((a, b) -> Double.compare(a.valLoss(), b.valLoss())).orElse(null);
  }

  TrainingState finish(EpochResult result, long adamSteps) {
    List<EpochResult> all = new ArrayList<>(epochs);
    all.add(result);
    return new TrainingState(0, adamSteps, 0, 0, List.copyOf(all));
  }
}
