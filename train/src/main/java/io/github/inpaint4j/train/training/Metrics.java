package io.github.inpaint4j.train.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code metrics.csv}: a line for each finished epoch. */
final class Metrics {
  private Metrics() {}

  static String csv(List<TrainingState.EpochResult> epochs) {
    List<String> terms = epochs.isEmpty() ? List.of() : List.copyOf(terms(epochs.get(0)).keySet());
    StringBuilder csv = new StringBuilder("epoch,loss,val_loss,seconds,images_per_second");
    csv.append(",val_hole_psnr");
    terms.forEach(name -> csv.append(",val_").append(name));
    for (TrainingState.EpochResult e : epochs) {
      csv.append(
          String.format(
              Locale.ROOT,
              "%n%d,%.9f,%.9f,%.3f,%.1f,%.6f",
              e.epoch(),
              e.loss(),
              e.valLoss(),
              e.seconds(),
              e.imagesPerSecond(),
              e.holePsnr()));
      terms.forEach(name -> csv.append(String.format(Locale.ROOT, ",%.9f", terms(e).get(name))));
    }
    return csv.append(System.lineSeparator()).toString();
  }

  /** Those of a sum; a single loss is the validation loss itself. */
  private static Map<String, Double> terms(TrainingState.EpochResult epoch) {
    return epoch.terms() == null || epoch.terms().size() < 2 ? Map.of() : epoch.terms();
  }
}
