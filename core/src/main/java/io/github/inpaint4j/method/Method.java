package io.github.inpaint4j.method;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.finish.Finish;
import io.github.inpaint4j.finish.Finished;
import io.github.inpaint4j.threads.Threads;

/**
 * A way of filling holes, or of putting right what else is wrong with a picture, and what people
 * call it.
 *
 * @param name by which commands know it
 * @param purpose what it is good for, in one line for people
 * @param fill fills pictures of any size; closed with this if it holds native memory
 * @param traits what it is
 * @param threads on which it works
 */
public record Method(String name, String purpose, Inpainter fill, Traits traits, Threads threads)
    implements AutoCloseable {
  /** A way of filling holes that was never trained, on all threads. */
  public Method(String name, String purpose, Inpainter fill) {
    this(name, purpose, fill, Traits.CLASSICAL);
  }

  /** On all threads. */
  public Method(String name, String purpose, Inpainter fill, Traits traits) {
    this(name, purpose, fill, traits, Threads.all());
  }

  /** Fills pictures of any size, on its threads and no others. */
  public Inpainter inpainter() {
    return new OnThreads(fill, threads);
  }

  /** What it puts right. */
  public Corruption removes() {
    return traits.removes();
  }

  /** The same under another name. */
  public Method named(String name) {
    return new Method(name, purpose, fill, traits, threads);
  }

  /**
   * The same, but of many good fills of a hole another one; closing one closes both.
   *
   * @param number from 1, which is this one; each always gives the same
   * @throws IllegalArgumentException if there is no such
   */
  public Method variant(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("variants are numbered from 1, not " + number);
    }
    Inpainter other =
        fill.variant(number)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s gives one fill and no variant %d; auto and patchmatch give many"
                            .formatted(name, number)));
    return new Method(name, purpose, other, traits, threads);
  }

  /** The same with its fills finished; closing one closes both. */
  public Method finished(Finish finish) {
    return new Method(
        name + MethodName.suffix(finish),
        purpose + "; " + finish.purpose(),
        new Finished(fill, finish),
        traits,
        threads);
  }

  /**
   * @throws IllegalArgumentException if this puts right something else
   */
  public void requireRemoves(Corruption.Kind kind) {
    if (!removes().kind().includes(kind)) {
      throw new IllegalArgumentException(
          "%s removes %s, not %s".formatted(name, removes().kind().removed(), kind.removed()));
    }
  }

  @Override
  public void close() {
    fill.close();
  }
}
