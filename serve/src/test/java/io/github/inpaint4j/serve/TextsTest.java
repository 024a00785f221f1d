package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.method.Methods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's texts: all there in both languages, saying the same, and none for nothing. */
class TextsTest {
  private static final Path WEB = Path.of("src/main/resources/web");
  private static final Path TEXTS = WEB.resolve("js/texts");
  private static final Pattern LINE = Pattern.compile("  \"?([\\w.-]+)\"?: \"(.*)\",");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final String PURPOSE = "purpose."; // in English the service's own

  private final Map<String, String> english = texts("en");
  private final Map<String, String> german = texts("de");

  TextsTest() throws IOException {}

  private static Map<String, String> texts(String language) throws IOException {
    List<String> lines = Files.readAllLines(TEXTS.resolve(language + ".js"));
    Map<String, String> texts = new TreeMap<>();
    for (String line : lines.subList(2, lines.size() - 1)) {
      Matcher text = LINE.matcher(line);
      assertThat(text.matches()).as(line).isTrue();
      assertThat(texts.put(text.group(1), text.group(2))).as(line).isNull();
    }
    return texts;
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String page() throws IOException {
    try (Stream<Path> files = Files.walk(WEB)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(js|html)") && !file.startsWith(TEXTS))
          .map(TextsTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyTextIsThereInBothLanguages() {
    Set<String> shared = new TreeSet<>(german.keySet());
    shared.removeIf(key -> key.startsWith(PURPOSE));
    assertThat(shared).isEqualTo(english.keySet());
  }

  @Test
  void bothLanguagesNameTheSame() {
    english.forEach(
        (key, text) ->
            assertThat(matches(PLACEHOLDER, german.get(key)))
                .as(key)
                .isEqualTo(matches(PLACEHOLDER, text)));
  }

  @Test
  void everyRefusalHasATextThatNamesWhatTheServiceSends() {
    Set<String> keys = new TreeSet<>();
    for (Refusal refusal : Refusal.values()) {
      String key = refusal.type().replace("/problems/", "problem.");
      keys.add(key);
      Set<String> sent = matches(PLACEHOLDER, refusal.sentence());
      sent.add("detail");
      assertThat(english).containsKey(key);
      assertThat(sent).as(key).containsAll(matches(PLACEHOLDER, english.get(key)));
    }
    assertThat(english.keySet())
        .filteredOn(key -> key.startsWith("problem."))
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void everyMethodOfOursHasAGermanPurpose() {
    assertThat(german.keySet())
        .filteredOn(key -> key.startsWith(PURPOSE))
        .containsExactlyInAnyOrderElementsOf(
            Methods.names().stream().map(PURPOSE::concat).toList());
  }

  @Test
  void everyTextIsUsed() throws IOException {
    String page = page();
    Set<String> families = matches(Pattern.compile("`([\\w.-]+\\.)\\$\\{"), page);
    assertThat(german.keySet())
        .filteredOn(key -> families.stream().noneMatch(key::startsWith))
        .filteredOn(key -> !page.contains("\"" + key + "\""))
        .isEmpty();
  }

  @Test
  void everyTextThatIsUsedIsThere() throws IOException {
    String page = page();
    for (String use :
        List.of("\\bt\\(\"([\\w.-]+)\"", "data-t=\"([\\w.-]+)\"", "data-t-label=\"([\\w.-]+)\"")) {
      assertThat(english.keySet()).containsAll(matches(Pattern.compile(use), page));
    }
  }
}
