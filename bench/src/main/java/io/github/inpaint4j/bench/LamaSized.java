package io.github.inpaint4j.bench;

import java.io.IOException;
import java.nio.file.*;

final class LamaSized {
  public static void main(String[] args) throws IOException {
    Files.write(
        Path.of(args[0]), LamaShape.bytes(Integer.parseInt(args[1]), Integer.parseInt(args[2])));
  }
}
