package io.github.inpaint4j.serve;

import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureReader;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/**
 * What reads and writes pictures, loaded as long as there are files to be opened: what Java could
 * not load once, for want of a file descriptor, it never tries again.
 */
final class Libraries {
  /** One pixel each, of what we read only: GIF, and WebP with and without loss. */
  private static final List<String> READ_ONLY =
      List.of(
          "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
          "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA",
          "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

  private Libraries() {}

  /**
   * @throws IOException in one sentence, if one cannot be loaded
   */
  static void load() throws IOException {
    // not being there is found out only when every jar has been opened
    Libraries.class.getClassLoader().getResources("a name that no jar has");
    try {
      for (Format format : Format.values()) {
        if (format.writable()) {
          read(Picture.of(new Image(1, 1)).encode(format));
        }
      }
      for (String file : READ_ONLY) {
        read(Base64.getDecoder().decode(file));
      }
    } catch (IOException | LinkageError e) {
      throw new IOException("what reads pictures cannot be loaded (too few open files?): " + e, e);
    }
  }

  private static void read(byte[] file) throws IOException {
    PictureReader.DEFAULT.read(file, "a pixel");
  }
}
