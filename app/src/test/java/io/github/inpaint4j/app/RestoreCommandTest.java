package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.image.Alpha;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Parts;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureReader;
import io.github.inpaint4j.image.SamplePictures;
import io.github.inpaint4j.image.SeveralPictures;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** One picture of every kind, from the command line. */
class RestoreCommandTest {
  private static final String BOX = "2,1,4,3";

  @TempDir Path folder;

  private Path sample(String name) throws IOException {
    return Files.write(folder.resolve(name), SamplePictures.all().get(name));
  }

  /** By a fill that is quick, since it is not about fills. */
  private static Cli.Result restore(Object... args) {
    List<Object> all = new ArrayList<>(List.of("restore", "--method", "telea"));
    all.addAll(Arrays.asList(args));
    return Cli.run(all.toArray());
  }

  private static boolean inBox(int y, int x) {
    return x >= 2 && x < 6 && y >= 1 && y < 4;
  }

  static Iterable<String> samples() throws IOException {
    return SamplePictures.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void outsideOfTheHoleEverySampleStays(String name) throws IOException {
    for (String ending : List.of(".tif", ".png")) {
      Path whole = folder.resolve("whole" + ending);
      Cli.Result result = restore(sample(name), "--box", BOX, "--output", whole);
      assertThat(result.err()).isEmpty();
      assertThat(result.out()).contains("Filled 12 pixels", "wrote " + whole);
      assertSameOutside(Picture.read(folder.resolve(name)), Picture.read(whole));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void cleanPutsTheWholePictureRightWithoutAHoleAndKeepsWhatItIs(String name) throws IOException {
    Path clean = folder.resolve("clean.tif");
    Cli.Result result = Cli.run("restore", sample(name), "--method", "clean", "--output", clean);
    assertThat(result.err()).isEmpty();
    Picture before = Picture.read(folder.resolve(name));
    Picture after = Picture.read(clean);
    assertThat(result.out())
        .contains("Cleaned %d pixels".formatted(before.height() * before.width()));
    assertThat(after.bits()).isEqualTo(before.bits());
    assertThat(after.isGrey()).isEqualTo(before.isGrey());
    for (int y = 0; y < before.height(); y++) {
      assertThat(after.alpha(y)).isEqualTo(before.alpha(y));
    }
  }

  @Test
  void cleanKeepsToWhatIsMarked() throws IOException {
    String name = "grey.bmp";
    Path clean = folder.resolve("clean.png");
    Cli.Result result =
        Cli.run("restore", sample(name), "--method", "clean", "--box", BOX, "--output", clean);
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("Cleaned 12 pixels");
    assertSameOutside(Picture.read(folder.resolve(name)), Picture.read(clean));
  }

  private static void assertSameOutside(Picture before, Picture after) {
    assertThat(after.bits()).isEqualTo(before.bits());
    assertThat(after.isGrey()).isEqualTo(before.isGrey());
    assertThat(after.hasAlpha()).isEqualTo(before.hasAlpha());
    int changed = 0;
    for (int y = 0; y < before.height(); y++) {
      assertThat(after.alpha(y)).isEqualTo(before.alpha(y));
      for (int x = 0; x < before.width(); x++) {
        for (int c = 0; c < Image.CHANNELS; c++) {
          boolean same = after.image().get(c, y, x) == before.image().get(c, y, x);
          assertThat(same || inBox(y, x)).isTrue();
          changed += same ? 0 : 1;
        }
      }
    }
    assertThat(changed).isGreaterThan(12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsWrittenIsUprightAndSaysNothingElse(int orientation) throws IOException {
    byte[] turned = Parts.turned(SamplePictures.all().get("rgb8.png"), Format.PNG, orientation);
    Path photo = Files.write(folder.resolve("photo.png"), turned);
    for (String name : List.of("whole.png", "whole.tif", "whole.bmp")) {
      Path whole = folder.resolve(name);
      assertThat(restore(photo, "--box", "0,0,1,1", "--output", whole).code()).isZero();
      Image before = Picture.read(photo).image();
      Image after = Picture.read(whole).image();
      assertThat(after.width()).isEqualTo(orientation < 5 ? 9 : 7);
      for (int c = 0; c < Image.CHANNELS; c++) {
        before.set(c, 0, 0, after.get(c, 0, 0));
      }
      assertThat(after).isEqualTo(before);
    }
  }

  @Test
  void theOverlayShowsTheHoleInRedAndNeedsNoOutput() throws IOException {
    Path overlay = folder.resolve("overlay.png");
    Cli.Result result = restore(sample("grey8.png"), "--box", BOX, "--overlay", overlay);
    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("The hole has 12 pixels: " + overlay).doesNotContain("wrote");
    Image before = Picture.read(folder.resolve("grey8.png")).image();
    Image after = Picture.read(overlay).image();
    assertThat(after.get(1, 0, 0)).isEqualTo(before.get(1, 0, 0));
    assertThat(after.get(0, 1, 2)).isGreaterThan(after.get(1, 1, 2));
  }

  @Test
  void variantsAreForMethodsThatHaveThem() throws IOException {
    Path whole = folder.resolve("whole.png");
    Path picture = sample("rgb8.png");
    Cli.Result refused = restore(picture, "--box", BOX, "--output", whole, "--variant", "2");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--variant: telea gives one fill and no variant 2");
    Object[] other = {"restore", picture, "--box", BOX, "--output", whole, "--variant", "2"};
    assertThat(Cli.run(other).code()).isZero();
  }

  @Test
  void theOverlayIsAlsoWrittenBesideTheOutput() throws IOException {
    Path whole = folder.resolve("whole.png");
    Path overlay = folder.resolve("overlay.jpg");
    restore(sample("rgb8.png"), "--box", BOX, "--output", whole, "--overlay", overlay);
    assertThat(whole).exists();
    assertThat(overlay).exists();
  }

  @Test
  void jpegIsWrittenWithANote() throws IOException {
    Path whole = folder.resolve("whole.jpg");
    assertThat(restore(sample("rgb.jpg"), "--box", BOX, "--output", whole).out())
        .contains("Note: JPEG encodes every pixel anew; write .png to keep them exactly.");
    assertThat(Picture.read(whole).format()).isEqualTo(Format.JPEG);
  }

  @Test
  void thatInksWereConvertedIsNoted() throws IOException {
    Path inks = Files.write(folder.resolve("inks.jpg"), SamplePictures.cmykJpeg(9, 9, 9, 9));
    String note = "Note: Its CMYK inks were converted to sRGB";
    assertThat(restore(inks, "--box", BOX, "--output", folder.resolve("whole.png")).out())
        .contains(note);
    String[] compare = {"compare", "--box", BOX, "--methods", "mean", "--output"};
    for (String output : List.of("fills", "fills.html")) {
      List<Object> args = new ArrayList<>(List.of(compare));
      args.add(folder.resolve(output));
      args.add(inks);
      assertThat(Cli.run(args.toArray()).out()).containsOnlyOnce(note);
    }
  }

  @Test
  void aHoleThatWasTransparentCanBeWrittenWithoutAlpha() throws IOException {
    Path whole = folder.resolve("whole.jpg");
    byte[] file = SamplePictures.all().get("rgba8.png");
    Picture picture = PictureReader.DEFAULT.read(file, "a");
    Picture half =
        picture.filled(i -> i % 3 == 0, picture.image(), Alpha.OPAQUE); // the others are 0 or 1
    half.write(folder.resolve("half.png"));
    Cli.Result result = restore(folder.resolve("half.png"), "--mask-alpha", "--output", whole);
    assertThat(result.err()).isEmpty();
    assertThat(Picture.read(whole).hasAlpha()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "rgba8.png, whole.jpg, cannot hold the picture's transparency; write a .png or .tif file.",
    "rgb16.tif, whole.bmp, cannot hold the picture's 16 bits per sample; write a .png or .tif file.",
    "rgb8.png, whole.webp, are written as",
    "rgb8.png, whole, choose one of these endings."
  })
  void outputsThatWouldLoseSomethingAreRefused(String name, String output, String sentence)
      throws IOException {
    Path whole = folder.resolve(output);
    Cli.Result result = restore(sample(name), "--box", BOX, "--output", whole);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("inpaint: " + whole).contains(sentence);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(whole).doesNotExist();
  }

  @Test
  void aFileIsReplacedOnlyWhenAskedFor() throws IOException {
    Path whole = Files.writeString(folder.resolve("whole.png"), "mine");
    Cli.Result result = restore(sample("rgb8.png"), "--box", BOX, "--output", whole);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .isEqualToIgnoringNewLines(
            "inpaint: " + whole + " exists already; give --overwrite to replace it.");
    assertThat(whole).hasContent("mine");
    Path photo = folder.resolve("rgb8.png");
    assertThat(restore(photo, "--box", BOX, "--output", whole, "--overwrite").code()).isZero();
    assertThat(Picture.read(whole).width()).isEqualTo(9);
  }

  @Test
  void nothingToWriteIsAUsageError() throws IOException {
    Path photo = sample("rgb8.png");
    usage(
        restore(photo, "--box", BOX),
        "nothing would be written; give --output, or --overlay to see the hole.");
    usage(
        restore(photo, "--box", BOX, "--output", folder),
        folder + " is a folder; name the file to write.");
    usage(
        restore(photo, "--box", BOX, "--output", "a.png", "--overlay", "a.png"),
        "--output and --overlay are both a.png.");
    usage(
        restore(photo, "--box", BOX, "--output", folder.resolve("a.png"), "--skip-existing"),
        "--skip-existing is for folders, " + photo + " is none.");
    usage(
        restore(photo, "--box", BOX, "--output", folder.resolve("a.png"), "--recursive"),
        "--recursive is for folders, " + photo + " is none.");
    usage(
        restore(photo, "--box", BOX, "--output", "a.png", "--skip-existing", "--overwrite"),
        "give --overwrite or --skip-existing, not both.");
  }

  private static void usage(Cli.Result result, String sentence) {
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).isEqualToIgnoringNewLines("inpaint: " + sentence);
  }

  @Test
  void aFileThatIsNoPictureIsAFailure() throws IOException {
    Path text = Files.writeString(folder.resolve("a.png"), "text");
    Path whole = folder.resolve("whole.png");
    Cli.Result result = restore(text, "--box", BOX, "--output", whole);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .startsWith("inpaint: " + text + " is not a picture in a format we read");
    Path gone = folder.resolve("gone.png");
    assertThat(restore(gone, "--box", BOX, "--output", whole).err())
        .isEqualToIgnoringNewLines("inpaint: There is no picture " + gone + ".");
  }

  @Test
  void ofSeveralPagesTheFirstIsRestoredWhenAskedForAndReplacesNoneInPlace() throws IOException {
    byte[] pages = SeveralPictures.all().get("pages.tif");
    Path file = Files.write(folder.resolve("pages.tif"), pages);
    Path whole = folder.resolve("whole.tif");
    Cli.Result refused = restore(file, "--box", BOX, "--output", whole);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("has several pages or frames", "--first-page");
    Cli.Result first = restore(file, "--box", BOX, "--output", whole, "--first-page");
    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("Only its first page or frame was kept.");
    Cli.Result inPlace =
        restore(file, "--box", BOX, "--output", file, "--overwrite", "--first-page");
    assertThat(inPlace.code()).isEqualTo(2);
    assertThat(inPlace.err()).contains("the first page would replace all pages of " + file);
    assertThat(file).hasBinaryContent(pages);
  }

  @Test
  void qualityIsThatOfJpegFilesOnly() throws IOException {
    Path photo = sample("rgb8.png");
    Path fine = folder.resolve("fine.jpg");
    Path small = folder.resolve("small.jpg");
    restore(photo, "--box", BOX, "--output", fine, "--quality", 100);
    restore(photo, "--box", BOX, "--output", small, "--quality", 5);
    assertThat(Files.size(small)).isLessThan(Files.size(fine));
    Path png = folder.resolve("whole.png");
    Cli.Result refused = restore(photo, "--box", BOX, "--output", png, "--quality", 90);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--quality is for .jpg files, " + png + " is none.");
    assertThat(png).doesNotExist();
  }

  @Test
  void tooLittleMemoryIsOneSentence() throws IOException {
    MaskOptions box = new MaskOptions();
    new CommandLine(box).setCaseInsensitiveEnumValuesAllowed(true).parseArgs("--box", BOX);
    Method greedy =
        new Method(
            "greedy",
            "asks for too much",
            (image, mask, progress) -> {
              throw new OutOfMemoryError("Java heap space");
            });
    Path photo = sample("rgb8.png");
    Path whole = folder.resolve("whole.png");
    assertThatThrownBy(
            () ->
                new Restorer(new PageOption(), box, Detection.NONE, new JpegOption(), greedy)
                    .restore(photo, whole, null, Progress.NONE))
        .isInstanceOf(IOException.class)
        .hasMessage(Failure.moreMemory(photo));
    assertThat(whole).doesNotExist();
  }
}
