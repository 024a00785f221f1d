package io.github.inpaint4j.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Nothing is overwritten without being asked for. */
final class Outputs {
  private Outputs() {}

  /**
   * @throws IOException if the file is there and may not be replaced
   */
  static void requireFree(Path file, boolean overwrite) throws IOException {
    if (Files.exists(file) && !overwrite) {
      throw new IOException(file + " exists already; give --overwrite to replace it");
    }
  }
}
