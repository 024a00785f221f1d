package io.github.inpaint4j.data;

import java.io.IOException;
import java.util.List;

/** Pictures of a folder that cannot be read, when none was to be left out. */
public final class UnreadablePictures extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * @param sentences one about each
   */
  UnreadablePictures(List<String> sentences) {
    super(
        "%s; mend or remove %s, or go on without"
            .formatted(
                String.join("; ", sentences),
                sentences.size() == 1 ? "it" : "these " + sentences.size()));
  }
}
