package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles the examples of docs/extending.md as they stand there, and runs them from a class path.
 */
@Tag("slow")
class ExtendingTest {
  private static final Pattern TYPE =
      Pattern.compile("public final class (\\w+)(?: implements (\\w+))?");
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  @TempDir private Path folder;

  private String page;

  @BeforeEach
  void compile() throws IOException {
    page = Files.readString(Path.of("..", "docs", "extending.md"));
    List<String> command =
        new ArrayList<>(List.of("-Xlint:all,-path,-classfile,-processing", "-Werror"));
    command.addAll(List.of("-cp", CLASS_PATH, "-d", folder.toString()));
    for (String source : blocks("java")) {
      MatchResult type = TYPE.matcher(source).results().findFirst().orElseThrow();
      Path file = folder.resolve(type.group(1) + ".java");
      command.add(Files.writeString(file, source).toString());
      if (type.group(2) != null) {
        register(door(type.group(2)), "example." + type.group(1));
      }
    }
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new));
    assertThat(code).isZero();
  }

  /** Its whole name, as the page's table has it. */
  private String door(String type) {
    Pattern row = Pattern.compile("`(io\\.github\\.inpaint4j\\.[a-z.]+\\." + type + ")`");
    return row.matcher(page).results().findFirst().orElseThrow().group(1);
  }

  private void register(String door, String type) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF").resolve("services"));
    Files.writeString(services.resolve(door), type + "\n");
  }

  private List<String> blocks(String language) {
    return Pattern.compile("(?s)```" + language + "\n(.*?)```")
        .matcher(page)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private String inpaint(String[] words) throws Exception {
    return said(new ArrayList<>(Cli.process(List.of(), (Object[]) words).command()));
  }

  private String said(List<String> command) throws Exception {
    command.set(command.indexOf("-cp") + 1, CLASS_PATH + File.pathSeparator + folder);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void everyDoorsExampleIsCompiledAndUsedByItsName() throws Exception {
    assertThat(blocks("java")).hasSize(7);
    List<String> lines = blocks("sh").stream().flatMap(String::lines).toList();
    assertThat(lines).hasSize(3);
    for (String line : lines) {
      assertThat(inpaint(line.replaceFirst("^inpaint ", "").split(" "))).isNotEmpty();
    }
  }

  @Test
  void aProgramBringsObjectsOfItsOwnAndEndsTheTrainingByItsOwnMetric() throws Exception {
    String java = ProcessHandle.current().info().command().orElse("java");
    String said = said(new ArrayList<>(List.of(java, "-cp", "", "example.Learn")));
    assertThat(said.lines().count()).isBetween(2L, 49L);
    assertThat(said.lines().reduce((one, next) -> next).orElseThrow())
        .matches(".* (2[5-9]|3\\d)\\.\\d dB");
    assertThat(folder.resolve("learned").resolve("model.onnx")).exists();
    assertThat(folder.resolve("learned").resolve("run.json"))
        .content()
        .contains("tiny", "stripes", "hole-only", "halves");
  }
}
