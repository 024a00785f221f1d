package io.github.inpaint4j.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One finished epoch.
 *
 * @param loss mean over the training images while they were learned from
 * @param valLoss mean over the validation images afterwards
 * @param holePsnr in dB, inside the hole, pooled over the validation images; of a network that
 *     finds damage, of the likelihood there
 * @param seconds training and validation
 * @param terms each loss of the validation's, without its weight, by name
 */
public record Epoch(
    int epoch,
    double loss,
    double valLoss,
    double holePsnr,
    double seconds,
    double imagesPerSecond,
    Map<String, Double> terms) {

  /** The one with the lowest validation loss, the first of equals; none before the first. */
  public static Optional<Epoch> best(List<Epoch> epochs) {
    return epochs.stream().min(Comparator.comparingDouble(Epoch::valLoss));
  }
}
