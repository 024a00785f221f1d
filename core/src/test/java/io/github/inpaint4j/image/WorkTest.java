package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.inpaint4j.image.PictureException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would keep a decoder busy for minutes are refused at once. */
class WorkTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private static PictureException refusal(byte[] file) {
    return assertTimeoutPreemptively(
        LIMIT,
        () ->
            catchThrowableOfType(
                PictureException.class, () -> PictureReader.DEFAULT.read(file, "a")));
  }

  /** A progressive JPEG of 4000x4000, whose last scan is there many times. */
  private static byte[] manyScans(int scans) throws IOException {
    byte[] file = SamplePictures.all().get("progressive.jpg").clone();
    int last = 0;
    for (Block block : Block.of(file, Format.JPEG, "a")) {
      if (block.isFrame()) {
        ByteBuffer.wrap(file).putInt(block.start() + 1, 4000 << 16 | 4000);
      }
    }
    for (int i = 0; i < file.length - 1; i++) {
      last = file[i] == -1 && (file[i + 1] & 255) == 0xda ? i : last;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, last);
    for (int i = 0; i < scans; i++) {
      out.write(file, last, file.length - 2 - last);
    }
    out.write(file, file.length - 2, 2);
    out.writeBytes(new byte[30_000]); // so that it could hold its pixels
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 100, 3000})
  void aJpegHasNoMoreScansThanItsBytesAreWorth(int scans) throws IOException {
    PictureException refusal = refusal(manyScans(scans));
    assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(refusal.getMessage()).contains("scans, which would keep a computer busy");
  }

  @Test
  void theJpegsInsideOfATiffHaveNoMoreEither() throws IOException {
    byte[] jpeg = manyScans(3000);
    int[][] entries = {
      {256, 4, 1, 4000},
      {257, 4, 1, 4000},
      {258, 3, 1, 8},
      {259, 3, 1, 7},
      {262, 3, 1, 1},
      {273, 4, 1, Parts.tiffData(9)},
      {277, 3, 1, 1},
      {278, 4, 1, 4000},
      {279, 4, 1, jpeg.length}
    };
    assertThat(refusal(Parts.tiff(entries, jpeg)).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"1", "4"})
  void directoriesThatFollowEachOtherForEverAreRefused(int subfile) {
    byte[] file = Parts.greyTiff(2, 2, 1, new byte[4]);
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    in.putShort(10 + 6 * 12, (short) 254).putInt(10 + 6 * 12 + 8, subfile); // is no page
    in.putInt(Parts.tiffData(10) - 4, 8);
    assertThat(refusal(file)).hasMessage("a is damaged: its directories go round in circles.");
  }

  @Test
  void valuesThatAreEachAsLongAsTheFileAreRefused() {
    int[][] entries = new int[60_000][];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = new int[] {700 + i % 60_000, 1, 700_000, 8};
    }
    PictureException refusal = refusal(Parts.tiff(entries, new byte[1000]));
    assertThat(refusal)
        .hasMessage("a is damaged: its directory has more values than the file has room for.");
  }

  /** The same in an Exif block, which is less than the picture and is left out. */
  @Test
  void exifOfValuesThatAreEachAsLongAsItAreLeftOut() throws IOException {
    int[][] entries = new int[60_000][];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = i % 2 == 0 ? new int[] {700 + i, 1, 700_000, 8} : new int[] {34665, 4, 1, 8};
    }
    byte[] plain = SamplePictures.all().get("rgb8.png");
    byte[] exif = Parts.pngChunk("eXIf", Parts.tiff(entries, new byte[1000]));
    byte[] file = Parts.inserted(plain, 33, exif);
    byte[] tiff =
        assertTimeoutPreemptively(
            LIMIT, () -> PictureReader.DEFAULT.read(file, "a").encode(Format.TIFF));
    assertThat(PictureReader.DEFAULT.read(tiff, "a").image())
        .isEqualTo(PictureReader.DEFAULT.read(plain, "a").image());
  }

  /** Libwebp's file of 12000x12000 black pixels has 34 bytes; this is what says their size. */
  @Test
  void aBlankWebpOfAGiganticSizeIsRefused() {
    ByteBuffer blank = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN);
    blank.put((byte) 0x2f).putInt(11_999 | 11_999 << 14);
    assertThat(refusal(Parts.webp(Parts.riffChunk("VP8L", blank.array()))))
        .hasMessage("a says it has 144,000,000 pixels; 14 bytes are too few for so many.");
  }

  @Test
  void tilesAreWorthTheirNumber() {
    int tiles = 100_000;
    byte[] places = new byte[4 * tiles];
    int[][] entries = {
      {256, 4, 1, 16 * tiles / 25},
      {257, 4, 1, 16 * 25},
      {258, 3, 1, 8},
      {259, 3, 1, 7},
      {262, 3, 1, 1},
      {277, 3, 1, 1},
      {322, 4, 1, 16},
      {323, 4, 1, 16},
      {324, 4, tiles, Parts.tiffData(10)},
      {325, 4, tiles, Parts.tiffData(10)}
    };
    assertThat(refusal(Parts.tiff(entries, places)).reason()).isEqualTo(Reason.TOO_LARGE);
  }
}
