package io.github.inpaint4j.image;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /** True if alpha and 16 bits can be written. */
  public boolean rich() {
    return this == PNG || this == TIFF;
  }

  /**
   * How many pixels a file may say it has. JPEG: a bit for a block of 8x8; GIF: no code says more;
   * TIFF: blank ones of any size take a few bytes, but seconds to decode. The others' limit is
   * ours.
   */
  long mostPixels(long bytes) {
    return switch (this) {
      case JPEG -> 512 * bytes;
      case GIF -> 4096 * bytes;
      case TIFF -> Math.max(40_000_000, 4096 * bytes);
      default -> Long.MAX_VALUE;
    };
  }

  static String names() {
    return Arrays.stream(values()).map(Format::name).collect(Collectors.joining(", "));
  }

  /** By the ending of a file's name, or null. */
  public static @Nullable Format ofName(String fileName) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> f.extensions.contains(ending))
        .findFirst()
        .orElse(null);
  }

  /**
   * By the ending of the name of a file to be written.
   *
   * @throws IllegalArgumentException if it is none of a format that can be written
   */
  public static Format toWrite(Path file) {
    Format format = ofName(file.getFileName().toString());
    if (format == null || !format.writable) {
      throw new IllegalArgumentException(
          file + ": pictures are written as .png, .tif, .bmp or .jpg; choose one of these endings");
    }
    return format;
  }

  /** By the first bytes, or null. */
  static @Nullable Format of(byte[] bytes) {
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
    if (head.matches("(?s)(II[*+]\0|MM\0[*+]).*")) {
      return TIFF;
    }
    return head.startsWith("RIFF") && head.startsWith("WEBP", 8) ? WEBP : null;
  }
}
