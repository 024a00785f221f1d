package io.github.inpaint4j.bench;

import io.github.inpaint4j.data.Cifar10;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.metric.Errors;
import io.github.inpaint4j.metric.Region;
import io.github.inpaint4j.metric.Truth;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * CIFAR-10's test pictures with the frozen masks {@code square8}: the time of all of them on two
 * threads, and the scores of the first ones beside those of other systems on the same masks.
 */
final class CifarFills {
  private static final int THREADS = 2;
  private static final int COMPARED = 3_000;
  private static final double MOST_APART = 0.02; // dB
  private static final double MOST_SECONDS = 20;
  private static final int SIDE = Cifar10.SIDE;
  private static final String NAME = "cifar";

  private final List<Image> images = new ArrayList<>();
  private final List<Mask> masks = new ArrayList<>();
  private final Peer peer;

  private final Threads threads = Threads.of(THREADS);

  CifarFills(Peer peer) throws IOException {
    this.peer = peer;
    ImageSource test = DataSet.toMeasureOn("cifar10", SIDE, false);
    MaskSet square8 = MaskSet.named("square8");
    for (int i = 0; i < test.size(); i++) {
      images.add(test.image(i));
      masks.add(square8.frozen(1, i, SIDE, SIDE));
    }
    peer.give(NAME, images.subList(0, COMPARED), masks.subList(0, COMPARED));
  }

  List<Result> rows() throws IOException {
    List<Result> rows = new ArrayList<>();
    for (String name : Methods.classical()) {
      Method method = Methods.open(name, threads);
      List<Image> filled = new ArrayList<>();
      double seconds = Timing.seconds(() -> filled.addAll(fillAll(method)));
      boolean biharmonic = method.name().equals("biharmonic");
      rows.add(
          new Result(
              images.size() + " CIFAR",
              method.name(),
              seconds,
              null,
              biharmonic ? "under 20 s" : "",
              biharmonic ? seconds < MOST_SECONDS : null,
              score(filled, images.size())));
      if (List.of("biharmonic", "telea", "navier-stokes").contains(method.name())) {
        rows.add(compared(method, filled));
      }
    }
    return rows;
  }

  private List<Image> fillAll(Method method) {
    return threads.run(
        progress ->
            IntStream.range(0, images.size())
                .parallel()
                .mapToObj(i -> method.inpainter().inpaint(images.get(i), masks.get(i)))
                .toList(),
        Progress.NONE);
  }

  private void fillFirst(Method method) {
    for (int i = 0; i < COMPARED; i++) {
      method.inpainter().inpaint(images.get(i), masks.get(i));
    }
  }

  /**
   * The first pictures one by one, by us and by another system; for biharmonic the scores must be
   * the same.
   */
  private Result compared(Method method, List<Image> ours) throws IOException {
    double seconds = Timing.seconds(() -> fillFirst(method));
    OptionalDouble other = peer.fill(method.name(), NAME, SIDE, SIDE, COMPARED);
    boolean exact = method.name().equals("biharmonic");
    Boolean met = null;
    String note = score(ours, COMPARED) + ", theirs missing";
    if (other.isPresent()) {
      List<Image> theirs = peer.filled(NAME, SIDE, SIDE, COMPARED);
      note = score(ours, COMPARED) + ", theirs " + score(theirs, COMPARED);
      met = exact ? same(errors(ours, COMPARED), errors(theirs, COMPARED)) : null;
    }
    Double theirSeconds = other.isPresent() ? other.getAsDouble() : null;
    String target = exact ? "within 0.02 dB" : "";
    return new Result("first " + COMPARED, method.name(), seconds, theirSeconds, target, met, note);
  }

  private static boolean same(List<Errors> ones, List<Errors> others) {
    return Math.abs(Errors.sum(ones).psnr() - Errors.sum(others).psnr()) <= MOST_APART
        && Math.abs(Errors.meanPsnr(ones) - Errors.meanPsnr(others)) <= MOST_APART;
  }

  private List<Errors> errors(List<Image> filled, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Truth(images.get(i), masks.get(i)).errors(filled.get(i)))
        .map(errors -> errors.get(Region.HOLE))
        .toList();
  }

  private String score(List<Image> filled, int count) {
    List<Errors> errors = errors(filled, count);
    return String.format(
        Locale.ROOT,
        "%.3f pooled / %.3f mean dB",
        Errors.sum(errors).psnr(),
        Errors.meanPsnr(errors));
  }
}
