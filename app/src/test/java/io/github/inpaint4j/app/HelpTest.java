package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What every command says of itself. */
class HelpTest {
  private static final int[] WIDTHS = {60, 80, 200};
  private static final Pattern PLACEHOLDER = Pattern.compile("<\\w+>");
  private static final Pattern DOCUMENTED = Pattern.compile("\\./inpaint ([^#`\n]+)");
  private static final Pattern COMMENT = Pattern.compile("(?<=\\S)\\s{2,}.*");

  static Stream<CommandLine> commands() {
    return withBelow(new Main().commandLine());
  }

  private static Stream<CommandLine> withBelow(CommandLine line) {
    return Stream.concat(
        Stream.of(line), line.getSubcommands().values().stream().flatMap(HelpTest::withBelow));
  }

  private static List<String> examples(CommandLine line) {
    return Arrays.stream(line.getCommandSpec().usageMessage().footer())
        .filter(text -> text.startsWith("  inpaint "))
        .toList();
  }

  private static String help(CommandLine line, int width) {
    return line.setUsageHelpAutoWidth(false).setUsageHelpWidth(width).getUsageMessage();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void placeholdersAreWordsOfOurs(CommandLine line) {
    for (int width : WIDTHS) {
      assertThat(PLACEHOLDER.matcher(help(line, width)).results()).isEmpty();
      assertThat(help(line, width)).matches("[\\p{ASCII}]*");
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void examplesAreWholeLinesOfEveryWidth(CommandLine line) {
    assertThat(examples(line)).isNotEmpty();
    for (int width : WIDTHS) {
      assertThat(help(line, width).lines()).containsAll(examples(line));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionIsDescribed(CommandLine line) {
    for (OptionSpec option : line.getCommandSpec().options()) {
      assertThat(String.join("", option.description())).as(option.longestName()).isNotBlank();
    }
    assertThat(line.getCommandSpec().usageMessage().description()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyExampleIsUnderstood(CommandLine line) {
    for (String example : examples(line)) {
      String words = COMMENT.matcher(example.strip()).replaceAll("").replace("'", "");
      String[] args = words.substring("inpaint ".length()).split(" ");
      if (!args[0].equals("COMMAND")) {
        assertThatCode(() -> new Main().commandLine(args).parseArgs(args))
            .as(example)
            .doesNotThrowAnyException();
      }
    }
  }

  /** Command lines of the pages that a newcomer follows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/paper.md",
        "docs/de/erste-schritte.md",
        "docs/de/die-arbeit-nachvollziehen.md"
      })
  void everyCommandOfAPageIsUnderstood(String page) throws IOException {
    List<String> commands =
        DOCUMENTED
            .matcher(Files.readString(Path.of("..", page)))
            .results()
            .map(found -> found.group(1).strip().replace("\"", ""))
            .toList();
    assertThat(commands).hasSizeGreaterThan(4);
    for (String command : commands) {
      String[] args = command.split(" +");
      assertThatCode(() -> new Main().commandLine(args).parseArgs(args))
          .as(command)
          .doesNotThrowAnyException();
    }
  }
}
