package io.github.inpaint4j.app;

import io.github.inpaint4j.data.DataSet;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --data}, the same for every verb. */
final class DataOption {
  /** Of the squares that networks are trained on. */
  static final int SIDE = 32;

  static final String SUBSTITUTE =
      "CIFAR-10 is not on this machine, so this uses synthetic pictures (DeadLeaves);"
          + " 'inpaint data cifar10' gets the real ones, or INPAINT4J_CIFAR10 names their folder.";

  @Option(
      names = "--data",
      paramLabel = DataNames.LABEL,
      defaultValue = "cifar10",
      completionCandidates = DataNames.class,
      description = DataNames.WHAT + " Default: ${DEFAULT-VALUE}.")
  String data;

  @Mixin UnreadableOption unreadable;

  /**
   * In memory.
   *
   * @param size of crops; 0 = whole pictures, made small
   */
  DataSet open(int size) throws IOException {
    return open(data, unreadable.skip, size);
  }

  static DataSet open(String data, boolean skipUnreadable, int size) throws IOException {
    return size == 0 ? open(data, skipUnreadable) : crops(data, skipUnreadable, size);
  }

  static DataSet crops(String data, boolean skipUnreadable, int size) throws IOException {
    try (Bar bar = new Bar("Preparing pictures", -1, "pictures")) {
      return DataSet.crops(data, size, skipUnreadable, bar::to);
    }
  }

  static DataSet open(String data, boolean skipUnreadable) throws IOException {
    try (Bar bar = new Bar("Preparing pictures", -1, "pictures")) {
      return DataSet.open(data, SIDE, skipUnreadable).inMemory(bar::to);
    }
  }
}
