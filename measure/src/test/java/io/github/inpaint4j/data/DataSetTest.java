package io.github.inpaint4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DataSetTest {
  private static final int LARGE = 2048; // all pictures of this side would need 250 GB

  @TempDir private Path folder;

  private DataSet folderOf(int pictures) throws IOException {
    for (int i = 0; i < pictures; i++) {
      Picture.of(TestImages.noise(20, 30, i)).write(folder.resolve("p" + i + ".png"));
    }
    return DataSet.open(folder.toString(), 16, false);
  }

  @Test
  void syntheticPicturesAreMadeWhenTheyAreAskedFor() throws IOException {
    DataSet leaves = DataSet.open("deadleaves", LARGE, false);
    assertThat(leaves.training().size()).isEqualTo(20_000);
    assertThat(leaves.training().image(7))
        .isEqualTo(new DeadLeaves(1, 20_000, LARGE, LARGE).image(7));
    assertThat(DataSet.toMeasureOn("deadleaves", LARGE, false).size()).isEqualTo(2_000);
  }

  @Test
  void picturesOfAFolderAreReadWhenTheyAreAskedFor() throws IOException {
    DataSet data = folderOf(11);
    Files.writeString(folder.resolve("broken.png"), "no picture");
    assertThat(DataSet.toMeasureOn(folder.toString(), 16, false).size()).isEqualTo(12);
    ImageSource all = DataSet.open(folder.toString(), 16, false).training();
    assertThat(ByteImages.of(Subset.first(data.test(), 1), i -> {}).size()).isEqualTo(1);
    assertThatThrownBy(() -> ByteImages.of(all, i -> {})).hasMessageContaining("broken.png");
  }

  @Test
  void folderIsSplitIntoTrainingAndATenthForTests() throws IOException {
    DataSet data = folderOf(20);
    assertThat(data.training().size()).isEqualTo(18);
    assertThat(data.test().size()).isEqualTo(2);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      names.add(i < 18 ? data.training().label(i) : data.test().label(i - 18));
    }
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("p[0-9]+\\.png"));
  }

  @Test
  void inMemoryTheyAreTheSameToEightBitsWithTheirLabels() throws IOException {
    DataSet data = folderOf(4);
    List<Integer> told = new ArrayList<>();
    DataSet there = data.inMemory(told::add);
    assertThat(told).containsExactly(1, 2, 3);
    Image before = data.training().image(1);
    Image after = there.training().image(1);
    for (int i = 0; i < after.pixels().length; i++) {
      assertThat(after.pixels()[i]).isEqualTo(Math.round(before.pixels()[i] * 255) / 255f);
    }
    assertThat(there.training().label(1)).isEqualTo(data.training().label(1));
    assertThat(there.inMemory(i -> {}).training()).isSameAs(there.training());
  }

  @Test
  void fingerprintIsThatOfThePixels() throws IOException {
    DataSet data = folderOf(4);
    String before = data.inMemory(i -> {}).training().fingerprint();
    assertThat(data.inMemory(i -> {}).training().fingerprint()).isEqualTo(before);
    for (int i = 0; i < 4; i++) {
      Picture.of(TestImages.noise(20, 30, 9)).write(folder.resolve("p" + i + ".png"));
    }
    assertThat(data.inMemory(i -> {}).training().fingerprint()).isNotEqualTo(before);
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThatThrownBy(() -> DataSet.open("nowhere", 16, false))
        .hasMessageContaining("nowhere does not exist");
    assertThatThrownBy(() -> DataSet.open(folder.toString(), 16, false))
        .hasMessageContaining("There is no picture in " + folder);
  }
}
