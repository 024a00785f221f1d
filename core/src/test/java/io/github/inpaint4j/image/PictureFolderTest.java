package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFolderTest {
  @TempDir Path folder;

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  @Test
  void picturesOfTheFolderAndBelowItAreToldApart() throws IOException {
    Path b = file("b.png");
    Path a = file("a.JPG");
    Path c = file("aa/deep/c.tif");
    file("notes.txt");
    Files.createDirectories(folder.resolve("folder.png"));
    PictureFolder pictures = PictureFolder.of(folder);
    assertThat(pictures.files()).containsExactly(a, b);
    assertThat(pictures.below()).containsExactly(c);
    assertThat(pictures.all()).containsExactly(a, c, b);
  }

  @Test
  void hiddenFilesAndFoldersAreNoPictures() throws IOException {
    file("._a.png");
    file(".thumbnails/a.png");
    Path a = file("a.png");
    assertThat(PictureFolder.of(folder).all()).containsExactly(a);
  }

  @Test
  void aHiddenFolderMayItselfBeAskedFor() throws IOException {
    Path a = file(".cache/a.png");
    assertThat(PictureFolder.of(folder.resolve(".cache")).files()).containsExactly(a);
  }

  @Test
  void whatIsNoFolderIsNamed() throws IOException {
    Path a = file("a.png");
    assertThatThrownBy(() -> PictureFolder.of(a)).hasMessage(a + " is not a folder.");
  }
}
