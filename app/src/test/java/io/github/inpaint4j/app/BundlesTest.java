package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the whole house: all there in both languages, saying the same, none for nothing. */
class BundlesTest {
  /** In English they are what the program itself says: see {@code Texts.or}. */
  private static final List<String> OWN_ENGLISH = List.of("set.", "purpose.", "fact.");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
  private static final Pattern FAMILY = Pattern.compile("\"([\\w.]+\\.)\" \\+");
  private static final Pattern USE = Pattern.compile("exts(?:\\(\\))?\\.get\\(\\s*\"([\\w.]+)\"");

  /** The English files, in all modules. */
  static Stream<Path> bundles() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      return modules
          .map(module -> module.resolve("src/main/resources"))
          .filter(Files::isDirectory)
          .flatMap(BundlesTest::walk)
          .filter(file -> file.endsWith("texts.properties"))
          .toList()
          .stream();
    }
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties english(Path bundle) {
    return read(bundle);
  }

  private static Properties german(Path bundle) {
    return read(bundle.resolveSibling("texts_de.properties"));
  }

  private static Properties read(Path file) {
    Properties texts = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      texts.load(in);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands beside the bundle and looks into it. */
  private static String sources(Path bundle) {
    Path java = Path.of(bundle.getParent().toString().replace("resources", "java"));
    return walk(java)
        .filter(file -> file.toString().endsWith(".java"))
        .map(BundlesTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(bundles()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsThereInBothLanguages(Path bundle) {
    Set<String> german = new TreeSet<>(german(bundle).stringPropertyNames());
    german.removeIf(
        key -> OWN_ENGLISH.stream().anyMatch(key::startsWith) && !english(bundle).containsKey(key));
    assertThat(german).isEqualTo(new TreeSet<>(english(bundle).stringPropertyNames()));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyComesTwice(Path bundle) throws IOException {
    for (Path file : List.of(bundle, bundle.resolveSibling("texts_de.properties"))) {
      List<String> keys =
          Files.readAllLines(file).stream()
              .filter(line -> line.contains(" = ") && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf(" = ")))
              .toList();
      assertThat(keys).doesNotHaveDuplicates().hasSize(read(file).size());
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSamePlaceholders(Path bundle) {
    Properties german = german(bundle);
    english(bundle)
        .forEach(
            (key, text) ->
                assertThat(placeholders(german.getProperty((String) key)))
                    .as("%s", key)
                    .isEqualTo(placeholders((String) text)));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsAFormatWithoutQuotes(Path bundle) {
    for (Properties texts : List.of(english(bundle), german(bundle))) {
      texts.forEach(
          (key, text) -> {
            assertThat((String) text).as("%s", key).isNotBlank().doesNotContain("'");
            new MessageFormat((String) text, Locale.ENGLISH);
          });
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsUsed(Path bundle) {
    String sources = sources(bundle);
    Set<String> families =
        FAMILY.matcher(sources).results().map(f -> f.group(1)).collect(Collectors.toSet());
    assertThat(german(bundle).stringPropertyNames())
        .filteredOn(key -> families.stream().noneMatch(key::startsWith))
        .filteredOn(key -> !sources.contains("\"" + key + "\""))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextThatIsUsedIsThere(Path bundle) {
    List<String> uses =
        USE.matcher(sources(bundle))
            .results()
            .map(found -> found.group(1))
            .filter(key -> !key.endsWith("."))
            .toList();
    assertThat(uses).isNotEmpty();
    assertThat(english(bundle).stringPropertyNames()).containsAll(uses);
  }
}
