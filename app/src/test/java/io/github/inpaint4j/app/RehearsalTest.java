package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class RehearsalTest {
  @TempDir private Path folder;

  @Test
  void everythingItTriesWorks() throws IOException {
    assertThat(Rehearsal.run(folder)).isZero();
    assertThat(folder.resolve("out.png")).isNotEmptyFile();
  }
}
