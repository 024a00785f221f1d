package io.github.inpaint4j.train.training;

import io.github.inpaint4j.method.Bundled;
import io.github.inpaint4j.run.RunFolder;
import io.github.inpaint4j.train.nn.OnnxWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a training finds the weights that it begins with, if they are not random. */
final class FirstWeights {
  private FirstWeights() {}

  /**
   * @param name a network that comes along, a run folder or a model file
   * @throws IOException in one sentence, if there is no such network
   */
  static OnnxWeights named(String name) throws IOException {
    if (Bundled.ALL.stream().anyMatch(b -> b.name().equals(name))) {
      return OnnxWeights.read(Bundled.named(name).bytes());
    }
    Path path = Path.of(name);
    Path file = Files.isDirectory(path) ? RunFolder.existing(path).finishedModel() : path;
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no network " + name + " to begin with");
    }
    return OnnxWeights.read(Files.readAllBytes(file));
  }
}
