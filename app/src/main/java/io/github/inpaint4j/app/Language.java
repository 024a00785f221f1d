package io.github.inpaint4j.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code --language}: the one place where it is decided in which language people are talked to. */
enum Language {
  DE,
  EN;

  static final String OPTION = "--language";

  private Locale locale() {
    return Locale.forLanguageTag(name());
  }

  /**
   * The one that a command line asks for, before it is parsed, since help and refusals are said in
   * it; as the system has it if that asks for none.
   */
  static Locale of(String... args) {
    List<String> words = List.of(args);
    int last = words.lastIndexOf(OPTION);
    Optional<String> behind =
        last >= 0 && last + 1 < args.length ? Optional.of(args[last + 1]) : Optional.empty();
    return words.stream()
        .filter(word -> word.startsWith(OPTION + "="))
        .map(word -> word.substring(OPTION.length() + 1))
        .findFirst()
        .or(() -> behind)
        .flatMap(Language::named)
        .map(Language::locale)
        .orElse(Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** How many words at the beginning of a command line do so. */
  static int asked(List<String> words) {
    String first = words.isEmpty() ? "" : words.get(0);
    return first.equals(OPTION) ? 2 : first.startsWith(OPTION + "=") ? 1 : 0;
  }

  private static Optional<Language> named(String name) {
    return Arrays.stream(values()).filter(l -> l.name().equalsIgnoreCase(name)).findFirst();
  }
}
