package io.github.inpaint4j.method;

import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;

/**
 * A way of filling pictures that can be opened by its name. A jar on the class path can bring more
 * of them: it names a class with a public constructor without parameters in {@code
 * META-INF/services/io.github.inpaint4j.method.Fill} (see {@link java.util.ServiceLoader}), and its
 * fill is among {@link Methods#names()} and wherever these are offered.
 */
public interface Fill {
  /** By which commands know it: small letters, digits and hyphens. */
  String name();

  /** What it is good for, in one line for people. */
  String purpose();

  /**
   * The fill itself, for pictures of any size and several users at a time. What it forks on the
   * thread that calls it, such as parallel streams, is done by the threads that it may use.
   *
   * @param threads that it may use, if it has threads of its own
   * @throws IOException in one sentence, if it cannot be opened
   */
  Inpainter open(Threads threads) throws IOException;

  /** What it is; asked after it was opened. */
  default Traits traits() {
    return Traits.CLASSICAL;
  }
}
