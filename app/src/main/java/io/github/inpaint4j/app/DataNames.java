package io.github.inpaint4j.app;

import io.github.inpaint4j.data.DataSets;
import java.util.Iterator;

/** What {@code --data} can be, for the help and for completion in a shell. */
final class DataNames implements Iterable<String> {
  static final String LABEL = "DIR|NAME";
  static final String WHAT =
      "A folder of pictures, CIFAR-10's folder or archive, or one of: ${COMPLETION-CANDIDATES}"
          + " (cifar10 is found at $INPAINT4J_CIFAR10, else in the cache; deadleaves are synthetic"
          + " pictures, without a file).";

  @Override
  public Iterator<String> iterator() {
    return DataSets.names().iterator();
  }
}
