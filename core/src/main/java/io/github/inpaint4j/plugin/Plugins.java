package io.github.inpaint4j.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What other jars on the class path bring ({@link ServiceLoader}), and what a program brings itself
 * ({@link #add}), each by a name of its own.
 */
public final class Plugins {
  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  private static final Map<Class<?>, List<Object>> ADDED = new ConcurrentHashMap<>();

  private Plugins() {}

  /**
   * From now on it is there as if a jar had brought it: for programs and notebooks. It replaces one
   * whose class has the same name, as a notebook defines them again and again.
   *
   * @param door the interface that it implements
   */
  public static synchronized <T> void add(Class<T> door, T plugin) {
    Stream<Object> others = added(door).stream().filter(one -> !alike(one, plugin));
    ADDED.put(door, Stream.concat(others, Stream.of(plugin)).toList());
  }

  private static List<Object> added(Class<?> door) {
    return ADDED.getOrDefault(door, List.of());
  }

  private static boolean alike(Object one, Object other) {
    return one.getClass().getSimpleName().equals(other.getClass().getSimpleName());
  }

  /**
   * In the order of the class path, then in that of their coming.
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
    List<Object> added = added(door);
    try {
      ServiceLoader.load(door).forEach(found::add);
      found.removeIf(one -> added.stream().anyMatch(other -> alike(one, other)));
      added.forEach(one -> found.add(door.cast(one)));
      for (T plugin : found) {
        require(name.apply(plugin), names, kind, plugin.getClass());
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
