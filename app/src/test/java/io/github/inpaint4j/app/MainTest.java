package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
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
        .containsExactly("inpaint: Unknown options: '--epoch', '3'", "See 'inpaint train --help'.");
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
}
