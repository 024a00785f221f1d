package io.github.inpaint4j.method;

import io.github.inpaint4j.finish.Finish;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What people call a method: whose fills, and behind a plus how they are finished, as in {@code
 * telea+poisson}.
 *
 * @param plain the name without that
 */
public record MethodName(String plain, Optional<Finish> finish) {
  /** A name that ends with none of the finishes is plain. */
  public static MethodName of(String name) {
    return Arrays.stream(Finish.values())
        .filter(finish -> name.endsWith(suffix(finish)))
        .map(
            finish ->
                new MethodName(
                    name.substring(0, name.length() - suffix(finish).length()),
                    Optional.of(finish)))
        .findFirst()
        .orElse(new MethodName(name, Optional.empty()));
  }

  static String suffix(Finish finish) {
    return "+" + finish.word();
  }

  /** The method of the plain name, finished as this name says. */
  public Method finish(Method method) {
    return finish.map(method::finished).orElse(method);
  }

  /** For messages: these names, and what may follow each. */
  public static String list(Iterable<String> names) {
    return String.join(", ", names) + "; each also with " + suffixes() + " behind its name";
  }

  /** For messages: what may follow a name. */
  public static String suffixes() {
    List<String> all = Arrays.stream(Finish.values()).map(MethodName::suffix).toList();
    return String.join(" or ", all);
  }
}
