package io.github.inpaint4j.text;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A format in English and in another language. */
final class Phrase {
  private static final Pattern VALUE =
      Pattern.compile("%(?:(\\d+)\\$)?([-#+ 0,(]*\\d*(?:\\.\\d+)?[sdfge%])");
  private static final String ANYTHING = "%s";

  private final String english;
  private final String other;
  private final int length;

  Phrase(String english, String other) {
    this.english = english;
    this.other = other;
    length = VALUE.matcher(english).replaceAll("").strip().length();
  }

  /** As a sentence without its full stop; before what is the end of sentences may be anything. */
  Phrase whole() {
    String before = " ,;:.".indexOf(english.charAt(0)) < 0 ? "" : ANYTHING;
    return new Phrase(before + withoutStop(english), before + withoutStop(other));
  }

  static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  String other() {
    return other;
  }

  /** How much of it are not values. */
  int length() {
    return length;
  }

  /** True if these words are this format with some values in it. */
  boolean says(String words) {
    return length > 0 && values(words).matches();
  }

  /** What these words have for values, if they are this format. */
  private Matcher values(String words) {
    StringBuilder regex = new StringBuilder();
    Matcher value = VALUE.matcher(english);
    int from = 0;
    while (value.find()) {
      regex.append(Pattern.quote(english.substring(from, value.start())));
      regex.append(capture(value.group(2)));
      from = value.end();
    }
    String format = regex + Pattern.quote(english.substring(from));
    return Pattern.compile(format, Pattern.DOTALL).matcher(words);
  }

  private static String capture(String kind) {
    return switch (kind.charAt(kind.length() - 1)) {
      case '%' -> "%";
      case 's' -> "(.*?)";
      default -> "( *[-+]?[\\d.,]+(?:[eE][-+]?\\d+)?)";
    };
  }

  /** The other language's format with what these words have for values. */
  String translated(String words, Phrasebook book) {
    Matcher values = values(words);
    if (!values.matches()) {
      throw new IllegalArgumentException(words);
    }
    StringBuilder said = new StringBuilder();
    Matcher place = VALUE.matcher(other);
    int next = 1;
    while (place.find()) {
      String value = "%";
      if (!place.group(2).endsWith("%")) {
        int index = place.group(1) == null ? next++ : Integer.parseInt(place.group(1));
        value = value(values.group(index), place.group(2), book);
      }
      place.appendReplacement(said, Matcher.quoteReplacement(value));
    }
    return place.appendTail(said).toString();
  }

  private static String value(String words, String kind, Phrasebook book) {
    if (!kind.endsWith("s")) {
      return book.number(words);
    }
    String whole = sentence(words, book);
    return whole.equals(words)
        ? Arrays.stream(words.split(", ", -1))
            .map(item -> sentence(item, book))
            .collect(Collectors.joining(", "))
        : whole;
  }

  /** A word alone is a name, and stays as it is. */
  private static String sentence(String words, Phrasebook book) {
    return words.contains(" ") ? book.sentence(words) : words;
  }
}
