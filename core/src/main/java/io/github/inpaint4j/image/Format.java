package io.github.inpaint4j.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The file formats that are read, told apart by their first bytes. */
public enum Format {
  PNG(List.of("png"), true),
  JPEG(List.of("jpg", "jpeg"), true),
  GIF(List.of("gif"), false),
  BMP(List.of("bmp"), true),
  TIFF(List.of("tif", "tiff"), true),
  WEBP(List.of("webp"), false);

  private final List<String> extensions;
  private final boolean writable;

  Format(List<String> extensions, boolean writable) {
    this.extensions = extensions;
    this.writable = writable;
  }

  public List<String> extensions() {
    return extensions;
  }

  /** True if files of this format can be written as well. */
  public boolean writable() {
    return writable;
  }

  /** True if writing and reading again changes no pixel. */
  public boolean lossless() {
    return this != JPEG && writable;
  }

  static String names() {
    return Arrays.stream(values()).map(Format::name).collect(Collectors.joining(", "));
  }

  /** By the ending of a file's name, or null. */
  public static Format ofName(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> f.extensions.contains(ending))
        .findFirst()
        .orElse(null);
  }

  /** By the first bytes, or null. */
  static Format of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if ((head.startsWith("GIF87a") || head.startsWith("GIF89a")) && bytes.length > 10) {
      return GIF;
    }
    if (head.startsWith("BM")) {
      return BMP;
    }
    if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return TIFF;
    }
    return head.startsWith("RIFF") && head.startsWith("WEBP", 8) ? WEBP : null;
  }

  /** The Exif block of a PNG (eXIf) or WebP (EXIF) file, empty if there is none. */
  static byte[] exifChunk(byte[] bytes, Format format) {
    boolean png = format == PNG;
    ByteBuffer in =
        ByteBuffer.wrap(bytes).order(png ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int at = png ? 8 : 12;
    while (at + 8 <= bytes.length) {
      String type = new String(bytes, at + (png ? 4 : 0), 4, StandardCharsets.ISO_8859_1);
      long length = in.getInt(at + (png ? 0 : 4)) & 0xffffffffL;
      if (length > bytes.length - at - 8) {
        break;
      }
      if (type.equals(png ? "eXIf" : "EXIF")) {
        return Arrays.copyOfRange(bytes, at + 8, (int) (at + 8 + length));
      }
      at += (int) (8 + length + (png ? 4 : length & 1));
    }
    return new byte[0];
  }
}
