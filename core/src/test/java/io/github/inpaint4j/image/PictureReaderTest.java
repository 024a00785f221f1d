package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class PictureReaderTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final int FLIPS = 60;

  @TempDir Path folder;

  static Iterable<String> samples() throws IOException {
    return SamplePictures.all().keySet();
  }

  /** The picture, or null if it was refused in one sentence; nothing else, and in time. */
  private static Picture read(String what, byte[] file) {
    return assertTimeoutPreemptively(
        LIMIT,
        () -> {
          try {
            return PictureReader.DEFAULT.read(file, "x.png");
          } catch (PictureException e) {
            assertThat(e.getMessage()).startsWith("x.png ").endsWith(".").doesNotContain("\n");
            return null;
          }
        },
        what);
  }

  @Test
  void whatIsNoPictureIsRefused() throws IOException {
    List<String> accepted = new ArrayList<>();
    MalformedPictures.refused()
        .forEach(
            (what, file) -> {
              if (read(what, file) != null) {
                accepted.add(what);
              }
            });
    assertThat(accepted).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aFlippedBitIsRefusedOrChangesPixelsAndNothingElseHappens(String name) throws IOException {
    byte[] file = SamplePictures.all().get(name);
    int refused = 0;
    for (Map.Entry<String, byte[]> flipped :
        MalformedPictures.flipped(name, file, FLIPS).entrySet()) {
      refused += read(flipped.getKey(), flipped.getValue()) == null ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theKindOfSamplesIsKept(String name) throws IOException {
    Picture picture = read(name, SamplePictures.all().get(name));
    assertThat(picture.width()).isEqualTo(SamplePictures.WIDTH);
    assertThat(picture.height()).isEqualTo(SamplePictures.HEIGHT);
    assertThat(picture.isGrey()).isEqualTo(name.startsWith("grey"));
    assertThat(picture.hasAlpha()).isEqualTo(name.matches("(greya|rgba|lossyalpha).*"));
    assertThat(picture.bits()).isEqualTo(name.contains("16") ? 16 : 8);
    assertThat(picture.format()).isEqualTo(Format.ofName(name));
  }

  @ParameterizedTest
  @CsvSource({
    "rgb8.png, 1", "rgb8.png, 2", "rgb8.png, 3", "rgb8.png, 4",
    "rgba16.png, 5", "rgb8.png, 6", "greya8.png, 7", "rgb8.png, 8",
    "rgb.jpg, 1", "rgb.jpg, 2", "rgb.jpg, 3", "rgb.jpg, 4",
    "rgb.jpg, 5", "rgb.jpg, 6", "progressive.jpg, 7", "grey.jpg, 8",
    "rgb.webp, 1", "rgb.webp, 2", "rgb.webp, 3", "rgb.webp, 4",
    "rgb.webp, 5", "rgb.webp, 6", "rgb.webp, 7", "rgb.webp, 8"
  })
  void picturesAreReadUpright(String name, int orientation) throws IOException {
    byte[] file = SamplePictures.all().get(name);
    Picture stored = read(name, file);
    Picture upright = read(name, Parts.turned(file, stored.format(), orientation));
    assertTurned(stored, upright, orientation);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
  void aTiffIsReadUpright(int orientation) {
    byte[] samples = new byte[12];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (20 * i);
    }
    Picture stored = read("upright", Parts.greyTiff(4, 3, 1, samples));
    Picture upright = read("turned", Parts.greyTiff(4, 3, orientation, samples));
    assertThat(upright.isGrey()).isTrue();
    assertTurned(stored, upright, orientation);
  }

  /** Exif 2.32, tag Orientation: where row 0 and column 0 of what is stored belong. */
  private static void assertTurned(Picture stored, Picture upright, int orientation) {
    int bottom = upright.height() - 1;
    int right = upright.width() - 1;
    assertThat(upright.height()).isEqualTo(orientation < 5 ? stored.height() : stored.width());
    for (int r = 0; r < stored.height(); r++) {
      for (int c = 0; c < stored.width(); c++) {
        int[] place =
            switch (orientation) {
              case 1 -> new int[] {r, c};
              case 2 -> new int[] {r, right - c};
              case 3 -> new int[] {bottom - r, right - c};
              case 4 -> new int[] {bottom - r, c};
              case 5 -> new int[] {c, r};
              case 6 -> new int[] {c, right - r};
              case 7 -> new int[] {bottom - c, right - r};
              default -> new int[] {bottom - c, r};
            };
        assertThat(upright.image().get(0, place[0], place[1]))
            .isEqualTo(stored.image().get(0, r, c));
        assertThat(upright.alpha(place[0])[place[1]]).isEqualTo(stored.alpha(r)[c]);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "9", "65535"})
  void anOrientationThatMakesNoSenseIsUpright(int orientation) throws IOException {
    byte[] file = SamplePictures.all().get("rgb8.png");
    Picture picture = read("turned", Parts.turned(file, Format.PNG, orientation));
    assertThat(picture.image()).isEqualTo(read("plain", file).image());
  }

  @Test
  void inksBecomeColours() throws IOException {
    Picture red = read("red", SamplePictures.cmykJpeg(255, 0, 0, 255));
    assertThat(red.hasAlpha()).isFalse();
    float[] pixel = {red.image().get(0, 8, 8), red.image().get(1, 8, 8), red.image().get(2, 8, 8)};
    assertThat(pixel[0]).isGreaterThan(0.8f);
    assertThat(pixel[1]).isLessThan(0.25f);
    assertThat(pixel[2]).isLessThan(0.25f);
    Picture paper = read("white", SamplePictures.cmykJpeg(255, 255, 255, 255));
    assertThat(paper.image().get(1, 8, 8)).isEqualTo(1, within(0.02f));
    assertThat(paper.notes()).singleElement().asString().startsWith("Its CMYK inks were converted");
  }

  /** Three samples of eight bits: 5 = CMYK (four samples), 8 = L*a*b*, 2 = RGB. */
  @ParameterizedTest
  @CsvSource({"5, 4, Its CMYK inks were converted", "8, 3, Its L*a*b* colours were", "2, 3,"})
  void thatSamplesWereConvertedIsNoted(int photometric, int samples, String note) {
    Picture picture = read("tiff", Parts.tiffOf(photometric, samples, new byte[12 * samples]));
    assertThat(picture.isGrey()).isFalse();
    if (note == null) {
      assertThat(picture.notes()).isEmpty();
    } else {
      assertThat(picture.notes()).singleElement().asString().startsWith(note);
      assertThat(picture.filled(i -> true, picture.image(), Alpha.OPAQUE).notes())
          .isEqualTo(picture.notes());
    }
  }

  @Test
  void aFileIsWhatItsFirstBytesSayWhateverItsName() throws IOException {
    Path file = folder.resolve("photo.png");
    Files.write(file, SamplePictures.all().get("rgb.jpg"));
    assertThat(Picture.read(file).format()).isEqualTo(Format.JPEG);
  }

  @Test
  void textsOfAPngAreNeverInflated() throws IOException {
    byte[] text = Parts.joined(Parts.ascii("a\0\0"), MalformedPictures.deflated(400_000_000));
    byte[] file = SamplePictures.all().get("rgb8.png");
    byte[] bomb = file;
    for (String type : new String[] {"zTXt", "iCCP", "iTXt"}) {
      bomb = Parts.inserted(bomb, 33, Parts.pngChunk(type, text));
    }
    assertThat(read("text", bomb).image()).isEqualTo(read("plain", file).image());
  }

  @Test
  void limitsAreCheckedBeforeAnythingIsDecoded() throws IOException {
    byte[] file = SamplePictures.all().get("rgb8.png");
    assertThatThrownBy(() -> new PictureReader(100, 1000).read(file, "a.png"))
        .isInstanceOf(PictureException.class)
        .hasMessageContaining("a.png is larger than");
    assertThatThrownBy(() -> new PictureReader(1000, 62).read(file, "a.png"))
        .isInstanceOf(PictureException.class)
        .hasMessageStartingWith("a.png has 9x7 pixels, more than the limit");
    assertThat(new PictureReader(1000, 63).read(file, "a.png").width()).isEqualTo(9);
  }

  @Test
  void theBytesThatWereGivenAreLeftAsTheyAre() throws IOException {
    byte[] file = Parts.turned(SamplePictures.all().get("rgb8.png"), Format.PNG, 3);
    byte[] before = file.clone();
    PictureReader.DEFAULT.read(file, "a.png");
    assertThat(file).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"32, 16", "12, 8"})
  void samplesThatWouldBeRoundedAreRefused(int bits, int bytes) {
    byte[] file = Parts.greyTiff(2, 2, 1, new byte[bytes]);
    file[10 + 2 * 12 + 8] = (byte) bits;
    assertThatThrownBy(() -> PictureReader.DEFAULT.read(file, "a.tif"))
        .isInstanceOf(PictureException.class)
        .hasMessage(
            "a.tif has floating-point samples, or of a number of bits other than 8 and 16.");
  }

  @ParameterizedTest
  @CsvSource({"1, 200", "2, 100"})
  void alphaIsDividedOutOfColoursItWasMultipliedInto(int extraSamples, int colour) {
    int[][] entries = {
      {256, 4, 1, 2},
      {257, 4, 1, 1},
      {258, 3, 2, 8 | 8 << 16},
      {259, 3, 1, 1},
      {262, 3, 1, 1},
      {273, 4, 1, Parts.tiffData(10)},
      {277, 3, 1, 2},
      {278, 4, 1, 1},
      {279, 4, 1, 4},
      {338, 3, 1, extraSamples}
    };
    byte[] samples = {100, (byte) 128, 60, (byte) 255}; // grey, alpha
    Picture picture = read("transparent", Parts.tiff(entries, samples));
    assertThat(picture.hasAlpha()).isTrue();
    assertThat(Math.round(picture.image().get(0, 0, 0) * 255)).isBetween(colour - 1, colour + 1);
    assertThat(picture.image().get(0, 0, 1)).isEqualTo(60 / 255f);
    assertThat(picture.alpha(0)[0]).isEqualTo(128 / 255f);
  }

  @Test
  void aSentenceIsOneLineWhateverTheFileCallsItsParts() throws IOException {
    byte[] file = SamplePictures.all().get("rgb8.png");
    byte[] chunk = Parts.pngChunk("A\nBC", new byte[2]);
    chunk[8]++; // its checksum is wrong now
    assertThatThrownBy(() -> PictureReader.DEFAULT.read(Parts.inserted(file, 33, chunk), "a"))
        .hasMessage("a is damaged: the checksum of its A?BC chunk is wrong.");
  }

  @Test
  void foldersAndMissingFilesAreSaid() {
    assertThatThrownBy(() -> Picture.read(folder))
        .isInstanceOf(PictureException.class)
        .hasMessage(folder + " is a folder, not a picture.");
    assertThatThrownBy(() -> Picture.read(folder.resolve("a.png")))
        .isInstanceOf(PictureException.class)
        .hasMessage("There is no picture " + folder.resolve("a.png") + ".");
  }
}
