package io.github.inpaint4j.bench;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The other systems, in a Python process of their own (bench/peers/fills.py). Pictures go there and
 * come back as files.
 */
final class Peer implements AutoCloseable {
  private final Path folder;
  private final PeerProcess process;

  Peer(String python, Path script) throws IOException {
    folder = Files.createTempDirectory("fills");
    process = new PeerProcess(List.of(python, script.toString(), folder.toString()));
  }

  /** Versions of the packages that this speaks for, as JSON. */
  String versions() {
    return process.versions();
  }

  /** Leaves pictures of one size under a name. */
  void give(String name, List<Image> images, List<Mask> masks) throws IOException {
    int area = masks.get(0).height() * masks.get(0).width();
    byte[] bytes = new byte[images.size() * area * Image.CHANNELS];
    byte[] holes = new byte[images.size() * area];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = (byte) (masks.get(i / area).isHole(i % area) ? 1 : 0);
      float[] pixels = images.get(i / area).pixels();
      for (int c = 0; c < Image.CHANNELS; c++) {
        bytes[i * Image.CHANNELS + c] = (byte) Math.round(255 * pixels[c * area + i % area]);
      }
    }
    Files.write(folder.resolve(name + ".images"), bytes);
    Files.write(folder.resolve(name + ".masks"), holes);
  }

  /**
   * Fills the pictures left under a name once.
   *
   * @return the seconds that took, or nothing if the system is missing, which is said
   */
  OptionalDouble fill(String method, String name, int height, int width, int count)
      throws IOException {
    double[] seconds = process.ask("%s %s %d %d %d".formatted(method, name, height, width, count));
    return seconds.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds[0]);
  }

  /** What the last call of fill made. */
  List<Image> filled(String name, int height, int width, int count) throws IOException {
    ByteBuffer floats =
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name + ".filled")))
            .order(ByteOrder.LITTLE_ENDIAN);
    List<Image> images = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Image image = new Image(height, width);
      for (int p = 0; p < height * width; p++) {
        for (int c = 0; c < Image.CHANNELS; c++) {
          image.pixels()[c * height * width + p] = floats.getFloat();
        }
      }
      images.add(image);
    }
    return images;
  }

  @Override
  public void close() throws IOException {
    process.close();
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
