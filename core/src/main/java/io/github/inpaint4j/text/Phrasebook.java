package io.github.inpaint4j.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the program says in English, in another language. The English sentence, a format as of
 * {@link String#format}, is the key, so that code reads as it did, and a sentence that is not in
 * the book is said in English.
 *
 * <p>Every module brings its part, {@code phrases_LANGUAGE.txt} beside this class: paragraphs of
 * two lines, English and the other; lines that begin with # are comments. One that begins with a
 * space or a mark is the end of sentences.
 */
public final class Phrasebook {
  private static final Map<String, Phrasebook> BOOKS = new ConcurrentHashMap<>();

  private final Locale locale;
  private final Map<String, Phrase> phrases;

  private Phrasebook(Locale locale, Map<String, Phrase> phrases) {
    this.locale = locale;
    this.phrases = phrases;
  }

  /** The language of a locale, English if nobody speaks it. */
  public static Phrasebook of(Locale locale) {
    return BOOKS.computeIfAbsent(locale.getLanguage(), Phrasebook::read);
  }

  private static Phrasebook read(String language) {
    Map<String, Phrase> phrases = new HashMap<>();
    try {
      for (URL part :
          Collections.list(
              Phrasebook.class
                  .getClassLoader()
                  .getResources("io/github/inpaint4j/text/phrases_%s.txt".formatted(language)))) {
        try (InputStream in = part.openStream()) {
          add(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList(), phrases);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Phrasebook(phrases.isEmpty() ? Locale.ENGLISH : new Locale(language), phrases);
  }

  private static void add(List<String> lines, Map<String, Phrase> phrases) {
    List<String> said = lines.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    for (int i = 0; i + 1 < said.size(); i += 2) {
      phrases.put(said.get(i), new Phrase(said.get(i), said.get(i + 1)));
    }
  }

  /** Whose language and numbers these are. */
  public Locale locale() {
    return locale;
  }

  /** The English formats that it knows. */
  public Map<String, String> all() {
    Map<String, String> all = new HashMap<>();
    phrases.forEach((english, phrase) -> all.put(english, phrase.other()));
    return all;
  }

  /** A format that is still to be filled with values, such as a help text. */
  public String format(String english) {
    Phrase phrase = phrases.get(english);
    return phrase == null ? english : phrase.other();
  }

  /** An English format with these values in it. */
  public String say(String english, Object... values) {
    return String.format(locale, format(english), values);
  }

  /** A number that the program wrote in its own way, as people write it. */
  public String number(String plain) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    StringBuilder number = new StringBuilder();
    for (char c : plain.toCharArray()) {
      number.append(
          c == '.' ? symbols.getDecimalSeparator() : c == ',' ? symbols.getGroupingSeparator() : c);
    }
    return number.toString();
  }

  /**
   * What was said in English already, its values in it: of a failure, or by a library. A full stop
   * may be missing.
   */
  public String sentence(String english) {
    if (phrases.isEmpty()) {
      return english;
    }
    return phrases.containsKey(english)
        ? format(english).replace("%%", "%")
        : english.endsWith(".")
            ? found(Phrase.withoutStop(english)).map(s -> s + ".").orElse(english)
            : found(english).orElse(english);
  }

  /** By the format that says most of it. */
  private Optional<String> found(String english) {
    return phrases.values().stream()
        .map(Phrase::whole)
        .filter(phrase -> phrase.says(english))
        .max(Comparator.comparingInt(Phrase::length))
        .map(phrase -> phrase.translated(english, this));
  }
}
