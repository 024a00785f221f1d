package io.github.inpaint4j.serve;

import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.fill.network.Profile;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A trained network to be offered; clients know its name, and nothing of its file.
 *
 * @param name letters, digits, dots, hyphens and underscores
 * @param file a run folder or an .onnx file
 * @param profile to which a network of other people keeps, where that cannot be found out
 */
public record NamedModel(String name, Path file, Optional<Profile> profile) {
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

  public NamedModel {
    if (!name.matches(NAME)) {
      throw new IllegalArgumentException(
          "a model is offered by a name of letters, digits, dots, hyphens and underscores, not as '%s'"
              .formatted(name));
    }
  }

  /** As people write it: {@code NAME=FILE}, or a file alone, which is known by its last name. */
  public static NamedModel of(String text) {
    int end = text.indexOf('=');
    boolean named = end > 0 && text.substring(0, end).matches(NAME) && !Files.exists(Path.of(text));
    Path file = Path.of(named ? text.substring(end + 1) : text);
    return new NamedModel(named ? text.substring(0, end) : lastName(file), file, Optional.empty());
  }

  private static String lastName(Path file) {
    String last = file.toAbsolutePath().normalize().getFileName() + "";
    return last.replaceFirst("\\.onnx$", "").replaceAll("[^A-Za-z0-9._-]", "-");
  }

  /** The same, and what it keeps to. */
  public NamedModel as(Profile said) {
    return new NamedModel(name, file, Optional.of(said));
  }

  /**
   * @throws IOException in one sentence, if it cannot be used
   */
  Method open(NetworkDevice device) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("there is no model " + file);
    }
    Threads all = Threads.all();
    String path = file.toString();
    Method method =
        profile.isPresent()
            ? Methods.open(path, profile.get(), all, device)
            : Methods.open(path, all, device);
    return method.named(name);
  }
}
