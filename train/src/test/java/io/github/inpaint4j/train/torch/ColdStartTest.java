package io.github.inpaint4j.train.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColdStartTest {
  @TempDir Path cache;

  /** With an empty cache JavaCPP could open libtorch before what it needs, and crash. */
  @Test
  void libtorchStartsInAFreshProcessWithAnEmptyCache() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.bytedeco.javacpp.cachedir=" + cache,
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(output).contains("sum 6.0");
    assertThat(process.exitValue()).isZero();
  }

  /** The program of the fresh process. */
  static final class Start {
    public static void main(String[] args) {
      try (Scope scope = Scope.inference()) {
        float sum = Tensors.of(new float[] {1, 2, 3}, 3).sum().item_float();
        System.out.println("sum " + sum);
      }
    }
  }
}
