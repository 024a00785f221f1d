package io.github.inpaint4j.evaluate;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.metric.Errors;
import io.github.inpaint4j.metric.Region;
import io.github.inpaint4j.metric.Truth;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Runs methods through a protocol. Chunks of pictures are filled and scored at the same time and
 * put together in the order of their numbers, so that the answer is the same, to the last digit,
 * for any number of threads.
 */
public final class Evaluation {
  private static final int CHUNK = 50; // pictures; fixed, because a network fills them together

  private final Protocol protocol;
  private final List<Method> methods;
  private final Progress progress;
  private final AtomicInteger done = new AtomicInteger();

  private Evaluation(Protocol protocol, List<Method> methods, Progress progress) {
    this.protocol = protocol;
    this.methods = methods;
    this.progress = progress;
  }

  /**
   * Measures every method on every mask set.
   *
   * @param threads that fill pictures at the same time; the methods', or others
   * @throws IOException if a picture cannot be read
   * @throws java.util.concurrent.CancellationException if {@code progress} threw it, or this thread
   *     was interrupted
   */
  public static Scoreboard run(
      Protocol protocol, List<Method> methods, Threads threads, Progress progress)
      throws IOException {
    if (methods.isEmpty()) {
      throw new IllegalArgumentException("measuring needs a method at least");
    }
    try {
      return threads.run(relay -> new Evaluation(protocol, methods, relay).run(), progress);
    } catch (RuntimeException e) {
      throw unwrapped(e);
    }
  }

  private static IOException unwrapped(RuntimeException thrown) {
    Throwable reason = thrown;
    while (reason instanceof RuntimeException && reason.getCause() != null) {
      reason = reason.getCause(); // the pool wraps what its threads throw
    }
    if (reason instanceof RuntimeException e) {
      throw e;
    }
    return reason instanceof IOException e ? e : new IOException(reason);
  }

  private Scoreboard run() {
    List<Measurement> measurements = new ArrayList<>();
    for (MaskSet set : protocol.masks()) {
      measurements.addAll(measure(set));
    }
    return Scoring.of(protocol, methods, measurements);
  }

  private List<Measurement> measure(MaskSet set) {
    int chunks = (protocol.pictures().size() + CHUNK - 1) / CHUNK;
    List<Chunk> measured =
        IntStream.range(0, chunks).parallel().mapToObj(i -> chunk(set, i * CHUNK)).toList();
    double[] shares =
        measured.stream().flatMap(c -> c.shares().stream()).mapToDouble(d -> d).toArray();
    List<Measurement> all = new ArrayList<>();
    for (int m = 0; m < methods.size(); m++) {
      int method = m;
      all.add(
          new Measurement(
              methods.get(m).name(),
              set,
              measured.stream().flatMap(c -> c.errors().get(method).stream()).toList(),
              shares,
              measured.stream().mapToDouble(c -> c.seconds()[method]).sum() / shares.length));
    }
    return all;
  }

  /**
   * Some pictures' errors.
   *
   * @param shares of the pictures that are hole
   * @param errors of every method, of every picture
   * @param seconds of every method, for all pictures
   */
  private record Chunk(
      List<Double> shares, List<List<Map<Region, Errors>>> errors, double[] seconds) {}

  private Chunk chunk(MaskSet set, int from) {
    List<Truth> truths = new ArrayList<>();
    List<Image> images = new ArrayList<>();
    addPictures(set, from, truths, images);
    List<Mask> holes = truths.stream().map(Truth::hole).toList();
    List<List<Map<Region, Errors>>> errors = new ArrayList<>();
    double[] seconds = new double[methods.size()];
    for (int m = 0; m < seconds.length; m++) {
      long start = System.nanoTime();
      List<Image> filled = methods.get(m).inpainter().inpaintAll(images, holes);
      seconds[m] = (System.nanoTime() - start) / 1e9;
      List<Map<Region, Errors>> each = new ArrayList<>();
      for (int i = 0; i < filled.size(); i++) {
        each.add(truths.get(i).errors(filled.get(i)));
      }
      errors.add(each);
      tell(images.size());
    }
    return new Chunk(holes.stream().map(Mask::coverage).toList(), errors, seconds);
  }

  private void addPictures(MaskSet set, int from, List<Truth> truths, List<Image> shown) {
    int to = Math.min(protocol.pictures().size(), from + CHUNK);
    for (int i = from; i < to; i++) {
      try {
        truths.add(new Truth(protocol.picture(i), protocol.hole(set, i)));
        shown.add(protocol.shown(set, i));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void tell(int fills) {
    double all = (double) methods.size() * protocol.masks().size() * protocol.pictures().size();
    synchronized (progress) {
      progress.done(done.addAndGet(fills) / all);
    }
  }
}
