package io.github.inpaint4j.app;

import io.github.inpaint4j.fill.network.NetworkDevice;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --detect}: the hole is what is damaged. */
final class DetectOption {
  @Option(
      names = "--detect",
      description =
          "The hole is (also) what is damaged: dust, hairs, scratches, cracks, found by itself.")
  private boolean detect;

  @Mixin private SearchOptions options;

  /** Whether damage is to be found. */
  boolean asked() {
    return detect;
  }

  /**
   * @throws IllegalArgumentException if it is said how to find damage, but not to find it
   */
  Detection open(NetworkDevice device) throws IOException {
    if (!detect && options.given()) {
      throw new IllegalArgumentException(
          "--sensitivity, --kinds and --detector do nothing without --detect");
    }
    return detect ? new Detection(options, device) : Detection.NONE;
  }
}
