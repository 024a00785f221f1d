package io.github.inpaint4j.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Parts of files, put together by hand. */
public final class Parts {
  private static final int ORIENTATION = 274;
  private static final int TIFF_HEAD = 8;

  private Parts() {}

  static byte[] joined(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(p -> p.length).sum();
    ByteBuffer out = ByteBuffer.allocate(length);
    for (byte[] part : parts) {
      out.put(part);
    }
    return out.array();
  }

  public static byte[] inserted(byte[] file, int at, byte[] part) {
    return joined(Arrays.copyOf(file, at), part, Arrays.copyOfRange(file, at, file.length));
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] pngChunk(String type, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(ascii(type));
    crc.update(content);
    ByteBuffer out = ByteBuffer.allocate(12 + content.length);
    return out.putInt(content.length)
        .put(ascii(type))
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  static byte[] pngHeader(int width, int height, int bits, int colourType) {
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
    head.put((byte) bits).put((byte) colourType);
    return joined(ascii("\u0089PNG\r\n\u001a\n"), pngChunk("IHDR", head.array()));
  }

  static byte[] jpegSegment(int marker, byte[] content) {
    ByteBuffer out = ByteBuffer.allocate(4 + content.length);
    out.put((byte) 0xff).put((byte) marker).putShort((short) (2 + content.length));
    return out.put(content).array();
  }

  static byte[] riffChunk(String type, byte[] content) {
    ByteBuffer out = ByteBuffer.allocate(8 + content.length + (content.length & 1));
    out.order(ByteOrder.LITTLE_ENDIAN).put(ascii(type)).putInt(content.length).put(content);
    return out.array();
  }

  static byte[] webp(byte[]... chunks) {
    return riffChunk("RIFF", joined(ascii("WEBP"), joined(chunks)));
  }

  /** A canvas for a picture with Exif. */
  static byte[] vp8x(int width, int height) {
    ByteBuffer out = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0x08).putInt(width - 1).position(7);
    out.put((byte) (height - 1)).put((byte) (height - 1 >> 8)).put((byte) (height - 1 >> 16));
    return riffChunk("VP8X", out.array());
  }

  /**
   * A TIFF file.
   *
   * @param entries tag, type (3 = 16 bits, 4 = 32 bits), count, value; in the order of the tags
   * @param data follows the directory, at {@link #tiffData}
   */
  static byte[] tiff(int[][] entries, byte[] data) {
    ByteBuffer out = ByteBuffer.allocate(tiffData(entries.length) + data.length);
    out.order(ByteOrder.LITTLE_ENDIAN).put(ascii("II*\0")).putInt(TIFF_HEAD);
    out.putShort((short) entries.length);
    for (int[] e : entries) {
      out.putShort((short) e[0]).putShort((short) e[1]).putInt(e[2]).putInt(e[3]);
    }
    return out.putInt(0).put(data).array();
  }

  static int tiffData(int entries) {
    return TIFF_HEAD + 2 + 12 * entries + 4;
  }

  /** An uncompressed grey TIFF that says it is so large, and has these samples. */
  static byte[] greyTiff(int width, int height, int orientation, byte[] samples) {
    int[][] entries = {
      {256, 4, 1, width},
      {257, 4, 1, height},
      {258, 3, 1, 8},
      {259, 3, 1, 1},
      {262, 3, 1, 1},
      {273, 4, 1, tiffData(10)},
      {ORIENTATION, 3, 1, orientation},
      {277, 3, 1, 1},
      {278, 4, 1, height},
      {279, 4, 1, samples.length}
    };
    return tiff(entries, samples);
  }

  /** An uncompressed TIFF of 4x3 pixels of so many samples, eight bits each. */
  static byte[] tiffOf(int photometric, int samples, byte[] pixels) {
    byte[] bits = new byte[2 * samples];
    for (int i = 0; i < samples; i++) {
      bits[2 * i] = 8;
    }
    int data = tiffData(9);
    int[][] entries = {
      {256, 4, 1, 4},
      {257, 4, 1, 3},
      {258, 3, samples, data},
      {259, 3, 1, 1},
      {262, 3, 1, photometric},
      {273, 4, 1, data + bits.length},
      {277, 3, 1, samples},
      {278, 4, 1, 3},
      {279, 4, 1, pixels.length}
    };
    return tiff(entries, joined(bits, pixels));
  }

  /** A PNG file with a colour profile. */
  static byte[] withProfile(byte[] png, byte[] icc) throws IOException {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(icc);
    }
    return inserted(png, 33, pngChunk("iCCP", joined(ascii("p\0\0"), deflated.toByteArray())));
  }

  private static byte[] exif(int orientation) {
    return tiff(new int[][] {{ORIENTATION, 3, 1, orientation}}, new byte[0]);
  }

  /** A PNG, JPEG or simple WebP file of a picture of {@link SamplePictures}' size, turned. */
  public static byte[] turned(byte[] file, Format format, int orientation) {
    byte[] exif = exif(orientation);
    return switch (format) {
      case PNG -> inserted(file, 33, pngChunk("eXIf", exif));
      case JPEG -> inserted(file, 2, jpegSegment(0xe1, joined(ascii("Exif\0\0"), exif)));
      case WEBP ->
          webp(
              vp8x(SamplePictures.WIDTH, SamplePictures.HEIGHT),
              Arrays.copyOfRange(file, 12, file.length),
              riffChunk("EXIF", exif));
      default -> throw new IllegalArgumentException(format + " has no Exif block");
    };
  }
}
