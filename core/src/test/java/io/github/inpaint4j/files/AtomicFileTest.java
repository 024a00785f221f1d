package io.github.inpaint4j.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void failureInTheMiddleLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("a.txt");
    AtomicFile.write(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(
                          "half of the new".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                      throw new IOException("No space left on device");
                    }))
        .hasMessage("cannot write " + file + ": No space left on device");
    assertThat(file).hasContent("old");
    assertThat(Files.list(folder)).containsExactly(file);
  }

  @Test
  void missingFoldersAreMade() throws IOException {
    AtomicFile.write(folder.resolve("b/c/d.txt"), "x");
    assertThat(folder.resolve("b/c/d.txt")).hasContent("x");
  }

  @Test
  void fileInPlaceOfAFolderIsOneSentence() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("f"), "");
    assertThatThrownBy(() -> AtomicFile.write(notAFolder.resolve("x"), "y"))
        .isInstanceOf(IOException.class);
  }
}
