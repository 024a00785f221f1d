package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.evaluate.Bootstrap.Interval;
import io.github.inpaint4j.evaluate.Scoreboard.AreaBin;
import io.github.inpaint4j.evaluate.Scoreboard.Difference;
import io.github.inpaint4j.evaluate.Scoreboard.Row;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.metric.Errors;
import io.github.inpaint4j.metric.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a scoreboard of measurements. */
final class Scoring {
  private static final double[] AREAS = {0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 1};

  private final long seed;
  private final Map<Integer, Bootstrap> bootstraps = new HashMap<>(); // by number of pictures
  private final List<Row> rows = new ArrayList<>();
  private final List<AreaBin> bins = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();

  private Scoring(long seed) {
    this.seed = seed;
  }

  static Scoreboard of(Protocol protocol, List<Method> methods, List<Measurement> measurements) {
    Scoring scoring = new Scoring(protocol.seed());
    for (MaskSet set : protocol.masks()) {
      scoring.add(measurements.stream().filter(m -> m.masks().equals(set)).toList());
    }
    return new Scoreboard(
        protocol, methods, scoring.rows, scoring.bins, scoring.differences, measurements);
  }

  private void add(List<Measurement> ofOneSet) {
    ofOneSet.forEach(this::addRows);
    ofOneSet.forEach(this::addBins);
    List<double[]> resampled =
        ofOneSet.stream().map(m -> Score.resampled(m.in(Region.HOLE), bootstrap(m))).toList();
    for (int a = 0; a < ofOneSet.size(); a++) {
      for (int b = a + 1; b < ofOneSet.size(); b++) {
        differences.add(
            difference(ofOneSet.get(a), ofOneSet.get(b), resampled.get(a), resampled.get(b)));
      }
    }
  }

  private Bootstrap bootstrap(int pictures) {
    return bootstraps.computeIfAbsent(pictures, n -> new Bootstrap(n, seed));
  }

  private Bootstrap bootstrap(Measurement measured) {
    return bootstrap(measured.in(Region.HOLE).size());
  }

  private void addRows(Measurement m) {
    for (Region region : Region.values()) {
      List<Errors> errors = m.in(region);
      if (!errors.isEmpty()) {
        Score score = Score.of(errors, bootstrap(errors.size()));
        rows.add(new Row(m.method(), m.masks(), region, score, m.secondsPerImage()));
      }
    }
  }

  private void addBins(Measurement m) {
    for (int i = 0; i + 1 < AREAS.length; i++) {
      List<Errors> holes = m.holesBetween(AREAS[i], AREAS[i + 1]);
      if (!holes.isEmpty()) {
        Score score = Score.of(holes, bootstrap(holes.size()));
        bins.add(new AreaBin(m.method(), m.masks(), AREAS[i], AREAS[i + 1], score));
      }
    }
  }

  private static Difference difference(
      Measurement a, Measurement b, double[] resampledA, double[] resampledB) {
    double[] apart = new double[resampledA.length];
    for (int i = 0; i < apart.length; i++) {
      apart[i] = resampledA[i] - resampledB[i];
    }
    Interval interval = Bootstrap.interval(apart);
    double psnr = pooledPsnr(a) - pooledPsnr(b);
    return new Difference(a.method(), b.method(), a.masks(), psnr, interval.low(), interval.high());
  }

  private static double pooledPsnr(Measurement measured) {
    return measured.in(Region.HOLE).stream().reduce(Errors.NONE, Errors::plus).psnr();
  }
}
