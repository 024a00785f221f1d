package io.github.inpaint4j.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Several systems at one task, in turn: after a warm-up each, best and median of many rounds. */
final class Contest {
  private final String task;
  private final int rounds;
  private final Map<String, Turn> warmUps = new LinkedHashMap<>();
  private final Map<String, Turn> turns = new LinkedHashMap<>();
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  /** One round of a system. */
  @FunctionalInterface
  interface Turn {
    /**
     * @return seconds of each thing done, none if the system is missing
     */
    double[] seconds() throws IOException, InterruptedException;
  }

  /**
   * @param task in a few words, for the table
   */
  Contest(String task, int rounds) {
    this.task = task;
    this.rounds = rounds;
  }

  /** One whose warm-up is a round. */
  Contest with(String name, Turn turn) {
    return with(name, turn, turn);
  }

  Contest with(String name, Turn warmUp, Turn turn) {
    warmUps.put(name, warmUp);
    turns.put(name, turn);
    return this;
  }

  /** Runs all rounds; whoever is missing in the warm-up stays out. */
  Contest run() throws IOException, InterruptedException {
    for (Map.Entry<String, Turn> e : warmUps.entrySet()) {
      if (e.getValue().seconds().length > 0) {
        seconds.put(e.getKey(), new ArrayList<>());
      }
    }
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<Double>> e : seconds.entrySet()) {
        Arrays.stream(turns.get(e.getKey()).seconds()).forEach(e.getValue()::add);
      }
    }
    return this;
  }

  /** Quantile 0.5 is the median. */
  double quantile(String name, double q) {
    double[] sorted =
        seconds.get(name).stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1L, Math.round(q * (sorted.length - 1)))];
  }

  /** One system by itself. */
  Result alone(String name, String target, Boolean met, String note) {
    return new Result(task, name, quantile(name, 0.5), null, target, met, note);
  }

  /**
   * One system beside another, by their medians.
   *
   * @param factor how many times our time the other should take; 0 = no target
   */
  Result against(String name, String other, double factor) {
    String target = factor == 0 ? "" : String.format(Locale.ROOT, "%.1f times as fast", factor);
    String who = name + " / " + other;
    if (!seconds.containsKey(other)) {
      return new Result(task, who, quantile(name, 0.5), null, target, null, other + " is missing");
    }
    double ours = quantile(name, 0.5);
    double theirs = quantile(other, 0.5);
    String best =
        String.format(
            Locale.ROOT,
            "best %.4g / %.4g, %.2f",
            quantile(name, 0),
            quantile(other, 0),
            quantile(other, 0) / quantile(name, 0));
    return new Result(
        task, who, ours, theirs, target, factor == 0 ? null : theirs >= factor * ours, best);
  }
}
