package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage found from the command line, by the classical detector, whose answers are plain. */
class DetectCommandTest {
  private static final Mask SCRATCH = Mask.rectangle(60, 80, 20, 10, 1, 60);
  private static final Mask SPOT = Mask.rectangle(60, 80, 40, 40, 3, 3);

  @TempDir Path folder;
  private Path scan;
  private Path sound;
  private Path mask;

  @BeforeEach
  void paint() throws IOException {
    scan = folder.resolve("scan.png");
    sound = folder.resolve("sound.png");
    mask = folder.resolve("mask.png");
    Picture.of(damaged(SCRATCH.union(SPOT))).write(scan);
    Picture.of(damaged(Mask.none(60, 80))).write(sound);
  }

  /** A slope with white damage. */
  private static Image damaged(Mask damage) {
    Image image = new Image(60, 80);
    for (int i = 0; i < image.pixels().length; i++) {
      int pixel = i % (60 * 80);
      image.pixels()[i] = damage.isHole(pixel) ? 1 : 0.3f + pixel % 80 / 400f;
    }
    return image;
  }

  private static Cli.Result detect(Object... more) {
    return run(List.of("detect", "--detector", "top-hat"), more);
  }

  private static Cli.Result restore(Object... more) {
    return run(List.of("restore", "--detect", "--detector", "top-hat"), more);
  }

  private static Cli.Result run(List<String> command, Object... more) {
    return Cli.run(Stream.concat(command.stream(), Stream.of(more)).toArray());
  }

  @Test
  void damageIsWrittenAsAMask() throws IOException {
    Cli.Result result = detect(scan, "--output", mask);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("Found ").contains("in 2 places").contains(mask.toString());
    assertThat(result.code()).isZero();
    assertFound(SCRATCH.union(SPOT));
  }

  /** All of it, and at most a pixel more on every side. */
  private void assertFound(Mask damage) throws IOException {
    Mask found = MaskFiles.read(mask, Polarity.WHITE);
    assertThat(found.intersection(damage)).isEqualTo(damage);
    assertThat(found.union(damage.grown(1))).isEqualTo(damage.grown(1));
  }

  @Test
  void onlyTheKindsThatAreAskedFor() throws IOException {
    assertThat(detect(scan, "--output", mask, "--kinds", "dust").code()).isZero();
    assertFound(SPOT);
  }

  @Test
  void atNoSensitivityNothingIsDamage() throws IOException {
    Cli.Result result = detect(scan, "--output", mask, "--sensitivity", "0");
    assertThat(result.out()).startsWith("Found no damage");
    assertThat(MaskFiles.read(mask, Polarity.WHITE).area()).isZero();
  }

  @Test
  void theOverlayShowsItInRed() throws IOException {
    Path see = folder.resolve("see.png");
    assertThat(detect(scan, "--overlay", see).code()).isZero();
    Image shown = Picture.read(see).image();
    assertThat(shown.get(0, 41, 41)).isGreaterThan(shown.get(1, 41, 41));
    assertThat(shown.get(0, 5, 5)).isEqualTo(shown.get(1, 5, 5));
  }

  @Test
  void everyPictureOfAFolderGetsItsMask() throws IOException {
    Path masks = folder.resolve("masks");
    Path scans = Files.createDirectory(folder.resolve("scans"));
    Picture.of(damaged(SCRATCH)).write(scans.resolve("one.bmp"));
    Files.copy(sound, scans.resolve("two.png"));
    Cli.Result result = detect(scans, "--output", masks);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(masks.resolve("one.png")).exists();
    assertThat(MaskFiles.read(masks.resolve("two.png"), Polarity.WHITE).area()).isZero();
  }

  @Test
  void restoreFindsAndFillsInOneGo() throws IOException {
    Path whole = folder.resolve("whole.png");
    Cli.Result result = restore(scan, "--method", "harmonic", "--output", whole);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    Image restored = Picture.read(whole).image();
    Image truth = damaged(Mask.none(60, 80));
    for (int i = 0; i < restored.pixels().length; i++) {
      assertThat(restored.pixels()[i])
          .isBetween(truth.pixels()[i] - 0.02f, truth.pixels()[i] + 0.02f);
    }
  }

  @Test
  void aSoundPictureComesBackAsItIsAndThisIsSaid() throws IOException {
    Path whole = folder.resolve("whole.png");
    Cli.Result result = restore(sound, "--output", whole);
    assertThat(result.out()).contains("Note: nothing in " + sound + " looks damaged.");
    assertThat(Picture.read(whole).image()).isEqualTo(Picture.read(sound).image());
  }

  @Test
  void whatIsMarkedIsFilledBesideWhatIsFound() throws IOException {
    Path see = folder.resolve("see.png");
    restore(scan, "--box", "0,0,5,5", "--overlay", see);
    Image shown = Picture.read(see).image();
    assertThat(shown.get(0, 2, 2)).isGreaterThan(shown.get(1, 2, 2));
    assertThat(shown.get(0, 41, 41)).isGreaterThan(shown.get(1, 41, 41));
  }

  @Test
  void nothingOutsideOfTheLassoIsFilledAndWhatIsFoundMayGrow() throws IOException {
    Path see = folder.resolve("see.png");
    Cli.Result result =
        restore(scan, "--within", "30,30,40,25", "--grow-mask", "2", "--overlay", see);
    assertThat(result.code()).isZero();
    Image shown = Picture.read(see).image();
    assertThat(shown.get(0, 38, 38)).isGreaterThan(shown.get(1, 38, 38)); // beside the spot
    assertThat(shown.get(0, 20, 40)).isEqualTo(shown.get(1, 20, 40)); // the scratch
  }

  @Test
  void badInputIsOneSentence() {
    refused(
        2,
        "--sensitivity is from 0 to 1, not 2.0",
        "detect",
        scan,
        "--output",
        mask,
        "--sensitivity",
        "2");
    refused(2, "nothing would be written", "detect", scan);
    refused(
        2,
        "a mask is written as .png, not as ",
        "detect",
        scan,
        "--output",
        folder.resolve("m.jpg"));
    refused(
        2,
        "there is no detector, run folder or .onnx file 'eye'",
        "detect",
        scan,
        "--output",
        mask,
        "--detector",
        "eye");
    refused(
        2,
        "do nothing without --detect",
        "restore",
        scan,
        "--box",
        "0,0,5,5",
        "--kinds",
        "dust",
        "--output",
        mask);
    refused(1, "exists already", "detect", scan, "--output", sound);
  }

  private static void refused(int code, String why, Object... line) {
    Cli.Result result = Cli.run(line);
    assertThat(result.err()).contains(why);
    assertThat(result.err().lines().filter(l -> !l.startsWith("Try ")).count()).isEqualTo(1);
    assertThat(result.code()).isEqualTo(code);
  }
}
