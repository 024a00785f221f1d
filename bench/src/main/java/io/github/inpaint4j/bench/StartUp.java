package io.github.inpaint4j.bench;

import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./inpaint restore} of one small picture, from process start to file written. */
final class StartUp {
  private StartUp() {}

  static List<Result> rows(int rounds) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("startup");
    Path photo = folder.resolve("photo.png");
    Picture.of(new DeadLeaves(1, 1, 32, 32).image(0)).write(photo);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Contest contest =
        new Contest("start-up", rounds)
            .with("cifar", () -> restore(photo, "cifar"))
            .with("biharmonic", () -> restore(photo, "biharmonic"))
            .with("java -version", () -> seconds(List.of(java, "-XX:+UseSerialGC", "-version")))
            .run();
    double seconds = contest.quantile("cifar", 0.5);
    List<Result> rows = new ArrayList<>();
    rows.add(contest.alone("cifar", "under 1.0 s", seconds < 1, "./inpaint restore, 32x32"));
    rows.add(contest.alone("biharmonic", "", null, "./inpaint restore, 32x32"));
    rows.add(contest.alone("java -version", "", null, "the JVM's own floor"));
    return rows;
  }

  private static double[] restore(Path photo, String model)
      throws IOException, InterruptedException {
    return seconds(
        List.of(
            "./inpaint",
            "restore",
            photo.toString(),
            "--box",
            "10,10,8,8",
            "--model",
            model,
            "--overwrite",
            "--output",
            photo.resolveSibling("whole.png").toString()));
  }

  private static double[] seconds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    return new double[] {(System.nanoTime() - start) / 1e9};
  }
}
