package io.github.inpaint4j.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  private static Texts texts(String tag) {
    return Texts.beside(TextsTest.class, Locale.forLanguageTag(tag));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1,234,567 pixels, 1.50 dB",
        "de | 1.234.567 Pixel, 1,50 dB",
        "de-AT | 1.234.567 Pixel, 1,50 dB",
        "fr | 1,234,567 pixels, 1.50 dB"
      })
  void numbersAreWrittenInTheLanguageOfTheText(String language, String expected) {
    assertThat(texts(language).get("size", 1_234_567, 1.5).replace('\u00a0', '.'))
        .isEqualTo(expected);
  }

  @Test
  void languageOfTheMachineIsNoFallback() {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMAN);
      assertThat(texts("en").get("hole")).isEqualTo("hole");
      assertThat(texts("fr").locale()).isEqualTo(Locale.ENGLISH);
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void whatTheProgramSaysInEnglishNeedsATextInOtherLanguagesOnly() {
    assertThat(texts("de").or("purpose.mean", "one colour")).isEqualTo("eine Farbe");
    assertThat(texts("en").or("purpose.mean", "one colour")).isEqualTo("one colour");
  }

  @Test
  void missingTextIsAnError() {
    assertThatThrownBy(() -> texts("de").get("none")).isInstanceOf(MissingResourceException.class);
  }
}
