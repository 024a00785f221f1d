package io.github.inpaint4j.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.inpaint4j.fill.Inpainter;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Tiled;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.threads.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * What a network of LaMa's size costs, in a JVM of its own (Linux): memory, time on a picture of
 * twelve megapixels, how soon a fill ends that nobody wants, and what is left of it after many
 * opens and closes. Argument: how many, 200 if none is given.
 */
public final class LamaSized {
  private static final int HEIGHT = 3000;
  private static final int WIDTH = 4000;
  private static final int SIDE = 512; // that it takes
  private static final int LAMA = 64; // channels of the first layer
  private static final int WARM = 10; // opens after which memory should not grow
  private static final double MEGABYTE = 1 << 20;

  private LamaSized() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 2) {
      measure(Path.of(args[0]), Integer.parseInt(args[1]));
      return;
    }
    Path model = Files.createTempFile("lama", ".onnx");
    try {
      Files.write(model, LamaShape.bytes(LAMA, SIDE));
      child(model, args.length > 0 ? args[0] : "200");
    } finally {
      Files.delete(model);
    }
  }

  private static void child(Path model, String opens) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            LamaSized.class.getName(),
            model.toString(),
            opens);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().keySet().removeIf(name -> name.startsWith("MALLOC_")); // of bench/run
    System.exit(builder.start().waitFor());
  }

  private static void measure(Path model, int opens) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%d bytes, %d threads, load %.1f before%n",
        Files.size(model),
        Threads.all().count(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    OnnxInpainter network = report("opened", () -> open(model));
    Inpainter fill = Tiled.of(network);
    Image picture = picture();
    for (int i = 0; i < 2; i++) { // the second shows what stays
      fill(fill, picture, "one square of 512x512", Mask.rectangle(HEIGHT, WIDTH, 99, 99, 200, 200));
    }
    fill(fill, picture, "12 MP, 1000x1000", Mask.rectangle(HEIGHT, WIDTH, 999, 999, 1000, 1000));
    fill(fill, picture, "12 MP, specks", specks());
    cancel(fill, picture);
    reopen(model, opens);
  }

  /** In four places. */
  private static Mask specks() {
    return Mask.of(HEIGHT, WIDTH, i -> i / WIDTH % 2000 == 500 && i % WIDTH % 3000 < 9);
  }

  private static Image picture() {
    Image picture = new Image(HEIGHT, WIDTH);
    for (int i = 0; i < picture.pixels().length; i++) {
      picture.pixels()[i] = i % WIDTH / (float) WIDTH;
    }
    return picture;
  }

  private static OnnxInpainter open(Path model) {
    try {
      return OnnxInpainter.load(model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(Inpainter fill, Image picture, String what, Mask hole) {
    report(what + ", hole of " + hole.area(), () -> fill.inpaint(picture, hole));
  }

  private static <T> T report(String what, Supplier<T> work) {
    long processor = processor();
    long start = System.nanoTime();
    T made = work.get();
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s, %.1f s of processors; memory %.0f MB with %.0f of Java's heap, at most %.0f%n",
        what,
        (System.nanoTime() - start) / 1e9,
        (processor() - processor) / 1e9,
        memory("VmRSS:"),
        Runtime.getRuntime().totalMemory() / MEGABYTE,
        memory("VmHWM:"));
    return made;
  }

  /** In the middle of a run: how soon the fill ends, and how soon its session may be closed. */
  private static void cancel(Inpainter fill, Image picture) {
    Mask hole = Mask.rectangle(HEIGHT, WIDTH, 99, 99, 200, 200);
    long start = System.nanoTime();
    long[] asked = {0};
    Progress impatient =
        share -> {
          if (System.nanoTime() - start > 1e9) {
            asked[0] = System.nanoTime();
            throw new CancellationException("enough");
          }
        };
    try {
      fill.inpaint(picture, hole, impatient);
      System.out.println("the fill was done within a second: nothing to be cancelled");
    } catch (CancellationException e) {
      double ended = (System.nanoTime() - asked[0]) / 1e9;
      fill.close();
      double closed = (System.nanoTime() - asked[0]) / 1e9;
      System.out.printf(
          Locale.ROOT, "cancelled: the fill ended after %.3f s, its run %.3f%n", ended, closed);
    }
  }

  private static void reopen(Path model, int opens) {
    double warm = 0;
    for (int i = 1; i <= opens; i++) {
      open(model).close();
      if (i == Math.min(WARM, opens)) {
        warm = memory("VmRSS:");
      }
      if (i % 50 == 0) {
        System.out.printf(Locale.ROOT, "%d opens: %.0f MB%n", i, memory("VmRSS:"));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "opened and closed %d times: memory %.0f MB after %d, %.0f in the end%n",
        opens,
        warm,
        Math.min(WARM, opens),
        memory("VmRSS:"));
  }

  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** In megabytes; without what Java has not cleared away yet. */
  private static double memory(String what) {
    System.gc();
    try {
      String line =
          Files.readAllLines(Path.of("/proc/self/status")).stream()
              .filter(l -> l.startsWith(what))
              .findFirst()
              .orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / MEGABYTE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
