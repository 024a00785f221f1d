package io.github.inpaint4j.app;

import io.github.inpaint4j.detect.Likelihood;
import picocli.CommandLine.Option;

/** {@code --sensitivity}: how much is taken for damage. */
final class SensitivityOption {
  @Option(
      names = "--sensitivity",
      paramLabel = "0..1",
      description =
          "How much is taken for damage: 0 nothing, 1 whatever might be. Default: "
              + Likelihood.USUAL_SENSITIVITY
              + ".")
  private Double sensitivity;

  boolean given() {
    return sensitivity != null;
  }

  /**
   * @throws IllegalArgumentException if it is not from 0 to 1
   */
  double value() {
    double value = sensitivity == null ? Likelihood.USUAL_SENSITIVITY : sensitivity;
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("--sensitivity is from 0 to 1, not " + value);
    }
    return value;
  }
}
