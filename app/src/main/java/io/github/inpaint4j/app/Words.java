package io.github.inpaint4j.app;

import io.github.inpaint4j.text.Phrasebook;
import java.util.Locale;

/**
 * What the command line says, in the language that it was asked for. Code holds the English;
 * numbers are written as people of that language write them, so this is nothing for files that
 * machines read.
 */
final class Words {
  private Words() {}

  /** Of the language in which this run of the program talks: see {@link Language}. */
  static Phrasebook book() {
    return Phrasebook.of(Locale.getDefault(Locale.Category.DISPLAY));
  }

  /** A format with these values in it. */
  static String of(String english, Object... values) {
    return book().say(english, values);
  }

  /** What a library says in English. */
  static String translated(String sentence) {
    return book().sentence(sentence);
  }

  /** Prints what a library says in English. */
  static void pass(String sentence) {
    System.out.println(translated(sentence));
  }

  /** Prints a line. */
  static void say(String english, Object... values) {
    System.out.println(of(english, values));
  }
}
