package io.github.inpaint4j.app;

import io.github.inpaint4j.Inpaint;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.serve.Server;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One of the page's example pictures, a scratched print, made whole: with it the demo ends. */
final class OldPrint {
  private OldPrint() {}

  /**
   * Writes the picture, its hole and the picture made whole.
   *
   * @param folder made if it is not there
   * @return where the last of them is
   */
  static Path restore(Path folder) throws IOException {
    byte[] damaged = example("print.jpg");
    byte[] hole = example("print-hole.png");
    Files.createDirectories(folder);
    Files.write(folder.resolve("damaged.jpg"), damaged);
    Files.write(folder.resolve("hole.png"), hole);
    try (Inpaint inpaint = Inpaint.open(Methods.DEFAULT)) {
      return Files.write(folder.resolve("whole.jpg"), inpaint.fill(damaged, hole));
    }
  }

  private static byte[] example(String name) throws IOException {
    try (InputStream in = Server.class.getResourceAsStream("/web/examples/" + name)) {
      return in.readAllBytes();
    }
  }
}
