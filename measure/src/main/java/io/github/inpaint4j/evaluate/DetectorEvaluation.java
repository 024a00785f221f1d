package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.detect.Detector;
import io.github.inpaint4j.detect.Likelihood;
import io.github.inpaint4j.detect.Search;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.metric.Finding;
import io.github.inpaint4j.metric.Psnr;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs detectors through a protocol: every picture once damaged and once as it is; if asked for,
 * what was found is also filled.
 *
 * @param sensitivity at which damage is found, in [0,1]
 * @param fill of what was found
 */
public record DetectorEvaluation(Protocol protocol, double sensitivity, Optional<Method> fill) {
  /**
   * How well one detector finds one kind of damage.
   *
   * @param secondsPerImage of the damaged ones
   */
  public record Found(
      String detector,
      MaskSet masks,
      Finding finding,
      double secondsPerImage,
      Optional<Restored> restored) {}

  /**
   * Whole pictures, PSNR in dB of the pooled squared error.
   *
   * @param damaged as they came
   * @param byTruth filled where they are damaged
   * @param byFinding filled where damage was found
   */
  public record Restored(double damaged, double byTruth, double byFinding) {}

  /**
   * @return for each mask set, a row of each detector
   * @throws IOException if a picture cannot be read
   * @throws java.util.concurrent.CancellationException if {@code progress} threw it
   */
  public List<Found> run(Map<String, Detector> detectors, Progress progress) throws IOException {
    List<Found> rows = new ArrayList<>();
    double all = (double) protocol.masks().size() * detectors.size();
    for (MaskSet set : protocol.masks()) {
      for (Map.Entry<String, Detector> one : detectors.entrySet()) {
        Progress part = progress.part(rows.size() / all, (rows.size() + 1) / all);
        rows.add(row(set, one.getKey(), one.getValue(), part));
      }
    }
    return rows;
  }

  private Found row(MaskSet set, String name, Detector detector, Progress progress)
      throws IOException {
    Finding finding = new Finding();
    Errors errors = new Errors();
    int pictures = protocol.pictures().size();
    long nanos = 0;
    for (int i = 0; i < pictures; i++) {
      Image shown = protocol.shown(set, i);
      Picture damaged = Picture.of(shown);
      long start = System.nanoTime();
      Likelihood likelihood = detector.find(damaged);
      nanos += System.nanoTime() - start;
      Mask hole = protocol.hole(set, i);
      finding.add(likelihood, hole, sensitivity);
      finding.addSound(detector.find(Picture.of(protocol.picture(i))), sensitivity);
      if (fill.isPresent()) {
        Mask found =
            new Search(detector, sensitivity, EnumSet.allOf(Search.Look.class)).mask(likelihood);
        errors.add(fill.get(), protocol.picture(i), shown, hole, found);
      }
      progress.done((i + 1.0) / pictures);
    }
    return new Found(
        name, set, finding, nanos / 1e9 / pictures, fill.map(method -> errors.restored()));
  }

  /** Sums of squares. */
  private static final class Errors {
    private double damaged;
    private double byTruth;
    private double byFinding;
    private double samples;

    void add(Method fill, Image truth, Image shown, Mask hole, Mask found) {
      Mask whole = Mask.whole(truth.height(), truth.width());
      damaged += Psnr.squaredError(truth, shown, whole);
      byTruth += Psnr.squaredError(truth, filled(fill, shown, hole), whole);
      byFinding += Psnr.squaredError(truth, filled(fill, shown, found), whole);
      samples += truth.pixels().length;
    }

    private static Image filled(Method fill, Image shown, Mask hole) {
      return hole.area() == 0 ? shown : fill.inpainter().inpaint(shown, hole);
    }

    Restored restored() {
      return new Restored(
          Psnr.of(damaged / samples), Psnr.of(byTruth / samples), Psnr.of(byFinding / samples));
    }
  }
}
