package io.github.inpaint4j.bench;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One method on a picture of 4000x3000 with a hole of 1000x1000, in a JVM of its own (Linux). */
public final class LargeFill {
  private static final String HEAP = "-Xmx640m"; // the picture and its fill take 288 MB of it

  private LargeFill() {}

  public static void main(String[] args) throws IOException {
    Image image = Images.resize(Picture.read(Path.of(args[0])).image(), 3000, 4000);
    Mask mask = Mask.rectangle(3000, 4000, 1000, 1500, 1000, 1000);
    try (Method method = Methods.open(args[1])) {
      double seconds = Timing.seconds(() -> method.inpainter().inpaint(image, mask));
      System.out.println(seconds + " " + peakMegabytes());
    }
  }

  private static long peakMegabytes() throws IOException {
    String line =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(l -> l.startsWith("VmHWM:"))
            .findFirst()
            .orElseThrow();
    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
  }

  /** Every classical method in turn. */
  static List<Result> rows(Path picture) throws IOException, InterruptedException {
    List<Result> rows = new ArrayList<>();
    for (String method : Methods.classical()) {
      rows.add(row(picture, method));
    }
    return rows;
  }

  private static Result row(Path picture, String method) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                LargeFill.class.getName(),
                picture.toString(),
                method)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(process.getInputStream().readAllBytes()).strip();
    boolean ended = process.waitFor() == 0;
    double seconds = ended ? Double.parseDouble(answer.split(" ")[0]) : Double.NaN;
    String memory = ended ? "peak RSS " + answer.split(" ")[1] + " MB" : "did not end";
    return new Result(
        "4000x3000",
        method,
        seconds,
        null,
        "ends",
        ended,
        String.format(Locale.ROOT, "%s, %s", HEAP, memory));
  }
}
