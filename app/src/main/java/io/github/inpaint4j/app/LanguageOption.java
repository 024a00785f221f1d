package io.github.inpaint4j.app;

import io.github.inpaint4j.text.Texts;
import java.util.Locale;
import picocli.CommandLine.Option;

/** {@code --language}: the one place where it is decided in which language people are talked to. */
final class LanguageOption {
  private enum Language {
    DE,
    EN
  }

  @Option(
      names = "--language",
      paramLabel = "de|en",
      description = "German or English. Default: as this system has it, English if neither.")
  private Language language;

  Locale locale() {
    return language == null
        ? Locale.getDefault(Locale.Category.DISPLAY)
        : Locale.forLanguageTag(language.name());
  }

  /** What the command line says. */
  Texts texts() {
    return Texts.beside(LanguageOption.class, locale());
  }
}
