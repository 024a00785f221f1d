package io.github.inpaint4j.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;

/** What other jars on the class path bring ({@link ServiceLoader}), each by a name of its own. */
public final class Plugins {
  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  private Plugins() {}

  /**
   * In the order of the class path.
   *
   * @param door the interface that they implement
   * @param kind what they are, in words
   * @param taken names that cannot be theirs
   * @throws ServiceConfigurationError in one sentence, if one of them cannot be used
   */
  public static <T> List<T> load(
      Class<T> door, String kind, Function<T, String> name, Collection<String> taken) {
    Set<String> names = new HashSet<>(taken);
    List<T> found = new ArrayList<>();
    try {
      for (T plugin : ServiceLoader.load(door)) {
        require(name.apply(plugin), names, kind, plugin.getClass());
        found.add(plugin);
      }
    } catch (ServiceConfigurationError e) {
      throw new ServiceConfigurationError(
          "a %s on the class path cannot be used, mend its jar or take it away: %s"
              .formatted(kind, e.getMessage()),
          e);
    }
    return List.copyOf(found);
  }

  private static void require(String name, Set<String> names, String kind, Class<?> type) {
    if (name == null || !name.matches(NAME)) {
      throw new ServiceConfigurationError(
          "%s is called '%s'; a name has small letters, digits and hyphens"
              .formatted(type.getName(), name));
    }
    if (!names.add(name)) {
      throw new ServiceConfigurationError(
          "%s is called '%s', as another %s is; give it a name of its own"
              .formatted(type.getName(), name, kind));
    }
  }
}
