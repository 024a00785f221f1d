package io.github.inpaint4j.bench;

import io.github.inpaint4j.fill.NetworkException;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.fill.network.Tiled;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.method.Bundled;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.train.model.Models;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * Models with something wrong in them, opened and used (Linux): each fills a picture or is refused
 * by a declared exception with one sentence. They run in other JVMs, so that one that brings its
 * JVM down, or stays away for a minute, is named; it is kept in a file. Arguments: models, seed.
 */
public final class MutatedModels {
  private static final String MEMORY = "ulimit -v 16000000; exec \"$@\""; // kB
  private static final long PATIENCE = 2_000_000_000; // nanoseconds for a fill
  private static final int LONGEST = 60; // seconds for one model

  private static final String FOLDER = "/io/github/inpaint4j/fill/network/";
  private static final List<String> SMALL =
      List.of(
          "models/halved",
          "models/endless",
          "models/failing-for-grey",
          "models/smaller-than-said",
          "models/twice-as-large",
          "standins/aot",
          "standins/lama_4ch",
          "standins/migan_pipeline_v2");
  private static final List<String> OURS =
      List.of("paper-skips", "gated", "unet", "partial", "fourier");

  private MutatedModels() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals("from")) {
      child(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]));
      return;
    }
    int models = Integer.parseInt(args[0]);
    long seed = Long.parseLong(args[1]);
    Map<String, Integer> outcomes = new TreeMap<>();
    int next = 0;
    while (next < models) {
      next = run(next, models, seed, outcomes);
    }
    outcomes.forEach((outcome, count) -> System.out.printf("%6d %s%n", count, outcome));
    boolean held = outcomes.keySet().stream().noneMatch(outcome -> outcome.startsWith("FAILED"));
    System.exit(held ? 0 : 1);
  }

  /** Until all are done or one has brought its JVM down; answers which is next. */
  private static int run(int from, int to, long seed, Map<String, Integer> outcomes)
      throws IOException, InterruptedException {
    Process process = start(from, to, seed);
    int next = from;
    try (BufferedReader said = process.inputReader()) {
      String line = line(said, process);
      while (line != null) {
        if (line.startsWith("= ")) {
          outcomes.merge(line.substring(2), 1, Integer::sum);
          next++;
        }
        line = line(said, process);
      }
    }
    process.destroyForcibly();
    int code = process.waitFor();
    if (next < to) {
      Path kept = Files.write(Files.createTempFile("model", ".onnx"), model(next, seed));
      System.out.printf("model %d, %s: JVM ended with %d%n", next, kept, code);
      outcomes.merge("FAILED: JVM ended with " + code, 1, Integer::sum);
      next++;
    }
    return next;
  }

  /** Null at the end, or if none comes for too long. */
  private static String line(BufferedReader said, Process process)
      throws IOException, InterruptedException {
    for (int tenths = 0; tenths < 10 * LONGEST; tenths++) {
      if (said.ready() || process.waitFor(tenths == 0 ? 0 : 100, TimeUnit.MILLISECONDS)) {
        return said.readLine();
      }
    }
    return null;
  }

  private static Process start(int from, int to, long seed) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", MEMORY, "sh"));
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:-CreateCoredumpOnCrash"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(MutatedModels.class.getName(), "from"));
    command.addAll(List.of(Integer.toString(from), Integer.toString(to), Long.toString(seed)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void child(int from, int to, long seed) throws IOException {
    for (int i = from; i < to; i++) {
      byte[] model = model(i, seed);
      String outcome = outcome(model);
      if (outcome.startsWith("FAILED")) {
        Path kept = Files.write(Files.createTempFile("model", ".onnx"), model);
        System.out.printf("model %d, %s: %s%n", i, kept, outcome);
      }
      System.out.println("= " + outcome);
    }
    System.exit(0);
  }

  private static byte[] model(int i, long seed) throws IOException {
    return new ModelMutation(1_000_003 * seed + i).of(sound(i));
  }

  /** In turn: ours, of many kinds of layers, and small ones, of other operators. */
  private static byte[] sound(int i) throws IOException {
    if (i % 50 == 0) {
      return Bundled.named("cifar").bytes();
    }
    return switch (i % 3) {
      case 0 -> Bundled.named("paper").bytes();
      case 1 -> Models.create(OURS.get(i / 3 % OURS.size()), new Size(32, 32), 1).toOnnx(Map.of());
      default -> small(SMALL.get(i / 3 % SMALL.size()));
    };
  }

  private static byte[] small(String name) throws IOException {
    try (InputStream in = MutatedModels.class.getResourceAsStream(FOLDER + name + ".onnx")) {
      return in.readAllBytes();
    }
  }

  private static String outcome(byte[] model) {
    try (OnnxInpainter network = OnnxInpainter.load(model, "model", 1)) {
      Image picture = new Image(20, 40);
      Arrays.fill(picture.pixels(), 0.5f);
      picture.set(0, 0, 0, 0.2f);
      Mask hole = Mask.rectangle(20, 40, 5, 6, 7, 20);
      Image filled = Tiled.of(network).inpaint(picture, hole, patience());
      return isPicture(filled) ? "filled" : "FAILED: filled with what is not in [0,1]";
    } catch (IOException e) {
      return refused("refused when opened", e);
    } catch (NetworkException e) {
      return refused("refused at the fill", e);
    } catch (CancellationException e) {
      return "ended by who waited";
    } catch (RuntimeException | Error e) {
      return "FAILED: " + e;
    }
  }

  private static Progress patience() {
    long end = System.nanoTime() + PATIENCE;
    return share -> {
      if (System.nanoTime() - end > 0) {
        throw new CancellationException();
      }
    };
  }

  private static boolean isPicture(Image image) {
    for (float sample : image.pixels()) {
      if (!(sample >= 0 && sample <= 1)) {
        return false;
      }
    }
    return true;
  }

  private static String refused(String when, Exception e) {
    boolean sentence = e.getMessage() != null && e.getMessage().lines().count() == 1;
    return sentence ? when : "FAILED: not one sentence: " + e;
  }
}
