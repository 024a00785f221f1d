package io.github.inpaint4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the book of core itself. */
class PhrasebookTest {
  private final Phrasebook german = Phrasebook.of(Locale.forLanguageTag("de-CH"));

  @Test
  void formatsAreFilledInTheirLanguage() {
    assertThat(
            german.say("%s has %dx%d pixels, more than the limit of %d megapixels.", "a", 1, 2, 3))
        .isEqualTo("a hat 1x2 Pixel, mehr als die Grenze von 3 Megapixeln.");
    assertThat(german.say("%.2f", 0.5)).isEqualTo("0,50");
    assertThat(Phrasebook.of(Locale.FRENCH).say("%,.2f", 1234.5)).isEqualTo("1,234.50");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "there is no model a b.onnx|es gibt kein Netz a b.onnx",
        "There is no picture a.png.|Es gibt kein Bild a.png.",
        "There is no picture a.png|Es gibt kein Bild a.png",
        "a.png says it has 1,000 pixels; 12 bytes are too few for so many|a.png sagt, es habe 1.000 Pixel; 12 Bytes sind zu wenig für so viele",
        "m.onnx cannot be used: it is empty|m.onnx ist nicht zu gebrauchen: es ist leer",
        "no pixel of a is marked as hole: b is white all over|kein Pixel von a ist als Loch markiert: b ist überall weiß",
        "b has no black: its darkest value is 12 of 255|b hat kein Schwarz: der dunkelste Wert ist 12 von 255",
        "2 thin parts (up to 3 pixels thick) with photo, 1 compact part (up to 9 pixels thick) with patchmatch|2 dünne Teile (bis 3 Pixel dick) mit photo, 1 kompakter Teil (bis 9 Pixel dick) mit patchmatch",
        "one rectangle anywhere that covers 5 to 50 % of the picture|ein Rechteck irgendwo, das 5 bis 50 % des Bildes bedeckt",
        "nobody knows this|nobody knows this"
      })
  void whatWasSaidIsFoundByItsFormat(String english, String other) {
    assertThat(german.sentence(english)).isEqualTo(other);
    assertThat(Phrasebook.of(Locale.ENGLISH).sentence(english)).isEqualTo(english);
  }

  @Test
  void namesStayWhatTheyAre() {
    assertThat(german.sentence("there is no model noisy")).isEqualTo("es gibt kein Netz noisy");
    assertThat(german.sentence("$1 removes \\, not %s")).isEqualTo("$1 entfernt \\, nicht %s");
  }

  @Test
  void numbersAreRewritten() {
    assertThat(german.number("-1,234.5")).isEqualTo("-1.234,5");
    assertThat(Phrasebook.of(Locale.ROOT).number("-1,234.5")).isEqualTo("-1,234.5");
  }
}
