package io.github.inpaint4j.app;

import io.github.inpaint4j.detect.Detector;
import io.github.inpaint4j.detect.Detectors;
import io.github.inpaint4j.detect.Search;
import io.github.inpaint4j.detect.Search.Look;
import io.github.inpaint4j.fill.network.NetworkDevice;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is taken for damage, and by whom. */
final class SearchOptions {
  @Option(
      names = "--kinds",
      split = ",",
      paramLabel = "scratches|dust|stamp",
      description =
          "What is looked for, separated by commas: scratches (all that is long and thin: hairs and"
              + " cracks, too), dust (all else), stamp (a glowing date in a corner). Default: all.")
  private List<Look> kinds;

  @Mixin private SensitivityOption sensitivity;

  @Option(
      names = "--detector",
      paramLabel = "NAME|RUN|FILE",
      description =
          "Who finds it: damage (a network that comes along), top-hat (the classical way), a run or"
              + " an .onnx file. Default: "
              + Detectors.DEFAULT
              + ".")
  private String detector;

  /** True if one of them was given. */
  boolean given() {
    return kinds != null || sensitivity.given() || detector != null;
  }

  /** The detector; close it. */
  Detector open(NetworkDevice device) throws IOException {
    String name = detector == null ? Detectors.DEFAULT : detector;
    return Detectors.open(name, Threads.all(), device);
  }

  /** By an open detector. */
  Search search(Detector open) {
    Set<Look> wanted = kinds == null ? EnumSet.allOf(Look.class) : EnumSet.copyOf(kinds);
    return new Search(open, sensitivity.value(), wanted);
  }
}
