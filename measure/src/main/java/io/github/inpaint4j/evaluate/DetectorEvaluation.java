package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.detect.Detector;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.metric.Finding;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs detectors through a protocol: every picture once damaged and once as it is. */
public final class DetectorEvaluation {
  private DetectorEvaluation() {}

  /**
   * How well one detector finds one kind of damage.
   *
   * @param secondsPerImage of the damaged ones
   */
  public record Row(String detector, MaskSet masks, Finding finding, double secondsPerImage) {}

  /**
   * @param sensitivity at which it is found, in [0,1]
   * @return for each mask set, a row of each detector
   * @throws IOException if a picture cannot be read
   * @throws java.util.concurrent.CancellationException if {@code progress} threw it
   */
  public static List<Row> run(
      Protocol protocol, Map<String, Detector> detectors, double sensitivity, Progress progress)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    double all = (double) protocol.masks().size() * detectors.size();
    for (MaskSet set : protocol.masks()) {
      for (Map.Entry<String, Detector> one : detectors.entrySet()) {
        Progress part = progress.part(rows.size() / all, (rows.size() + 1) / all);
        rows.add(row(protocol, set, one.getKey(), one.getValue(), sensitivity, part));
      }
    }
    return rows;
  }

  private static Row row(
      Protocol protocol,
      MaskSet set,
      String name,
      Detector detector,
      double sensitivity,
      Progress progress)
      throws IOException {
    Finding finding = new Finding();
    int pictures = protocol.pictures().size();
    long nanos = 0;
    for (int i = 0; i < pictures; i++) {
      Picture damaged = Picture.of(protocol.shown(set, i));
      long start = System.nanoTime();
      finding.add(detector.find(damaged), protocol.hole(set, i), sensitivity);
      nanos += System.nanoTime() - start;
      finding.addSound(detector.find(Picture.of(protocol.picture(i))), sensitivity);
      progress.done((i + 1.0) / pictures);
    }
    return new Row(name, set, finding, nanos / 1e9 / pictures);
  }
}
