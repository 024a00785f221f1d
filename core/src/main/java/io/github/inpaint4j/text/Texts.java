package io.github.inpaint4j.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Texts for people by key, in their language: those of the bundle {@code texts} beside a class,
 * which is English, with a file such as {@code texts_de} for every other language.
 *
 * <p>Values stand in them as {@link MessageFormat} has it, {@code {0}} or {@code {0,number,0.00}}:
 * numbers come out as people of the language write them. An apostrophe is a typographic one; a
 * straight one would quote.
 */
public final class Texts {
  private static final Control ENGLISH_ELSE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** The texts beside {@code owner}, in English if there are none in the language of a locale. */
  public static Texts beside(Class<?> owner, Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            owner.getPackageName() + ".texts", locale, owner.getClassLoader(), ENGLISH_ELSE);
    boolean translated = !bundle.getLocale().getLanguage().isEmpty();
    return new Texts(bundle, translated ? locale : Locale.ENGLISH);
  }

  /** In whose language the texts are, and whose numbers. */
  public Locale locale() {
    return locale;
  }

  /**
   * @throws java.util.MissingResourceException if there is no such text
   */
  public String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** A number for people, with so many decimals. */
  public String number(double value, int decimals) {
    return String.format(locale, "%,." + decimals + "f", value);
  }

  /** A text without values; what the program calls it in English if there is no such text. */
  public String or(String key, String english) {
    return bundle.containsKey(key) ? get(key) : english;
  }
}
