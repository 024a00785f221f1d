package io.github.inpaint4j.bench;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.metric.Region;
import io.github.inpaint4j.metric.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A photograph with the hole of a mask file, ours and others' in turn, medians. */
final class PhotoFills {
  private static final int ROUNDS = 15;
  private static final int WARM = 100; // fills before, so that the JVM has compiled everything
  private static final int SLOW_ROUNDS = 3; // also for each of many photographs
  private static final String NAME = "photo";

  private final Image image;
  private final Mask mask;
  private final Peer peer;

  PhotoFills(Path picture, Path maskFile, Peer peer) throws IOException {
    image = Picture.read(picture).image();
    mask = scaled(MaskFiles.read(maskFile, MaskFiles.Polarity.BLACK));
    this.peer = peer;
    peer.give(NAME, List.of(image), List.of(mask));
  }

  /** To the picture's size, nearest pixel. */
  private Mask scaled(Mask from) {
    int height = image.height();
    int width = image.width();
    return Mask.of(
        height,
        width,
        i -> from.isHole(i / width * from.height() / height, i % width * from.width() / width));
  }

  /**
   * Biharmonic of every photograph in a folder, each with the next mask of another; then the
   * medians.
   */
  static List<Result> pairs(Path pictures, Path masks, Peer peer) throws IOException {
    List<Path> left = files(masks);
    List<Result> rows = new ArrayList<>();
    for (Path picture : files(pictures)) {
      if (rows.size() < left.size()) {
        PhotoFills photo = new PhotoFills(picture, left.get(rows.size()), peer);
        int warm = rows.isEmpty() ? WARM : SLOW_ROUNDS;
        rows.add(photo.compared("biharmonic", 1 / 5.0, "", warm, SLOW_ROUNDS));
      }
    }
    rows.add(middle(rows));
    return rows;
  }

  /** The measurement whose ratio is the median. */
  private static Result middle(List<Result> rows) {
    String task = rows.size() + " photographs";
    String target = "5 times as fast";
    if (rows.stream().anyMatch(row -> row.peer() == null)) {
      return new Result(task, "biharmonic", rows.get(0).seconds(), null, target, null, "no peer");
    }
    List<Result> sorted = rows.stream().sorted(Comparator.comparingDouble(Result::ratio)).toList();
    Result middle = sorted.get((sorted.size() - 1) / 2);
    double least = sorted.get(0).ratio();
    double most = sorted.get(sorted.size() - 1).ratio();
    String note = String.format(Locale.ROOT, "the median; ratios %.2f to %.2f", least, most);
    boolean met = middle.ratio() >= 5;
    return new Result(task, "biharmonic", middle.seconds(), middle.peer(), target, met, note);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  List<Result> rows() throws IOException {
    List<Result> rows = new ArrayList<>();
    rows.add(compared("biharmonic", 1 / 5.0, "5 times as fast", WARM, ROUNDS));
    rows.add(compared("telea", 1.5, "at most 1.5 times", WARM, ROUNDS));
    rows.add(compared("navier-stokes", 1.5, "at most 1.5 times", WARM, ROUNDS));
    for (String other : List.of("mean", "nearest", "harmonic")) {
      rows.add(new Result(task(), other, alone(other, WARM, ROUNDS), null, "", null, ""));
    }
    double patchMatch = alone("patchmatch", 1, SLOW_ROUNDS);
    rows.add(new Result(task(), "patchmatch", patchMatch, null, "under 10 s", patchMatch < 10, ""));
    return rows;
  }

  private String task() {
    return image.width() + "x" + image.height();
  }

  /** In turn with the other system; {@code most} is how many times its time ours may be. */
  private Result compared(String name, double most, String target, int warmUp, int rounds)
      throws IOException {
    Method method = Methods.open(name);
    Image ours = warm(method, warmUp);
    OptionalDouble warm = peer.fill(name, NAME, image.height(), image.width(), 1);
    if (warm.isEmpty()) {
      return new Result(task(), name, alone(name, 0, rounds), null, target, null, "no peer");
    }
    double[] mine = new double[rounds];
    double[] others = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      mine[round] = Timing.seconds(() -> method.inpainter().inpaint(image, mask));
      others[round] = peer.fill(name, NAME, image.height(), image.width(), 1).orElseThrow();
    }
    double seconds = Timing.median(mine);
    double other = Timing.median(others);
    Image theirs = peer.filled(NAME, image.height(), image.width(), 1).get(0);
    return new Result(
        task(), name, seconds, other, target, seconds <= most * other, agreement(ours, theirs));
  }

  private double alone(String name, int warm, int rounds) throws IOException {
    Method method = Methods.open(name);
    warm(method, warm);
    double[] seconds = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      seconds[round] = Timing.seconds(() -> method.inpainter().inpaint(image, mask));
    }
    return Timing.median(seconds);
  }

  private Image warm(Method method, int times) {
    Image filled = image;
    for (int i = 0; i < times; i++) {
      filled = method.inpainter().inpaint(image, mask);
    }
    return filled;
  }

  private String agreement(Image ours, Image theirs) {
    double most = 0;
    double sum = 0;
    int area = image.height() * image.width();
    for (int i = 0; i < ours.pixels().length; i++) {
      double apart = mask.isHole(i % area) ? Math.abs(ours.pixels()[i] - theirs.pixels()[i]) : 0;
      most = Math.max(most, apart);
      sum += apart;
    }
    return String.format(
        Locale.ROOT,
        "hole: apart by %.5f on average, %.5f at most; %.2f dB, theirs %.2f dB",
        sum / (Image.CHANNELS * mask.area()),
        most,
        psnr(ours),
        psnr(theirs));
  }

  private double psnr(Image filled) {
    return new Truth(image, mask).errors(filled).get(Region.HOLE).psnr();
  }
}
