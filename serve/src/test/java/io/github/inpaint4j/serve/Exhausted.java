package io.github.inpaint4j.serve;

import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureException;
import io.github.inpaint4j.image.PictureReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process that has no file descriptor left for a while; says what it can read afterwards. */
final class Exhausted {
  private Exhausted() {}

  public static void main(String[] args) throws Exception {
    Map<String, byte[]> samples =
        Map.of("webp", bytes("q0.webp"), "tiff", bytes("1x8-lzw-contig-strips-predictor-le.tif"));
    try (Service service = Service.start()) {
      List<FileInputStream> taken = new ArrayList<>();
      try {
        while (true) {
          taken.add(new FileInputStream("/dev/null"));
        }
      } catch (IOException e) {
        samples.values().forEach(Exhausted::read);
      }
      for (FileInputStream one : taken) {
        one.close();
      }
      samples.forEach((name, file) -> System.out.println(name + " " + read(file)));
    }
  }

  private static byte[] bytes(String golden) throws IOException {
    String folder = "/io/github/inpaint4j/image/golden/";
    try (InputStream in = Exhausted.class.getResourceAsStream(folder + golden)) {
      return in.readAllBytes();
    }
  }

  private static String read(byte[] file) {
    try {
      Picture picture = PictureReader.DEFAULT.read(file, "It");
      return picture.width() > 0 ? "read" : "empty";
    } catch (PictureException | LinkageError e) {
      return e.toString();
    }
  }
}
