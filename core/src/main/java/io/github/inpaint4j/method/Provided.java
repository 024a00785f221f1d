package io.github.inpaint4j.method;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The fills that other jars on the class path bring. */
final class Provided {
  private Provided() {}

  /**
   * @param taken names that are not theirs
   * @throws IllegalStateException in one sentence, if one of them cannot be used
   */
  static List<Fill> fills(List<String> taken) {
    List<String> names = new ArrayList<>(taken);
    List<Fill> fills = new ArrayList<>();
    try {
      for (Fill fill : ServiceLoader.load(Fill.class)) {
        requireName(fill, names);
        names.add(fill.name());
        fills.add(fill);
      }
    } catch (ServiceConfigurationError e) {
      throw new IllegalStateException(
          "a fill on the class path cannot be used, mend its jar or take it away: "
              + e.getMessage(),
          e);
    }
    return fills;
  }

  private static void requireName(Fill fill, List<String> taken) {
    String name = fill.name();
    if (name == null || !name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalStateException(
          "the fill %s is called '%s'; a name has small letters, digits and hyphens"
              .formatted(fill.getClass().getName(), name));
    }
    if (taken.contains(name)) {
      throw new IllegalStateException(
          "the fill %s is called '%s', as another one is; give it a name of its own"
              .formatted(fill.getClass().getName(), name));
    }
  }
}
