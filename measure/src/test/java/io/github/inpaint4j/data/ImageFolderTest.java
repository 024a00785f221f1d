package io.github.inpaint4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of pictures as it may lie about on a disk. */
class ImageFolderTest {
  @TempDir Path folder;

  @BeforeEach
  void paint() throws IOException {
    DeadLeaves leaves = new DeadLeaves(1, 20, 9, 12);
    for (int i = 0; i < leaves.size(); i++) {
      Path place = i < 15 ? folder : Files.createDirectories(folder.resolve("more"));
      Picture.of(leaves.image(i)).write(place.resolve(i + ".png"));
    }
  }

  private DataSet open(boolean skipUnreadable) throws IOException {
    return DataSet.open(folder.toString(), 8, skipUnreadable).inMemory(i -> {});
  }

  private void damage(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(folder.resolve(name), "no picture");
    }
  }

  @Test
  void picturesInSubFoldersAreTakenAndCounted() throws IOException {
    DataSet data = open(false);
    assertThat(data.name()).isEqualTo("pictures in " + folder + ": 20, 5 of them in sub-folders");
    assertThat(data.training().size()).isEqualTo(18);
    assertThat(data.test().size()).isEqualTo(2);
  }

  @Test
  void allThatCannotBeReadIsNamedAtOnce() throws IOException {
    damage("3.png", "more/17.png");
    assertThatThrownBy(() -> open(false))
        .hasMessageContaining(folder.resolve("3.png") + " is not a picture")
        .hasMessageContaining(folder.resolve("more/17.png") + " is not a picture")
        .hasMessageEndingWith("; mend or remove these 2, or go on without");
  }

  @Test
  void whatCannotBeReadIsAsIfItWereNotThere() throws IOException {
    damage("3.png", "more/17.png");
    DataSet skipped = open(true);
    assertThat(skipped.name())
        .endsWith(": 18, 4 of them in sub-folders; 2 that cannot be read are left out");
    Files.delete(folder.resolve("3.png"));
    Files.delete(folder.resolve("more/17.png"));
    assertThat(skipped.training().fingerprint()).isEqualTo(open(false).training().fingerprint());
  }

  @Test
  void hiddenFilesChangeNothing() throws IOException {
    String before = open(false).training().fingerprint();
    damage("._3.png", "more/._17.png");
    assertThat(open(false).training().fingerprint()).isEqualTo(before);
  }

  @Test
  void aFolderOfUnreadablePicturesIsOneWithoutPictures() throws IOException {
    Path dark = Files.createDirectories(folder.resolve("dark"));
    damage("dark/a.png");
    assertThatThrownBy(() -> DataSet.open(dark.toString(), 8, true))
        .hasMessageContaining("There is no picture in " + dark);
  }
}
