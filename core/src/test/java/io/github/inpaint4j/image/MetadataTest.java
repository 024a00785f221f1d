package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says beside its samples, on its way into another file. */
class MetadataTest {
  private static final int EXIF = 34665;
  private static final int GPS = 34853;

  /** By bench/peers/golden_metadata.py: Pillow and exiftool. */
  private static byte[] golden(String name) throws IOException {
    try (InputStream in = MetadataTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static Picture read(byte[] file) throws IOException {
    return PictureReader.DEFAULT.read(file, "a");
  }

  private static byte[] withChunk(String type, byte[] content) throws IOException {
    byte[] png = SamplePictures.all().get("rgb16.png");
    return Parts.inserted(png, 33, Parts.pngChunk(type, content));
  }

  @ParameterizedTest
  @CsvSource({
    "gAMA, 000186A0",
    "cHRM, 00007A26000080840000FA00000080E8000075300000EA6000003A9800001770",
    "sRGB, 01",
    "cICP, 09100001",
    "mDCV, 8A4839970D84213433C21D4C3D133A9800989680000000C8"
  })
  void whatSamplesOfAPngMeanIsWrittenAsItWasReadOrNoted(String chunk, String hex)
      throws IOException {
    byte[] content = HexFormat.of().parseHex(hex);
    Picture picture = read(withChunk(chunk, content));
    assertThat(picture.notes(Format.PNG)).isEmpty();
    byte[] written = picture.encode(Format.PNG);
    assertThat(chunks(written, chunk)).containsExactly(content);
    assertThat(read(written).image()).isEqualTo(read(withChunk("teSt", content)).image());
    assertThat(picture.notes(Format.TIFF))
        .extracting(Note::sentence)
        .containsExactly("Left out, as a TIFF file has no place for it: " + chunk + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gAMA", "cHRM", "sRGB", "cICP", "pHYs"})
  void aChunkOfAnotherLengthIsLeftOutAndNoted(String chunk) throws IOException {
    Picture picture = read(withChunk(chunk, new byte[2]));
    assertThat(chunks(picture.encode(Format.PNG), chunk)).isEmpty();
    assertThat(picture.notes(Format.PNG).toString()).contains("damaged " + chunk);
  }

  private static List<byte[]> chunks(byte[] png, String type) throws IOException {
    return Block.of(png, Format.PNG, "a").stream()
        .filter(b -> b.type().equals(type) && b.isWhole(png))
        .map(b -> b.content(png, 0))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {45455, 100000})
  void javaReadsTheGammaThatWasWritten(int gamma) throws IOException {
    byte[] content = {0, (byte) (gamma >> 16), (byte) (gamma >> 8), (byte) gamma};
    byte[] written = read(withChunk("gAMA", content)).encode(Format.PNG);
    IIOMetadataNode node = Said.all(Said.tree(written, "javax_imageio_png_1.0"), "gAMA").get(0);
    assertThat(Integer.parseInt(node.getAttribute("value"))).isEqualTo(gamma);
  }

  @ParameterizedTest
  @CsvSource({
    "metadata.jpg, JPEG", "metadata.jpg, PNG", "metadata.jpg, TIFF",
    "metadata.tif, JPEG", "metadata.tif, PNG", "metadata.tif, TIFF"
  })
  void whatIsSaidOfAPictureIsSaidOfTheUprightOne(String file, Format to) throws IOException {
    Said said = Said.by(read(golden(file)).encode(to), to);
    assertThat(said.exif(0, 315)).isEqualTo("J. Müller");
    assertThat(said.exif(EXIF, 36867)).isEqualTo("2024:01:02 03:04:05");
    assertThat(said.exif(EXIF, 33434)).isEqualTo("1/250");
    assertThat(said.exif(EXIF, 40962)).as("width").isEqualTo("16");
    assertThat(said.exif(EXIF, 40963)).as("height").isEqualTo("24");
    assertThat(said.exif(GPS, 1)).isEqualTo("N");
    assertThat(said.exif(GPS, 2)).contains("52", "30");
    assertThat(said.exif(0, 274)).as("orientation").isIn("1", null);
    assertThat(said.exif().directoryCount()).as("with a thumbnail 2").isEqualTo(1);
    assertThat(said.dpi()).isEqualTo(240, within(0.01));
    assertThat(new String(said.xmp(), StandardCharsets.UTF_8))
        .contains("Archive", "Orientation>1<")
        .doesNotContain("what was there");
    assertThat(new String(said.iptc(), StandardCharsets.UTF_8)).contains("one", "two");
  }

  @Test
  void thumbnailsLeaveNothingBehind() throws IOException {
    byte[] file = golden("metadata.jpg");
    assertThat(starts(file)).isEqualTo(2);
    byte[] written = read(file).encode(Format.JPEG);
    assertThat(starts(written)).isEqualTo(1);
    byte[] exif = exif(file);
    assertThat(exif(written).length).as("cut").isEqualTo(exif.length - 642);
    byte[] followed = Parts.joined(exif, new byte[] {1, 2, 3, 4});
    byte[] png = read(withChunk("eXIf", followed)).encode(Format.PNG);
    assertThat(starts(chunks(png, "eXIf").get(0))).isZero();
  }

  private static byte[] exif(byte[] jpeg) throws IOException {
    Block block =
        Block.of(jpeg, Format.JPEG, "a").stream()
            .filter(b -> b.startsWith(jpeg, "Exif"))
            .findFirst()
            .orElseThrow();
    return block.content(jpeg, 6);
  }

  /** How often a JPEG starts in a file. */
  private static int starts(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1).split("\u00ff\u00d8\u00ff", -1).length - 1;
  }

  @Test
  void whereTheEarthIsStaysInATiff() throws IOException {
    Picture picture = read(golden("metadata.tif"));
    assertThat(Said.by(picture.encode(Format.TIFF), Format.TIFF).exif(0, 33550))
        .isEqualTo("[2.0, 2.0, 0.0]");
  }

  @ParameterizedTest
  @EnumSource(names = {"PNG", "JPEG", "TIFF"})
  void commentsStay(Format to) throws IOException {
    byte[] written = read(golden("metadata.jpg")).encode(to);
    assertThat(new String(written, StandardCharsets.UTF_8)).contains("grüß Gott");
    byte[] again = read(written).encode(Format.JPEG);
    assertThat(new String(again, StandardCharsets.UTF_8)).contains("grüß Gott");
  }

  @Test
  void whatAFormatHasNoPlaceForIsNoted() throws IOException {
    Picture picture = read(golden("metadata.jpg"));
    assertThat(picture.notes(Format.PNG)).isEmpty();
    assertThat(picture.notes(Format.TIFF)).isEmpty();
    assertThat(picture.notes(Format.BMP))
        .extracting(Note::sentence)
        .containsExactly("Left out, as a BMP file has no place for it: Exif, XMP, text, IPTC.");
  }

  @ParameterizedTest
  @CsvSource({"zTXt, 4100 09 00", "zTXt, 4100", "tEXt, 41", "tEXt, 0041", "iTXt, ''"})
  void aTextThatProgramsStumbleOverIsLeftOutAndNoted(String type, String hex) throws IOException {
    Picture picture = read(withChunk(type, HexFormat.of().parseHex(hex.replace(" ", ""))));
    assertThat(chunks(picture.encode(Format.PNG), type)).isEmpty();
    assertThat(picture.notes(Format.PNG).toString()).contains("damaged text");
  }

  /** As exiftool 12.57 writes it. */
  @Test
  void iptcIsReadFromAPngsText() throws IOException {
    String hex = "3842494d040400000000000f1c015a00031b25471c01000002000400";
    byte[] text = Parts.ascii("\nIPTC profile\n      28\n" + hex + "\n");
    byte[] chunk = Parts.joined(Parts.ascii("Raw profile type iptc\0\0"), Zlib.deflated(text));
    Picture picture = read(withChunk("zTXt", chunk));
    assertThat(picture.notes(Format.TIFF)).isEmpty();
    assertThat(HexFormat.of().formatHex(Said.by(picture.encode(Format.TIFF), Format.TIFF).iptc()))
        .isEqualTo("1c015a00031b25471c010000020004");
  }

  @Test
  void allTextsAreInATiffThatHasNoDescription() throws IOException {
    byte[] file = withChunk("tEXt", Parts.ascii("Title\0One"));
    file = Parts.inserted(file, 33, Parts.pngChunk("iTXt", Parts.ascii("Comment\0\0\0de\0K\0Two")));
    byte[] deflated = Zlib.deflated(Parts.ascii("Three"));
    byte[] chunk = Parts.joined(Parts.ascii("Author\0\0"), deflated);
    file = Parts.inserted(file, 33, Parts.pngChunk("zTXt", chunk));
    Picture picture = read(file);
    assertThat(Said.by(picture.encode(Format.TIFF), Format.TIFF).exif(0, 270))
        .isEqualTo("Author: Three\nTwo\nTitle: One");
    assertThat(picture.notes(Format.TIFF)).isEmpty();
    assertThat(chunks(picture.encode(Format.PNG), "zTXt")).containsExactly(chunk);
  }

  @ParameterizedTest
  @CsvSource({
    "rgb.jpg, JPEG", "rgb.jpg, PNG", "rgb.jpg, TIFF",
    "grey.jpg, JPEG", "grey.jpg, PNG", "grey.jpg, TIFF"
  })
  void aProfileStaysTheSameBytes(String sample, Format to) throws IOException {
    byte[] icc = profile(sample.startsWith("grey") ? ColorSpace.CS_GRAY : ColorSpace.CS_LINEAR_RGB);
    byte[] file = withProfile(SamplePictures.all().get(sample), icc);
    byte[] written = read(file).encode(to);
    assertThat(Said.by(written, to).profile()).isEqualTo(icc);
    assertThat(read(written).profile()).isPresent();
    assertThatThrownBy(() -> read(file).encode(Format.BMP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour profile");
  }

  /** Signed by a colour management that is not Java's, and too long for one segment. */
  private static byte[] profile(int space) {
    byte[] icc = Arrays.copyOf(ICC_Profile.getInstance(space).getData(), 70_000);
    ByteBuffer.wrap(icc).putInt(icc.length).put(Parts.ascii("argl"));
    icc[100] = 1; // reserved
    return icc;
  }

  private static byte[] withProfile(byte[] jpeg, byte[] icc) {
    byte[] rest =
        Parts.joined(Parts.ascii("ICC_PROFILE\0\2\2"), Arrays.copyOfRange(icc, 60_000, icc.length));
    byte[] first = Parts.joined(Parts.ascii("ICC_PROFILE\0\1\2"), Arrays.copyOf(icc, 60_000));
    byte[] file = Parts.inserted(jpeg, 20, Parts.jpegSegment(0xe2, first));
    return Parts.inserted(file, 20, Parts.jpegSegment(0xe2, rest)); // the second comes first
  }

  @Test
  void aPaletteOfGreysKeepsItsProfileOfColours() throws IOException {
    byte[] icc = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    byte[] header = Parts.pngHeader(1, 1, 8, 3);
    byte[] file =
        Parts.joined(
            header,
            Parts.pngChunk("PLTE", new byte[] {7, 7, 7}),
            Parts.pngChunk("IDAT", MalformedPictures.deflated(2)),
            Parts.pngChunk("IEND", new byte[0]));
    Picture picture = read(Parts.withProfile(file, icc));
    assertThat(picture.isGrey()).isFalse();
    assertThat(picture.profile()).isPresent();
    assertThat(picture.image().get(0, 0, 0)).isEqualTo(7 / 255f);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 12, 14, 200, 440, 2000})
  void brokenExifIsNotedAndNothingElse(int length) throws IOException {
    byte[] exif = Arrays.copyOf(Parts.ascii("MM\0*\0\0\0\10\377\377aaaaa"), length);
    byte[] file = withChunk("eXIf", exif);
    Picture picture = read(file);
    assertThat(picture.image()).isEqualTo(read(withChunk("teSt", exif)).image());
    assertThat(picture.notes(Format.PNG)).hasSizeLessThan(2);
  }

  /** Chunks of 4 KB that become 4 MB, strips that all overlap, a directory of itself. */
  @Test
  void whatWouldTakeForeverIsLeftOut() throws IOException {
    byte[] bomb =
        Parts.joined(Parts.ascii("XML:com.adobe.xmp\0\0"), Zlib.deflated(new byte[4_000_000]));
    byte[] many = new byte[0];
    for (int i = 0; i < 8; i++) {
      many = Parts.joined(many, many, Parts.pngChunk("zTXt", bomb));
    }
    byte[] png =
        Parts.inserted(
            SamplePictures.all().get("rgb8.png"), 33, Parts.joined(many, many, many, many));
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(png));
    int[][] strips = {{0x111, 4, 1_000_000, 60}, {0x117, 4, 1_000_000, 60}};
    byte[] second = Parts.tiff(strips, new byte[4_000_000]);
    ByteBuffer first = ByteBuffer.wrap(Parts.tiff(new int[][] {{0x8769, 4, 1, 8}}, second));
    first.order(ByteOrder.LITTLE_ENDIAN).putInt(8 + 2 + 12, 8 + 2 + 12 + 4 + 8);
    byte[] exif = withChunk("eXIf", first.array());
    assertTimeoutPreemptively(Duration.ofSeconds(2), () -> read(exif).encode(Format.TIFF));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rgb.jpg", "grey.jpg", "progressive.jpg"})
  void aJpegIsCodedAsItWasAndDoesNotGrow(String name) throws IOException {
    byte[] file = SamplePictures.all().get(name);
    byte[] written = read(file).encode(Format.JPEG);
    assertThat(coding(written)).isEqualTo(coding(file));
    assertThat(written.length).isLessThanOrEqualTo(file.length);
  }

  /** libjpeg's tables begin with 16 at quality 50: 3 at 90, 80 at 10. */
  @ParameterizedTest
  @CsvSource({"90, 3", "50, 16", "10, 80"})
  void aJpegIsCodedWithTheQualityThatIsAskedFor(int percent, int firstStep) throws IOException {
    byte[] file = SamplePictures.all().get("rgb.jpg");
    byte[] written = read(file).withQuality(percent).encode(Format.JPEG);
    assertThat(coding(written).replaceAll("\\D+", " ")).startsWith(" " + firstStep + " ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101, -1})
  void thereIsNoOtherQuality(int percent) throws IOException {
    Picture picture = read(SamplePictures.all().get("rgb.jpg"));
    assertThatThrownBy(() -> picture.withQuality(percent))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 1 (small) to 100 (fine), not " + percent);
  }

  @Test
  void aTurnedJpegIsCodedAsItWasTurned() throws IOException {
    byte[] file = golden("metadata.jpg");
    assertThat(coding(file)).contains("\t13 9 8 13", "2x1 1x1 1x1");
    assertThat(coding(read(file).encode(Format.JPEG))).contains("\t13 10 11 11", "1x2 1x1 1x1");
  }

  /** As Java reads it: tables and samples. */
  private static String coding(byte[] jpeg) throws IOException {
    StringBuilder all = new StringBuilder();
    IIOMetadataNode root = Said.tree(jpeg, "javax_imageio_jpeg_image_1.0");
    for (IIOMetadataNode table : Said.all(root, "dqtable")) {
      all.append(table.getUserObject());
    }
    for (IIOMetadataNode component : Said.all(root, "componentSpec")) {
      all.append(component.getAttribute("HsamplingFactor"))
          .append('x')
          .append(component.getAttribute("VsamplingFactor"))
          .append(' ');
    }
    return all.append(Said.all(root, "sof").get(0).getAttribute("process")).toString();
  }

  @ParameterizedTest
  @CsvSource({"1, 300, 11811", "2, 28, 2800", "1, 72, 2835"})
  void theResolutionOfAJpegIsTheSameInItsUnit(int unit, int value, int perMetre)
      throws IOException {
    byte[] file = SamplePictures.all().get("rgb.jpg").clone();
    file[13] = (byte) unit;
    file[14] = file[16] = (byte) (value >> 8);
    file[15] = file[17] = (byte) value;
    Picture picture = read(file);
    assertThat(Arrays.copyOfRange(picture.encode(Format.JPEG), 13, 18))
        .isEqualTo(Arrays.copyOfRange(file, 13, 18));
    byte[] size = chunks(picture.encode(Format.PNG), "pHYs").get(0);
    assertThat(ByteBuffer.wrap(size).getInt()).isEqualTo(perMetre);
    byte[] bmp = picture.encode(Format.BMP);
    assertThat(ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).getInt(38)).isEqualTo(perMetre);
  }
}
