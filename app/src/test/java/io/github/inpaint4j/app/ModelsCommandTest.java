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

  @Test
  void eachIsListedWithWhatItScoredAndNothingElse() {
    String out = Cli.run("models").out();
    assertThat(out).contains("PSNR in holes of CIFAR-10's test images: square8 19.55 dB");
    assertThat(out).contains("PSNR in holes of Kodak's photographs: ");
    assertThat(out.lines())
        .noneMatch(line -> line.stripTrailing().endsWith(":") && line.contains("PSNR"));
  }
}
