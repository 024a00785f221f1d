package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseTest {
  private static final List<String> MODULES =
      List.of("core", "measure", "train", "serve", "app", "bench");
  private static final Pattern VISIBLE_TYPE =
      Pattern.compile(
          "(?m)^ *(?:(?:public|protected|static|final|abstract|sealed) )*"
              + "(?:class|record|enum|interface) ([A-Z]\\w*)");
  private static final Path DECISIONS = Path.of("..", "docs", "decisions");

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    List<Path> packages = sources().stream().map(Path::getParent).distinct().toList();
    assertThat(packages)
        .hasSizeGreaterThan(20)
        .allMatch(p -> Files.exists(p.resolve("package-info.java")));
  }

  /** {@code ./mvnw -Pnullness compile} holds what that says. */
  @Test
  void everyPackageOfCoreSaysWhereNullIs() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", "core", "src", "main", "java"))) {
      for (Path file : files.filter(f -> f.endsWith("package-info.java")).toList()) {
        assertThat(file).content().contains("@NullMarked");
      }
    }
  }

  /** Who calls a library has no command line; {@link Advice} adds the option where there is one. */
  @Test
  void noMessageOfALibraryNamesAnOption() throws IOException {
    Pattern option = Pattern.compile("\"(?:[^\"]*[\\s(:'])?--[a-z][^\"]*\"");
    for (String module : List.of("core", "measure", "train", "serve")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          List<String> lines = Files.readAllLines(file);
          assertThat(lines).as(file + "").noneMatch(line -> option.matcher(line).find());
        }
      }
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files.filter(f -> f.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }

  private static List<String> topLevelTypes() throws IOException {
    return sources().stream()
        .map(f -> f.getFileName().toString().replace(".java", ""))
        .filter(name -> !name.equals("package-info"))
        .toList();
  }

  /**
   * Nested ones, too, but for what is private. An exception's reason is called that wherever there
   * is one.
   */
  @Test
  void everyTypeThatOthersSeeHasANameOfItsOwn() throws IOException {
    List<String> names = new ArrayList<>();
    for (Path source : sources()) {
      VISIBLE_TYPE.matcher(Files.readString(source)).results().forEach(t -> names.add(t.group(1)));
    }
    names.removeIf("Reason"::equals);
    assertThat(names).hasSizeGreaterThan(400).doesNotHaveDuplicates();
  }

  /** Names of two words, so that no sentence's beginning is taken for one. */
  @Test
  void theTypesThatAreDrawnAreThere() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "architecture.md"));
    List<String> drawn =
        Pattern.compile("(?s)```\n(.*?)```")
            .matcher(page)
            .results()
            .flatMap(
                block ->
                    Pattern.compile("\\b([A-Z][a-z]+){2,}\\b").matcher(block.group(1)).results())
            .map(MatchResult::group)
            .distinct()
            .toList();
    assertThat(drawn).hasSizeGreaterThan(10).contains("HoleFill");
    assertThat(topLevelTypes()).containsAll(drawn);
  }

  @Test
  void everyDecisionIsInTheIndex() throws IOException {
    String index = Files.readString(DECISIONS.resolve("README.md"));
    try (Stream<Path> files = Files.list(DECISIONS)) {
      List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
      assertThat(names).hasSizeGreaterThan(30);
      assertThat(names).filteredOn(n -> !n.equals("README.md")).allMatch(index::contains);
    }
  }
}
