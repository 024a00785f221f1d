package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.Version;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class MainTest {
  @TempDir Path folder;

  @Test
  void versionIsTheBuilds() {
    assertThat(Cli.run("--version").out()).isEqualToIgnoringNewLines("inpaint4j " + Version.NUMBER);
  }

  @Test
  void noCommandShowsTheHelpAndIsAUsageError() {
    Cli.Result result = Cli.run();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).contains("Usage: inpaint", "Examples:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "train", "restore", "compare", "serve", "data", "report"})
  void everyVerbHasHelpWithExamples(String verb) {
    Cli.Result result = Cli.run(verb, "--help");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Usage: inpaint " + verb, "Example", "inpaint " + verb);
  }

  @Test
  void unknownOptionIsOneSentenceAndAHint() {
    Cli.Result result = Cli.run("train", "--epoch", "3");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines())
        .containsExactly(
            "inpaint: Unknown options: '--epoch', '3'. Did you mean --epochs?",
            "See 'inpaint train --help'.");
  }

  @Test
  void emptyArgumentsAreRefused() {
    Cli.Result result = Cli.run("report", "");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("inpaint: one of the arguments is empty").hasLineCount(1);
  }

  @Test
  void stackTraceIsShownOnlyWhenAskedFor() {
    assertThat(Cli.run("report", "nowhere").err().lines()).hasSize(1);
    assertThat(Cli.run("--stacktrace", "report", "nowhere").err()).contains("\tat io.github");
  }

  @Test
  void modelsTellsWhatComesAlong() {
    Cli.Result result = Cli.run("models");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("paper: ", "13347 parameters", "Apache-2.0", "square8");
  }

  @Test
  void resultThatCannotBePrintedIsAFailure() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    OutputStream gone = Files.newOutputStream(folder.resolve("gone"));
    gone.close();
    System.setOut(new PrintStream(gone));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      assertThat(Main.run("--version")).isEqualTo(1);
      assertThat(Main.run()).isEqualTo(2);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(complained.toString(StandardCharsets.UTF_8))
        .startsWith("inpaint: the result could not be printed");
  }

  @Test
  void tooLittleMemoryIsOneSentenceOfAnyCommand() throws Exception {
    Path photo = folder.resolve("photo.png");
    ImageIO.write(new BufferedImage(2000, 2000, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
    Path page = folder.resolve("page.html");
    Process process =
        Cli.process(
                List.of("-Xmx16m"),
                "compare",
                photo,
                "--box=9,9,9,9",
                "--methods=mean",
                "--output",
                page)
            .start();
    try (BufferedReader err = process.errorReader()) {
      assertThat(err.lines())
          .containsExactly(
              "inpaint: this needs more memory than the 16 MB that Java may use; give it more, as"
                  + " in JAVA_OPTS=-Xmx2g.");
    }
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(page).doesNotExist();
  }
}
