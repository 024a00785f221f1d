package io.github.inpaint4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.image.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CropsTest {
  @TempDir Path folder;

  private Crops crops(int side) throws IOException {
    return Crops.of(ImageFolder.of(folder, side, side, false), side, i -> {});
  }

  private void paint(String name, Image image) throws IOException {
    Picture.of(image).write(folder.resolve(name));
  }

  /** Red grows to the right, green downwards, both by one level for each pixel. */
  private static Image ramps(int height, int width) {
    Image image = new Image(height, width);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.set(0, y, x, x / 255f);
        image.set(1, y, x, y / 255f);
      }
    }
    return image;
  }

  @Test
  void cropsAreSquaresOfThePictureAnywhereAndOfEveryScaleNeverEnlargedOrSquashed()
      throws IOException {
    paint("wide.png", ramps(100, 220));
    Crops crops = crops(16);
    Set<Long> scales = new HashSet<>();
    Set<Integer> lefts = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      Image crop = crops.view(1, 1 + i, 0);
      double across = 255 * (crop.get(0, 8, 12) - crop.get(0, 8, 4)) / 8;
      double down = 255 * (crop.get(1, 12, 8) - crop.get(1, 4, 8)) / 8;
      assertThat(across).isBetween(0.99, 100 / 16.0 + 0.01);
      assertThat(down).isBetween(across - 0.01, across + 0.01);
      scales.add(Math.round(across));
      lefts.add(Math.round(255 * crop.get(0, 0, 0)));
    }
    assertThat(scales).contains(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(lefts).hasSizeGreaterThan(80).anyMatch(x -> x > 180).anyMatch(x -> x < 10);
  }

  @Test
  void cropIsAPureFunctionOfSeedEpochAndIndexOnAnyThread() throws IOException {
    paint("a.png", new DeadLeaves(1, 1, 50, 40).image(0));
    Crops crops = crops(16);
    List<Image> serial = IntStream.range(0, 100).mapToObj(i -> crops.view(1, i, 0)).toList();
    List<Image> parallel =
        IntStream.range(0, 100).parallel().mapToObj(i -> crops.view(1, i, 0)).toList();
    assertThat(parallel).isEqualTo(serial);
    assertThat(new HashSet<>(serial)).hasSizeGreaterThan(95);
    assertThat(crops.view(2, 3, 0)).isNotEqualTo(crops.view(1, 3, 0));
  }

  @Test
  void everyMeasurementSeesTheSameCrop() throws IOException {
    paint("a.png", new DeadLeaves(1, 1, 50, 40).image(0));
    assertThat(crops(16).image(0)).isEqualTo(crops(16).image(0));
  }

  @Test
  void pictureOfTheCropsSizeIsTakenWhole() throws IOException {
    Image image = new DeadLeaves(1, 1, 24, 24).image(0);
    paint("a.png", image);
    assertThat(Images.toBuffered(crops(24).view(1, 1, 0)).getRGB(5, 7))
        .isEqualTo(Images.toBuffered(image).getRGB(5, 7));
  }

  @Test
  void picturesSmallerThanACropAreLeftOutAndCounted() throws IOException {
    paint("a.png", ramps(40, 60));
    paint("b.png", ramps(60, 31));
    paint("c.png", ramps(32, 32));
    assertThat(crops(32).name())
        .isEqualTo("32x32 crops of pictures in " + folder + " less 1 smaller than 32x32");
    assertThat(crops(16).name()).isEqualTo("16x16 crops of pictures in " + folder);
    assertThat(DataSet.cropsToMeasureOn(folder.toString(), 32, false, i -> {}).size()).isEqualTo(2);
    assertThatThrownBy(() -> crops(64))
        .hasMessage(
            "All 3 pictures in %s are smaller than 64x64; take smaller crops.".formatted(folder));
  }

  @Test
  void onlyFoldersOfPhotographsAreCropped() {
    assertThatThrownBy(() -> DataSet.crops("deadleaves", 64, false, i -> {}))
        .hasMessage(
            "crops are cut from a folder of photographs, which deadleaves is not; ask for none");
  }

  @Test
  void everyRepetitionIsAnotherView() throws IOException {
    paint("a.png", new DeadLeaves(1, 1, 50, 40).image(0));
    paint("b.png", new DeadLeaves(2, 1, 50, 40).image(0));
    Repeated repeated = new Repeated(crops(16), 5);
    Set<Image> views = new HashSet<>();
    for (int epoch = 1; epoch <= 3; epoch++) {
      for (int i = 0; i < repeated.size(); i++) {
        views.add(repeated.view(1, epoch, i));
      }
    }
    assertThat(views).hasSize(30);
  }
}
