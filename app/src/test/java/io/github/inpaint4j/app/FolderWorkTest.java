package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.SamplePictures;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of pictures, from the command line. */
class FolderWorkTest {
  @TempDir Path folder;
  private Path photos;
  private Path whole;

  @BeforeEach
  void paint() throws IOException {
    photos = Files.createDirectory(folder.resolve("photos"));
    whole = folder.resolve("whole");
    for (String name : List.of("rgb16.png", "rgb.jpg", "palette.gif", "grey8.tif")) {
      Files.write(photos.resolve(name), SamplePictures.all().get(name));
    }
    Files.writeString(photos.resolve("notes.txt"), "no picture, by its name");
  }

  private Cli.Result restore(Object... more) {
    List<Object> all =
        new ArrayList<>(List.of("restore", photos, "--output", whole, "--method", "mean"));
    all.addAll(Arrays.asList(more));
    return Cli.run(all.toArray());
  }

  private Cli.Result restoreBoxes(Object... more) {
    List<Object> all = new ArrayList<>(List.of("--box", "2,1,4,3"));
    all.addAll(Arrays.asList(more));
    return restore(all.toArray());
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyPictureIsRestoredUnderItsName() throws IOException {
    Cli.Result result = restoreBoxes();
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("Wrote 4 of 4 pictures into " + whole)
        .containsOnlyOnce("Note");
    assertThat(names(whole)).containsExactly("grey8.tif", "palette.png", "rgb.jpg", "rgb16.png");
    assertThat(Picture.read(whole.resolve("rgb16.png")).bits()).isEqualTo(16);
    assertThat(Picture.read(whole.resolve("rgb.jpg")).format()).isEqualTo(Format.JPEG);
  }

  @Test
  void masksAreFoundByTheirStemAndFailuresAreListed() throws IOException {
    Path masks = Files.createDirectory(folder.resolve("masks"));
    Mask hole = Mask.rectangle(SamplePictures.HEIGHT, SamplePictures.WIDTH, 1, 1, 2, 2);
    MaskFiles.write(masks.resolve("rgb16.png"), hole);
    MaskFiles.write(masks.resolve("rgb.png"), hole);
    MaskFiles.write(masks.resolve("grey8.png"), Mask.rectangle(3, 3, 1, 1, 1, 1));
    Files.writeString(photos.resolve("broken.png"), "text");
    Cli.Result result = restore("--mask", masks);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).contains("Wrote 2 of 5 pictures");
    assertThat(result.err())
        .contains("inpaint: 3 pictures failed; see " + whole.resolve("failures.csv") + ".");
    assertThat(names(whole)).containsExactly("failures.csv", "rgb.jpg", "rgb16.png");
    List<String> csv = Files.readAllLines(whole.resolve("failures.csv"));
    assertThat(csv).hasSize(4);
    assertThat(csv.get(0)).isEqualTo("picture,reason");
    assertThat(csv.get(1)).startsWith("\"" + photos.resolve("broken.png") + "\",\"");
    assertThat(csv.get(2)).contains("give --fit-mask to scale the mask");
    assertThat(csv.get(3)).contains("there is no mask for " + photos.resolve("palette.gif"));
  }

  @Test
  void aRunGoesOnWhereItStoppedAndForgetsOldFailures() throws IOException {
    Path broken = Files.writeString(photos.resolve("broken.png"), "text");
    assertThat(restoreBoxes().code()).isEqualTo(1);
    assertThat(whole.resolve("failures.csv")).exists();
    Files.write(broken, SamplePictures.all().get("rgb8.png"));
    Files.writeString(whole.resolve("rgb.jpg"), "mine");
    Cli.Result result = restoreBoxes("--skip-existing");
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Wrote 1 of 5 pictures", "4 were there already");
    assertThat(whole.resolve("failures.csv")).doesNotExist();
    assertThat(whole.resolve("rgb.jpg")).hasContent("mine");
  }

  @Test
  void nothingIsTouchedWhenAFileIsThereAlready() throws IOException {
    Files.createDirectory(whole);
    Path mine = Files.writeString(whole.resolve("rgb16.png"), "mine");
    Cli.Result result = restoreBoxes();
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .isEqualToIgnoringNewLines(
            "inpaint: "
                + mine
                + " exists already; give --skip-existing to keep it or --overwrite to replace it.");
    assertThat(names(whole)).containsExactly("rgb16.png");
    assertThat(restoreBoxes("--overwrite").code()).isZero();
    assertThat(Picture.read(mine).bits()).isEqualTo(16);
  }

  @Test
  void overlaysOfAFolderGoIntoAFolder() throws IOException {
    Path shown = folder.resolve("shown");
    Cli.Result result = Cli.run("restore", photos, "--box", "0,0,2,2", "--overlay", shown);
    assertThat(result.code()).isZero();
    assertThat(names(shown)).containsExactly("grey8.tif", "palette.png", "rgb.jpg", "rgb16.png");
    assertThat(Picture.read(shown.resolve("grey8.tif")).isGrey()).isFalse();
  }

  @Test
  void twoPicturesOfOneNameAreRefused() throws IOException {
    Files.write(photos.resolve("palette.png"), SamplePictures.all().get("palette.png"));
    Cli.Result result = restoreBoxes();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains(whole.resolve("palette.png") + " would be written for two pictures of " + photos);
    assertThat(whole).doesNotExist();
  }

  @Test
  void aFolderIsNotWrittenIntoAFile() throws IOException {
    whole = Files.writeString(folder.resolve("whole.png"), "mine");
    Cli.Result result = restoreBoxes();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(whole + " is a file; pictures of a folder go into a folder");
  }

  @Test
  void aFolderWithoutPicturesIsAFailure() throws IOException {
    photos = Files.createDirectory(folder.resolve("nothing"));
    Cli.Result result = restoreBoxes();
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .isEqualToIgnoringNewLines("inpaint: there is no picture in " + photos + ".");
  }

  @Test
  void hiddenFilesArePassedOver() throws IOException {
    Files.writeString(photos.resolve("._rgb16.png"), "AppleDouble");
    Files.createDirectory(photos.resolve(".thumbnails"));
    Cli.Result result = restoreBoxes("--recursive");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Wrote 4 of 4 pictures");
  }

  @Test
  void subFoldersAreMentionedOrTaken() throws IOException {
    Path below = Files.createDirectories(photos.resolve("2024/may"));
    Files.copy(photos.resolve("rgb16.png"), below.resolve("rgb16.png"));
    assertThat(restoreBoxes().out())
        .contains("Note: sub-folders are left out (1 pictures); --recursive takes them, too.")
        .contains("Wrote 4 of 4 pictures");
    assertThat(restoreBoxes("--recursive", "--skip-existing").out())
        .contains("Wrote 1 of 5 pictures into " + whole + "; 4 were there already")
        .doesNotContain("left out");
    assertThat(whole.resolve("2024/may/rgb16.png")).exists();
  }

  @Test
  void masksOfSubFoldersLieInSubFoldersOfTheSameName() throws IOException {
    Path masks = Files.createDirectories(folder.resolve("masks/may"));
    Path below = Files.createDirectory(photos.resolve("may"));
    Files.copy(photos.resolve("rgb16.png"), below.resolve("rgb16.png"));
    Mask hole = Mask.rectangle(SamplePictures.HEIGHT, SamplePictures.WIDTH, 1, 1, 2, 2);
    MaskFiles.write(masks.resolve("rgb16.png"), hole);
    MaskFiles.write(masks.resolveSibling("rgb16.png"), hole.inverted());
    Cli.Result result = restore("--mask", masks.getParent(), "--recursive");
    assertThat(result.out()).contains("Wrote 2 of 5 pictures");
    Image filled = Picture.read(whole.resolve("may/rgb16.png")).image();
    assertThat(filled.get(0, 0, 0))
        .isEqualTo(Picture.read(below.resolve("rgb16.png")).image().get(0, 0, 0));
  }

  @Test
  void whatWasWrittenBelowTheInputIsNotRestoredAgain() throws IOException {
    whole = photos.resolve("whole");
    assertThat(restoreBoxes("--recursive").out()).contains("Wrote 4 of 4 pictures");
    assertThat(restoreBoxes("--recursive", "--overwrite").out()).contains("Wrote 4 of 4 pictures");
    assertThat(restoreBoxes("--overwrite").out()).doesNotContain("Note: sub-folders");
  }
}
