package io.github.inpaint4j.app;

import io.github.inpaint4j.mask.MaskSet;
import java.util.Iterator;

/** The mask sets there are, for the help and for completion in a shell. */
final class MaskNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return MaskSet.names().iterator();
  }
}
