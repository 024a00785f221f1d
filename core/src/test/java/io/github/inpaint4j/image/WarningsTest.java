package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What decoders warn of though no pixel is missing is read. */
class WarningsTest {
  private static Picture read(byte[] file) throws IOException {
    return PictureReader.DEFAULT.read(file, "a");
  }

  private static byte[] sample(String name) throws IOException {
    return SamplePictures.all().get(name);
  }

  @ParameterizedTest
  @CsvSource({"rgb.jpg, 1", "rgb.jpg, 40", "grey.jpg, 3", "progressive.jpg, 3"})
  void markersMayBePadded(String name, int padding) throws IOException {
    byte[] fill = new byte[padding];
    Arrays.fill(fill, (byte) 0xff);
    byte[] file = sample(name);
    byte[] padded = Parts.inserted(file, file.length - 2, fill);
    List<Block> blocks = Block.of(file, Format.JPEG, name);
    Block last = blocks.get(blocks.size() - 1);
    padded = Parts.inserted(padded, last.start() + last.length(), fill); // before the first scan
    for (int i = blocks.size() - 1; i >= 0; i--) {
      padded = Parts.inserted(padded, blocks.get(i).named() - 1, fill);
    }
    assertThat(read(padded).image()).isEqualTo(read(file).image());
  }

  @ParameterizedTest
  @CsvSource({"rgb.jpg, 2", "rgb.jpg, 0", "grey.jpg, 1", "grey.jpg, 2"})
  void adobesSegmentNeedNotFit(String name, int transform) throws IOException {
    byte[] adobe = Parts.joined(Parts.ascii("Adobe\0d\0\0\0\0"), new byte[] {(byte) transform});
    byte[] file = sample(name);
    byte[] with = Parts.inserted(file, 20, Parts.jpegSegment(0xee, adobe)); // after JFIF's
    assertThat(read(with).image()).isEqualTo(read(file).image());
  }

  @Test
  void quantizersMayHaveSixteenBits() throws IOException {
    byte[] file = sample("rgb.jpg");
    ByteArrayOutputStream wide = new ByteArrayOutputStream();
    int copied = 0;
    for (Block block : Block.of(file, Format.JPEG, "a")) {
      if (block.type().equals("db")) {
        wide.write(file, copied, block.named() - 1 - copied);
        wide.writeBytes(Parts.jpegSegment(0xdb, widened(block.content(file, 0))));
        copied = block.start() + block.length();
      }
    }
    wide.write(file, copied, file.length - copied);
    assertThat(read(wide.toByteArray()).image()).isEqualTo(read(file).image());
  }

  private static byte[] widened(byte[] tables) {
    ByteBuffer out = ByteBuffer.allocate(tables.length / 65 * 129);
    for (int i = 0; i < tables.length; i++) {
      if (i % 65 == 0) {
        out.put((byte) (0x10 | tables[i]));
      } else {
        out.putShort((short) (tables[i] & 255));
      }
    }
    return out.array();
  }

  @Test
  void aMissingPhotometricTagIsGuessed() throws IOException {
    byte[] samples = {0, 50, 100, (byte) 150, (byte) 200, (byte) 250};
    byte[] file = Parts.greyTiff(3, 2, 1, samples);
    byte[] without = file.clone();
    ByteBuffer in = ByteBuffer.wrap(without).order(ByteOrder.LITTLE_ENDIAN);
    in.putShort(10 + 4 * 12, (short) 261); // 262 no more
    assertThat(read(without).image()).isEqualTo(read(file).image());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 10})
  void theLastStripMayBeShorter(int rows) throws IOException {
    byte[] samples = new byte[7 * 5];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (7 * i);
    }
    assertThat(read(strips(rows, samples)).image())
        .isEqualTo(read(Parts.greyTiff(5, 7, 1, samples)).image());
  }

  /** Grey, 5x7, in strips of so many rows. */
  private static byte[] strips(int rows, byte[] samples) {
    int strips = (7 + rows - 1) / rows;
    int data = Parts.tiffData(9);
    boolean one = strips == 1;
    ByteBuffer values = ByteBuffer.allocate(8 * strips).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < strips; i++) {
      values.putInt(4 * i, data + 8 * strips + 5 * rows * i);
      values.putInt(4 * (strips + i), 5 * Math.min(rows, 7 - rows * i));
    }
    int[][] entries = {
      {256, 4, 1, 5},
      {257, 4, 1, 7},
      {258, 3, 1, 8},
      {259, 3, 1, 1},
      {262, 3, 1, 1},
      {273, 4, strips, one ? data + 8 : data},
      {277, 3, 1, 1},
      {278, 4, 1, rows},
      {279, 4, strips, one ? samples.length : data + 4 * strips}
    };
    return Parts.tiff(entries, Parts.joined(values.array(), samples));
  }
}
