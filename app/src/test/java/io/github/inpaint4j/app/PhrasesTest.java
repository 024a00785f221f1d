package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.text.Phrasebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Whatever the command line says is there in German, says the same, and is no German for nothing.
 */
class PhrasesTest {
  private static final List<String> MODULES = List.of("core", "measure", "train", "serve", "app");

  /** What is no English sentence: command lines, a protocol's text, names in a report. */
  private static final Set<String> NO_SPEECH =
      Set.of("TrainLine", "PaperPage", "Rehearsal", "TrainingReport", "HelpTexts");

  /** Who speaks when the service starts. */
  private static final Set<String> OF_SERVE = Set.of("Server", "Limits", "Catalog", "Libraries");

  /** Names, and what is translated in parts. */
  private static final Set<String> IN_PARTS =
      Set.of(
          "Raw profile type iptc",
          "a name that no jar has",
          "mean of the picture's fill and its mirror image's",
          "patchmatch led by photo",
          "%s is %s, but %s is %s%s",
          "cannot write into %s: no permission",
          "there is no host [%s]",
          " needs more memory than the %d MB that Java may use; give it more, as in JAVA_OPTS=-Xmx%dg");

  private static final String PICOCLI = "# Was picocli sagt";
  private static final Pattern VALUE =
      Pattern.compile("%(?:(\\d+)\\$)?([-#+ 0,(]*\\d*(?:\\.\\d+)?[a-z%])|\\$\\{[\\w-]+}");

  private static final Map<String, String> GERMAN = Phrasebook.of(Locale.GERMAN).all();

  private static final Spoken SPOKEN = Spoken.in(sources(PhrasesTest::speaks));

  private static Path file(String module) {
    return Path.of("..", module, "src/main/resources/io/github/inpaint4j/text/phrases_de.txt");
  }

  private static List<String> lines(String module) {
    try {
      return Files.readAllLines(file(module));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sources of a module; of the service only what it says at the start. */
  /** In all modules. */
  private static List<Path> sources(Predicate<Path> which) {
    return MODULES.stream()
        .flatMap(module -> walk(Path.of("..", module, "src", "main", "java")))
        .filter(file -> file.toString().endsWith(".java"))
        .filter(which)
        .toList();
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reports have bundles of their own (see {@link BundlesTest}), and the service its page. */
  private static boolean speaks(Path file) {
    String name = name(file);
    return !file.getParent().endsWith("report")
        && (!file.startsWith(Path.of("..", "serve")) || OF_SERVE.contains(name))
        && !NO_SPEECH.contains(name);
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  /** Every text of every help. */
  private static Set<String> help() {
    CommandLine line = new Main().commandLine();
    line.setInterpolateVariables(false);
    Set<String> texts = new TreeSet<>(Set.of("Usage:", "Commands:"));
    add(line.getCommandSpec(), texts);
    return texts;
  }

  private static void add(CommandSpec command, Set<String> texts) {
    texts.add(String.join("", command.usageMessage().description()));
    Stream.of(command.options(), command.positionalParameters())
        .flatMap(Collection::stream)
        .map(ArgSpec::description)
        .forEach(description -> texts.add(String.join("", description)));
    Arrays.stream(command.usageMessage().footer())
        .map(PhrasesTest::comment)
        .filter(text -> !text.isBlank() && !text.startsWith("  inpaint"))
        .forEach(texts::add);
    command.subcommands().values().forEach(sub -> add(sub.getCommandSpec(), texts));
  }

  private static String comment(String footer) {
    Matcher example = HelpTexts.EXAMPLE.matcher(footer);
    return example.matches() ? example.group(2) : footer;
  }

  private static boolean isThere(String english) {
    return GERMAN.containsKey(english) || GERMAN.containsKey(" " + english);
  }

  @Test
  void everyTextOfTheHelpHasItsGerman() {
    assertThat(help()).hasSizeGreaterThan(130).filteredOn(text -> !isThere(text)).isEmpty();
  }

  @Test
  void everySentenceHasItsGerman() {
    assertThat(SPOKEN.said())
        .hasSizeGreaterThan(400)
        .filteredOn(s -> !isThere(s) && IN_PARTS.stream().noneMatch(s::startsWith))
        .isEmpty();
  }

  @Test
  void noGermanIsWithoutItsEnglish() {
    Set<String> english = new TreeSet<>(Spoken.in(sources(file -> true)).all());
    english.addAll(help());
    List<String> left = new ArrayList<>();
    for (String module : MODULES) {
      List<String> lines = lines(module);
      int end = lines.contains(PICOCLI) ? lines.indexOf(PICOCLI) : lines.size();
      english(lines.subList(0, end)).stream()
          .filter(key -> !english.contains(key) && !english.contains(key.strip()))
          .forEach(left::add);
    }
    assertThat(left).isEmpty();
  }

  private static List<String> english(List<String> lines) {
    List<String> texts = lines.stream().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    List<String> english = new ArrayList<>();
    for (int i = 0; i < texts.size(); i += 2) {
      english.add(texts.get(i));
    }
    return english;
  }

  @Test
  void paragraphsHaveTwoLinesAndNoneComesTwice() {
    Map<String, String> seen = new HashMap<>();
    for (String module : MODULES) {
      String text =
          lines(module).stream()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.joining("\n"));
      Set<String> here = new TreeSet<>();
      for (String paragraph : text.strip().split("\n\\s*\n")) {
        String[] lines = paragraph.replaceFirst("^\n", "").split("\n");
        assertThat(lines).as(paragraph).hasSize(2);
        assertThat(here.add(lines[0])).as(lines[0]).isTrue();
        assertThat(seen.getOrDefault(lines[0], lines[1])).isEqualTo(lines[1]);
        seen.put(lines[0], lines[1]);
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSamePlaceholdersAndEnds() {
    GERMAN.forEach(
        (english, german) -> {
          assertThat(values(german)).as(english).isEqualTo(values(english));
          assertThat(german.endsWith(".")).as(english).isEqualTo(english.endsWith("."));
          assertThat(german.startsWith(" ")).as(english).isEqualTo(english.startsWith(" "));
        });
  }

  /** By number, whatever their order in the text. */
  private static List<String> values(String format) {
    List<String> values = new ArrayList<>();
    Matcher value = VALUE.matcher(format);
    int next = 1;
    while (value.find()) {
      boolean counts = value.group(2) != null && !value.group(2).endsWith("%");
      String number = value.group(1) != null ? value.group(1) : counts ? "" + next++ : "";
      values.add(number + (value.group(2) == null ? value.group() : value.group(2)));
    }
    values.sort(null);
    return values;
  }

  /** Where {@link Advice} puts the option, the value's English name stands. */
  @Test
  void whatBeginsWithAnOptionsNameDoesSoInGerman() {
    Pattern name =
        Pattern.compile(
            "^(box|sensitivity|strength|learning rate|limit|average|queue|epochs) (m|is|of|l).*");
    GERMAN.forEach(
        (english, german) -> {
          Matcher option = name.matcher(english);
          if (option.matches()) {
            assertThat(german).startsWith(option.group(1) + " ");
          }
        });
  }
}
