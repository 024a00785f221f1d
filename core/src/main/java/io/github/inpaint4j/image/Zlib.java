package io.github.inpaint4j.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Compressed parts of PNG files. */
final class Zlib {
  private Zlib() {}

  static byte[] deflated(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Of the bytes from a place on; empty if they are damaged, or would be more than {@code most}.
   */
  static byte[] inflated(byte[] content, int from, int most) {
    int start = Math.min(from, content.length);
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(content, start, content.length - start))) {
      byte[] inflated = in.readNBytes(most + 1);
      return inflated.length > most ? new byte[0] : inflated;
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
