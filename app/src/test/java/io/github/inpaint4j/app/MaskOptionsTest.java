package io.github.inpaint4j.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inpaint4j.TestImages;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Parts;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where {@code restore} sees the hole: the mean fill paints it in one colour. */
class MaskOptionsTest {
  private static final int HEIGHT = 12;
  private static final int WIDTH = 16;

  @TempDir Path folder;
  private Path photo;
  private Path whole;

  @BeforeEach
  void paint() throws IOException {
    photo = folder.resolve("photo.png");
    whole = folder.resolve("whole.png");
    Picture.of(TestImages.noise(HEIGHT, WIDTH, 1)).write(photo);
  }

  private Cli.Result restore(Object... more) {
    Object[] all = new Object[more.length + 6];
    Object[] first = {"restore", photo, "--output", whole, "--method", "mean"};
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return Cli.run(all);
  }

  /** The pixels that changed. */
  private Mask changed() throws IOException {
    Image before = Picture.read(photo).image();
    Image after = Picture.read(whole).image();
    int area = HEIGHT * WIDTH;
    return Mask.of(
        HEIGHT,
        WIDTH,
        i ->
            IntStream.range(0, Image.CHANNELS)
                .anyMatch(c -> before.pixels()[c * area + i] != after.pixels()[c * area + i]));
  }

  private Path mask(Mask mask) throws IOException {
    Path file = folder.resolve("mask.png");
    MaskFiles.write(file, mask);
    return file;
  }

  private static Mask rectangle(int top, int left, int rows, int columns) {
    return Mask.rectangle(HEIGHT, WIDTH, top, left, rows, columns);
  }

  private void refused(Cli.Result result, String sentence) {
    assertThat(result.err()).contains(sentence);
    assertThat(result.err().lines().filter(l -> !l.startsWith("See"))).hasSize(1);
    assertThat(result.code()).isEqualTo(2);
    assertThat(whole).doesNotExist();
  }

  @Test
  void whiteOfAMaskIsTheHole() throws IOException {
    Cli.Result result = restore("--mask", mask(rectangle(2, 3, 4, 5)));
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("Filled 20 pixels");
    assertThat(changed()).isEqualTo(rectangle(2, 3, 4, 5));
  }

  @Test
  void blackIsTheHoleWhenPolaritySaysSo() throws IOException {
    Path mask = mask(rectangle(2, 3, 4, 5).inverted());
    assertThat(restore("--mask", mask, "--mask-polarity", "black").code()).isZero();
    assertThat(changed()).isEqualTo(rectangle(2, 3, 4, 5));
  }

  @Test
  void aMaskOfAnotherSizeIsRefusedUnlessItMayBeScaled() throws IOException {
    Path mask = mask(Mask.rectangle(6, 4, 1, 1, 2, 2));
    refused(
        restore("--mask", mask), "mask.png is 4x6, but " + photo + " is 16x12; give --fit-mask");
    assertThat(restore("--mask", mask, "--fit-mask").code()).isZero();
    assertThat(changed()).isEqualTo(rectangle(2, 4, 4, 8));
  }

  @Test
  void boxesAreUnitedAndCutAtTheBorder() throws IOException {
    assertThat(restore("--box", "1,2,3,4", "--box", "-5,8,8,90").code()).isZero();
    assertThat(changed()).isEqualTo(rectangle(2, 1, 4, 3).union(rectangle(8, 0, 4, 3)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "16,0,4,4 | box 16,0,4,4 lies outside of ",
        "-4,0,4,4 | box -4,0,4,4 lies outside of ",
        "0,999999999,999999999,4 | lies outside of ",
        "1,2,3 | is no box; write x,y,width,height in pixels, as in 120,80,64,64",
        "1,2,0,4 | is no box",
        "1,2,3,4,5 | is no box",
        "a,b,c,d | is no box"
      })
  void boxesThatMeanNothingAreRefused(String box, String sentence) {
    refused(restore("--box", box), sentence);
  }

  @Test
  void aWandMarksWhatItTouchesAndNothingOutsideOfALassoIsMarked() throws IOException {
    Image flat = Picture.read(photo).image();
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 2; y < 8; y++) {
        for (int x = 3; x < 9; x++) {
          flat.set(c, y, x, (200 + 5 * (x % 2)) / 255f);
        }
      }
    }
    Picture.of(flat).write(photo);
    assertThat(restore("--wand", "4,4", "--tolerance", 5).code()).isZero();
    assertThat(changed().union(rectangle(2, 3, 6, 6))).isEqualTo(changed());
    assertThat(restore("--wand", "4,4", "--within", "4,0,3,5", "--overwrite").code()).isZero();
    assertThat(changed()).isEqualTo(rectangle(2, 4, 3, 3));
    assertThat(restore("--box", "0,0,9,9", "--within", "2,2 6,2 6,6 2,6", "--overwrite").code())
        .isZero();
    assertThat(changed()).isEqualTo(rectangle(2, 2, 4, 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--wand | 16,0 | point 16,0 lies outside of ",
        "--wand | 1 | is no pixel; write x,y from the top left, as in 120,80",
        "--wand | -1,2 | is no pixel",
        "--within | 1,2 3,4 x | is no point; write x,y in pixels, as in 120,80",
        "--within | 1,2 3,4 | is no box",
        "--within | 1,2,3,4 | nothing says where the hole is; give --mask, --box, --mask-alpha,"
            + " --mask-color, --wand or --scribble"
      })
  void wandsAndLassosThatMeanNothingAreRefused(String option, String value, String sentence) {
    refused(restore(option, value), sentence);
  }

  /** Dark, on bright noise. */
  private Mask paintBlock() throws IOException {
    Image image = TestImages.noise(60, 80, 1);
    Mask block = Mask.rectangle(60, 80, 20, 25, 20, 30);
    for (int i = 0; i < image.pixels().length; i++) {
      float ground = 0.7f + 0.2f * image.pixels()[i];
      image.pixels()[i] = block.isHole(i % (60 * 80)) ? 0.1f : ground;
    }
    Picture.of(image).write(photo);
    return block;
  }

  @Test
  void aScribbleMarksTheObjectItIsOn() throws IOException {
    Mask block = paintBlock();
    Path scribble = mask(Mask.rectangle(60, 80, 28, 30, 3, 20));
    String filled = "Filled " + block.grown(1).area() + " pixels";
    assertThat(restore("--scribble", scribble).out()).contains(filled);
    Path scribbles = Files.createDirectory(folder.resolve("scribbles"));
    Files.copy(scribble, scribbles.resolve("photo.png"));
    assertThat(restore("--scribble", scribbles, "--overwrite").out()).contains(filled);
    assertThat(restore("--scribble", scribble, "--within", "20,15,45,30", "--overwrite").out())
        .contains(filled);
  }

  @Test
  void aMaskThatEndsInsideWhatItShouldCoverIsNotedAndGrowsByItself() throws IOException {
    Mask block = paintBlock();
    Path small = mask(Mask.rectangle(60, 80, 23, 28, 14, 24));
    Cli.Result noted = restore("--mask", small);
    assertThat(noted.code()).isZero();
    assertThat(noted.err())
        .isEqualToIgnoringNewLines(
            "Warning: The hole of "
                + photo
                + " ends inside what it should cover; grow it by 4 pixels.");
    Cli.Result grown = restore("--mask", small, "--grow-mask", "auto", "--overwrite");
    assertThat(grown.err()).isEmpty();
    assertThat(grown.out()).contains("Filled " + block.grown(1).area() + " pixels");
  }

  @Test
  void everySourceIsUnitedAndThenGrown() throws IOException {
    Path mask = mask(rectangle(2, 2, 1, 1));
    assertThat(restore("--mask", mask, "--box", "8,8,1,1", "--grow-mask", 1).code()).isZero();
    assertThat(changed()).isEqualTo(rectangle(1, 1, 3, 3).union(rectangle(7, 7, 3, 3)));
  }

  @Test
  void aColourMarksTheHoleWithinTheTolerance() throws IOException {
    Image image = TestImages.ramp(HEIGHT, WIDTH);
    float[][] marks = {{1, 0, 1}, {250 / 255f, 5 / 255f, 1}};
    for (int x = 0; x < marks.length; x++) {
      for (int c = 0; c < Image.CHANNELS; c++) {
        image.set(c, 4, x, marks[x][c]);
      }
    }
    Picture.of(image).write(photo);
    assertThat(restore("--mask-color", "#ff00FF").out()).contains("Filled 1 pixels");
    Cli.Result wider = restore("--mask-color", "ff00ff", "--tolerance", 5, "--overwrite");
    assertThat(wider.out()).contains("Filled 2 pixels");
    assertThat(changed()).isEqualTo(rectangle(4, 0, 1, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "--mask-color,purple,'''purple'' is no colour; write ''#rrggbb'', as in ''#ff00ff'''",
    "--tolerance,256,--tolerance does nothing without --mask-color or --wand",
    "--mask-polarity,black,--mask-polarity does nothing without --mask",
    "--grow-mask,-1,'neither pixels, as in 3, nor auto'",
    "--mask-polarity,grey,--mask-polarity"
  })
  void valuesThatMeanNothingAreRefused(String option, String value, String sentence) {
    refused(restore("--box", "0,0,1,1", option, value), sentence);
  }

  @Test
  void optionsThatWouldDoNothingAreRefused() {
    refused(
        restore("--box", "0,0,1,1", "--fit-mask"),
        "--fit-mask does nothing without --mask or --scribble.");
    refused(
        restore("--mask-color", "#000000", "--tolerance", 256),
        "--tolerance is from 0 to 255, not 256.");
  }

  @Test
  void transparencyMarksTheHoleAndTheFillIsOpaque() throws IOException {
    BufferedImage glass = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_4BYTE_ABGR);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      glass.setRGB(i % WIDTH, i / WIDTH, (i % WIDTH < 3 ? 0x00123456 : 0xc0654321) + i);
    }
    writePng(glass);
    assertThat(restore("--mask-alpha").err()).isEmpty();
    assertThat(changed()).isEqualTo(rectangle(0, 0, HEIGHT, 3));
    BufferedImage filled = ImageIO.read(whole.toFile());
    assertThat(filled.getRGB(0, 0) >>> 24).isEqualTo(255);
    assertThat(filled.getRGB(3, 0)).isEqualTo(glass.getRGB(3, 0));
  }

  private void writePng(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    Files.write(photo, bytes.toByteArray());
  }

  @Test
  void transparencyIsNoHoleWhereThereIsNone() {
    refused(restore("--mask-alpha"), "photo.png has no alpha channel");
  }

  @Test
  void aPictureWithoutAHoleIsRefused() {
    refused(
        restore(),
        "nothing says where the hole is; give --mask, --box, --mask-alpha, --mask-color, --wand or"
            + " --scribble.");
  }

  @Test
  void aHoleOfMostOfThePictureIsWarnedAboutWithTheOtherPolarity() throws IOException {
    Cli.Result result = restore("--mask", mask(rectangle(0, 0, 1, 1).inverted()));
    assertThat(result.code()).isZero();
    assertThat(result.err())
        .isEqualToIgnoringNewLines(
            "Warning: the hole covers 99 % of "
                + photo
                + ". If the mask is meant the other way round, give --mask-polarity black.");
  }

  @Test
  void anEmptyHoleIsAFailureThatSaysWhyUnlessItIsAllowed() throws IOException {
    Path mask = mask(Mask.none(HEIGHT, WIDTH));
    Cli.Result result = restore("--mask", mask);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .isEqualToIgnoringNewLines(
            "inpaint: no pixel of %s is marked as hole: %s is black all over; --allow-empty-mask"
                    .formatted(photo, mask)
                + " takes it as it is.");
    assertThat(whole).doesNotExist();
    assertThat(restore("--mask-color", "#123456").err()).contains("hole: it has no such colour;");
    assertThat(restore("--mask", mask, "--allow-empty-mask").code()).isZero();
    assertThat(changed().area()).isZero();
  }

  @Test
  void aMaskForThePictureLyingOnItsSideIsToldSo() throws IOException {
    byte[] lying = Parts.turned(Files.readAllBytes(photo), Format.PNG, 6);
    Path mask = mask(rectangle(1, 1, 2, 2));
    Files.write(photo, lying);
    refused(
        restore("--mask", mask),
        "mask.png is 16x12, but %s is 12x16, since its Exif orientation turned it upright; turn the mask by a quarter, too."
            .formatted(photo));
    Path other = mask(Mask.rectangle(16, 12, 1, 1, 2, 2));
    assertThat(restore("--mask", other).code()).isZero();
  }

  @Test
  void aMaskTurnedByAQuarterIsNotToBeScaled() throws IOException {
    Path mask = mask(Mask.rectangle(WIDTH, HEIGHT, 1, 1, 2, 2));
    refused(restore("--mask", mask), "is 16x12: one of them is turned by a quarter.");
  }

  @Test
  void aPhotographTakenForAMaskIsNoted() {
    Cli.Result result = restore("--mask", photo);
    assertThat(result.code()).isZero();
    assertThat(result.err()).startsWith("Warning: " + photo + " looks like a photograph, not");
  }

  @Test
  void aPhotographInAFolderOfMasksIsNoted() throws IOException {
    Path masks = Files.createDirectory(folder.resolve("masks"));
    Files.copy(photo, masks.resolve("photo.png"));
    Path photos = Files.createDirectory(folder.resolve("photos"));
    Files.copy(photo, photos.resolve("photo.png"));
    Cli.Result result =
        Cli.run(
            "restore",
            photos,
            "--mask",
            masks,
            "--output",
            folder.resolve("o"),
            "--method",
            "mean");
    assertThat(result.err()).contains("photo.png looks like a photograph, not");
  }

  @Test
  void aFolderOfMasksHasOneNamedLikeThePicture() throws IOException {
    Path masks = Files.createDirectory(folder.resolve("masks"));
    Cli.Result missing = restore("--mask", masks);
    assertThat(missing.err()).contains("there is no mask for " + photo + " in " + masks);
    assertThat(missing.code()).isEqualTo(1);
    Files.write(
        masks.resolve("photo.bmp"), MaskFiles.picture(rectangle(1, 1, 2, 2)).encode(Format.BMP));
    assertThat(restore("--mask", masks).code()).isZero();
    assertThat(changed()).isEqualTo(rectangle(1, 1, 2, 2));
  }
}
