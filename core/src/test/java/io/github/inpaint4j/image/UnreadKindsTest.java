package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.inpaint4j.image.PictureException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sound but not read is said to be so, and is never taken for something else. */
class UnreadKindsTest {
  private static final String CONVERT = ", which we do not read; convert it first.";
  private static final String BANDS =
      "a has %d bands, and besides its colours only one that it calls alpha can be kept; convert it first.";

  private static void assertUnread(byte[] file, String sentence) {
    PictureException refusal =
        catchThrowableOfType(PictureException.class, () -> PictureReader.DEFAULT.read(file, "a"));
    assertThat(refusal).hasMessage(sentence);
    assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
  }

  /** Grey of one sample a pixel, 4x3; some values replaced, some added. */
  private static byte[] tiff(int[]... other) {
    byte[] samples = new byte[12];
    int[][] plain = {
      {256, 3, 1, 4},
      {257, 3, 1, 3},
      {258, 3, 1, 8},
      {259, 3, 1, 1},
      {262, 3, 1, 1},
      {273, 4, 1, Parts.tiffData(9 + other.length)},
      {277, 3, 1, 1},
      {278, 3, 1, 3},
      {279, 4, 1, samples.length}
    };
    int[][] all = Arrays.copyOf(plain, plain.length + other.length);
    System.arraycopy(other, 0, all, plain.length, other.length);
    for (int[] entry : other) {
      Arrays.stream(plain).filter(e -> e[0] == entry[0]).forEach(e -> e[3] = entry[3]);
    }
    return Parts.tiff(all, samples);
  }

  @ParameterizedTest
  @CsvSource({
    "6, JPEG of the old kind",
    "34712, JPEG 2000",
    "34925, LZMA",
    "50000, ZSTD",
    "50001, WebP",
    "50002, JPEG XL",
    "34887, LERC",
    "12345, method 12345"
  })
  void compressionsOfTiffAreNamed(int compression, String name) {
    assertUnread(
        tiff(new int[] {259, 3, 1, compression}), "a is compressed with " + name + CONVERT);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16})
  void signedSamplesAreNotTakenForOthers(int bits) {
    byte[] file = tiff(new int[] {258, 3, 1, bits}, new int[] {339, 3, 1, 2});
    assertUnread(file, "a has signed samples" + CONVERT);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 6})
  void otherFormatsOfSamplesAreNotTakenForIntegers(int format) {
    assertUnread(
        tiff(new int[] {339, 3, 1, format}),
        "a has floating-point samples, or of a number of bits other than 8 and 16.");
  }

  /** Photometric interpretation, samples a pixel, ExtraSamples (-1 = it is not there). */
  @ParameterizedTest
  @CsvSource({
    "1, 2, -1",
    "1, 2, 0",
    "1, 3, 2",
    "2, 4, -1",
    "2, 4, 0",
    "2, 5, 2",
    "2, 6, 1",
    "5, 5, 2"
  })
  void bandsWhoseMeaningWouldBeLostAreRefused(int photometric, int samples, int extra) {
    int[] none = {258, 3, 1, 8};
    byte[] file =
        tiff(
            new int[] {262, 3, 1, photometric},
            new int[] {277, 3, 1, samples},
            extra < 0 ? none : new int[] {338, 3, 1, extra});
    assertUnread(file, BANDS.formatted(samples));
  }

  @Test
  void coloursWithoutMeaningAreRefused() {
    assertUnread(tiff(new int[] {262, 3, 1, 32844}), "a has samples of kind 32844" + CONVERT);
  }

  private static final String RAW =
      "a is a camera's raw file, which we do not develop; give a .tif, .png or .jpg of it.";

  @Test
  void rawFilesAreNotTakenForTheirThumbnails() {
    assertUnread(tiff(new int[] {50706, 1, 4, 0x401}), RAW); // DNG's version
    assertUnread(tiff(new int[] {262, 3, 1, 32803}), RAW); // samples of a colour filter array
    assertUnread(tiff(new int[] {262, 3, 1, 34892}), RAW);
    byte[] canon = Parts.inserted(tiff(), 8, Parts.ascii("CR\2\0\0\0\0\0"));
    ByteBuffer.wrap(canon).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 16);
    assertUnread(canon, RAW);
  }

  /** As NEF and ARW: the first directory is reduced, and says where the sensor's picture is. */
  @ParameterizedTest
  @CsvSource({"1, 0, 32803", "0, 0, 32803", "1, 0, 1"})
  void fullPicturesInSubdirectoriesAreNotPassedOver(int first, int second, int photometric) {
    byte[] thumbnail = tiff(new int[] {254, 4, 1, first}, new int[] {330, 4, 1, 0});
    byte[] file = Arrays.copyOf(thumbnail, thumbnail.length + 2 + 2 * 12 + 4);
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    in.putInt(10 + 10 * 12 + 8, thumbnail.length); // the last entry's value
    in.position(thumbnail.length);
    in.putShort((short) 2).putShort((short) 254).putShort((short) 4).putInt(1).putInt(second);
    in.putShort((short) 262).putShort((short) 3).putInt(1).putInt(photometric);
    assertUnread(file, RAW);
  }

  @ParameterizedTest
  @CsvSource({
    "c9, 8, with arithmetic coding or of several frames",
    "c5, 8, with arithmetic coding or of several frames",
    "c0, 12, of 12 bits",
    "c2, 12, of 12 bits",
    "c3, 16, of 16 bits"
  })
  void kindsOfJpegAreNamed(String frame, int bits, String name) throws IOException {
    byte[] file = SamplePictures.all().get("rgb.jpg").clone();
    for (Block block : Block.of(file, Format.JPEG, "a")) {
      if (block.isFrame()) {
        file[block.named()] = (byte) Integer.parseInt(frame, 16);
        file[block.start()] = (byte) bits;
      }
    }
    assertUnread(file, "a is a JPEG " + name + CONVERT);
  }

  @ParameterizedTest
  @CsvSource({
    "64, 0, of OS/2 2.x",
    "16, 0, of OS/2 2.x",
    "40, 4, around a JPEG or PNG",
    "40, 5, around a JPEG or PNG"
  })
  void kindsOfBmpAreNamed(int header, int compression, String name) throws IOException {
    byte[] file = SamplePictures.all().get("rgb.bmp").clone();
    file[14] = (byte) header;
    file[30] = (byte) compression;
    assertUnread(file, "a is a BMP " + name + CONVERT);
  }

  @Test
  void sidesBeyondOursAreSaid() throws IOException {
    byte[] head = Parts.pngHeader(70_000, 40, 8, 0);
    byte[] file =
        Parts.joined(
            head,
            Parts.pngChunk("IDAT", MalformedPictures.deflated(70_001 * 40)),
            Parts.pngChunk("IEND", new byte[0]));
    assertUnread(
        file, "a says it is 70000x40; sides of more than 65,500 pixels are not supported.");
  }
}
