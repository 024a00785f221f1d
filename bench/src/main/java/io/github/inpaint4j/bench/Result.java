package io.github.inpaint4j.bench;

import java.util.Locale;

/**
 * One measurement.
 *
 * @param seconds ours
 * @param peer the other system's, null if there is none or it is missing
 * @param target in words, empty if there is none
 * @param met null if there is no target or it could not be measured
 * @param note whatever else was found
 */
record Result(
    String task,
    String method,
    double seconds,
    Double peer,
    String target,
    Boolean met,
    String note) {

  static String header() {
    return "%-24s %-26s %10s %10s %8s  %-22s %-12s %s"
        .formatted("task", "method", "ours [s]", "other [s]", "ratio", "target", "", "note");
  }

  /** How many times our time theirs is. */
  double ratio() {
    return peer / seconds;
  }

  @Override
  public String toString() {
    String verdict = target.isEmpty() ? "" : met == null ? "NOT MEASURED" : met ? "met" : "MISSED";
    return String.format(
        Locale.ROOT,
        "%-24s %-26s %10.4f %10s %8s  %-22s %-12s %s",
        task,
        method,
        seconds,
        peer == null ? "-" : String.format(Locale.ROOT, "%.4f", peer),
        peer == null ? "-" : String.format(Locale.ROOT, "%.2f", ratio()),
        target,
        verdict,
        note);
  }
}
