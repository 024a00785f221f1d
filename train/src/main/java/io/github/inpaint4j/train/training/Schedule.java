package io.github.inpaint4j.train.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.inpaint4j.plugin.Plugins;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the learning rate goes over a training, after its warm-up. A pure function. */
public interface Schedule {
  /** It stays. */
  Schedule CONSTANT = new Course("constant", done -> 1);

  /** It falls to zero along a half cosine, so all epochs must be asked for at the start. */
  Schedule COSINE = new Course("cosine", done -> 0.5 + 0.5 * Math.cos(Math.PI * done));

  /**
   * It stays, and in the last third falls to zero in a straight line (Hägele et al. 2024). Stopped
   * before that, a run can be resumed with more epochs as if they had been asked for at the start.
   */
  Schedule TRAPEZOID = new Course("trapezoid", done -> Math.min(1, 3 * (1 - done)));

  /** Small letters, digits and hyphens; the settings of a run keep it. */
  @JsonValue
  String name();

  /**
   * @param done share of the training, 0 to 1
   * @return share of the highest learning rate, 0 to 1
   */
  double rate(double done);

  /** Ours, and those that jars on the class path bring. */
  private static List<Schedule> all() {
    List<Schedule> ours = List.of(CONSTANT, COSINE, TRAPEZOID);
    List<String> taken = ours.stream().map(Schedule::name).toList();
    List<Schedule> theirs = Plugins.load(Schedule.class, "schedule", Schedule::name, taken);
    return Stream.concat(ours.stream(), theirs.stream()).toList();
  }

  /** Ours first. */
  static List<String> names() {
    return all().stream().map(Schedule::name).toList();
  }

  /**
   * @param name in small letters or, as runs once had it, in capitals
   * @throws IllegalArgumentException with the names there are, if this is none of them
   */
  @JsonCreator
  static Schedule named(String name) {
    return all().stream()
        .filter(schedule -> schedule.name().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no schedule named '%s'; there are: %s"
                        .formatted(name, String.join(", ", names()))));
  }
}
