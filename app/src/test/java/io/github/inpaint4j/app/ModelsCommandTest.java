package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.method.FillJar;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
  @TempDir private Path folder;

  @Test
  void theFillsOfOtherJarsAreListedToo() throws IOException {
    assertThat(Cli.run("models").out()).contains("photo: ", "paper: ").doesNotContain("all-red");
    try (FillJar jar = FillJar.of(folder, "all-red")) {
      assertThat(Cli.run("models").out())
          .contains("paper: ", "all-red: red as somebody else likes it")
          .contains("brought by a jar on the class path");
    }
  }
}
