package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page's colours: text can be read in both themes (WCAG 2.2, 1.4.3), and focus be seen. */
class ColoursTest {
  private static final double TEXT = 4.5;
  private static final double CONTROL = 3;

  private static List<Map<String, String>> themes() throws IOException {
    String css = Files.readString(Path.of("src/main/resources/web/css/base.css"));
    return Pattern.compile(":root[^{]*\\{([^}]*)}")
        .matcher(css)
        .results()
        .map(block -> colours(block.group(1)))
        .toList();
  }

  private static Map<String, String> colours(String block) {
    Map<String, String> colours = new TreeMap<>();
    Pattern.compile("--([a-z-]+): #([0-9a-f]{6});")
        .matcher(block)
        .results()
        .forEach(colour -> colours.put(colour.group(1), colour.group(2)));
    return colours;
  }

  private static double luminance(String colour) {
    double[] share = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double value = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
      double linear = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
      sum += share[i] * linear;
    }
    return sum;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static String colour(int theme, String name) throws IOException {
    Map<String, String> own = themes().get(theme);
    return own.getOrDefault(name, themes().get(0).get(name)); // the light one's, where not its own
  }

  @ParameterizedTest
  @CsvSource({
    "ink, bg",
    "ink, surface",
    "ink, sunken",
    "muted, bg",
    "muted, surface",
    "muted, sunken",
    "accent-ink, accent",
    "accent-ink, accent-hover",
    "accent-text, surface",
    "accent-text, soft",
    "second, surface",
    "bg, ink"
  })
  void textCanBeReadInBothThemes(String text, String ground) throws IOException {
    for (int theme = 0; theme < 2; theme++) {
      double contrast = contrast(colour(theme, text), colour(theme, ground));
      assertThat(contrast).as("theme " + theme).isGreaterThanOrEqualTo(TEXT);
    }
  }

  @ParameterizedTest
  @CsvSource({"focus, bg", "focus, surface", "focus, stage", "line-strong, surface"})
  void controlsCanBeSeenInBothThemes(String line, String ground) throws IOException {
    for (int theme = 0; theme < 2; theme++) {
      double contrast = contrast(colour(theme, line), colour(theme, ground));
      assertThat(contrast).as("theme " + theme).isGreaterThanOrEqualTo(CONTROL);
    }
  }

  @Test
  void darkIsTheSameByChoiceAndBySystem() throws IOException {
    assertThat(themes()).hasSize(3);
    assertThat(themes().get(2)).isEqualTo(themes().get(1));
  }
}
