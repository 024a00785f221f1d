package io.github.inpaint4j.bench;

import io.github.inpaint4j.data.ByteImages;
import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.data.ImageSource;
import io.github.inpaint4j.data.Repeated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How fast the paper's network learns alone, beside one process that is busy and beside two (each a
 * thread that counts), by the way in which libtorch's threads wait for each other. Every way under
 * every load in turn, each in a new process; best of all rounds. Arguments: rounds, then the ways,
 * each as an environment variable ({@code GOMP_SPINCOUNT=2000}), {@code default}, or a number of
 * threads.
 */
public final class BusyMachine {
  private static final int IMAGES = 5_120;
  private static final int VALIDATION = 128;
  private static final int LOADS = 3;

  private BusyMachine() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    switch (args[0]) {
      case "train" -> System.out.println(imagesPerSecond(Integer.parseInt(args[1])));
      case "count" -> count();
      default -> compare(Integer.parseInt(args[0]), Arrays.asList(args).subList(1, args.length));
    }
  }

  private static void compare(int rounds, List<String> ways)
      throws IOException, InterruptedException {
    double[][] best = new double[ways.size()][LOADS];
    for (int round = 0; round < rounds; round++) {
      for (int busy = 0; busy < LOADS; busy++) {
        List<Process> load = load(busy);
        try {
          for (int way = 0; way < best.length; way++) {
            best[way][busy] = Math.max(best[way][busy], measured(ways.get(way)));
          }
        } finally {
          load.forEach(Process::destroyForcibly);
        }
      }
    }
    System.out.println("| waiting | alone | beside one | beside two |\n|---|---|---|---|");
    for (int way = 0; way < best.length; way++) {
      System.out.printf(
          Locale.ROOT, "| `%s` | %.0f | %.0f | %.0f |%n", row(ways.get(way), best[way]));
    }
  }

  private static Object[] row(String way, double[] speeds) {
    List<Object> row = new ArrayList<>(List.of(way));
    Arrays.stream(speeds).forEach(row::add);
    return row.toArray();
  }

  private static List<Process> load(int busy) throws IOException {
    List<Process> load = new ArrayList<>();
    for (int i = 0; i < busy; i++) {
      load.add(self("count").start());
    }
    return load;
  }

  private static double measured(String way) throws IOException, InterruptedException {
    boolean threads = way.chars().allMatch(Character::isDigit);
    ProcessBuilder start = self("train", threads ? way : "2");
    int equals = way.indexOf('=');
    if (equals > 0) {
      start.environment().put(way.substring(0, equals), way.substring(equals + 1));
    }
    Process process = start.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return Double.parseDouble(said.strip());
  }

  private static ProcessBuilder self(String... args) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.add(BusyMachine.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static double imagesPerSecond(int threads) throws IOException, InterruptedException {
    epoch(IMAGES / 4, threads);
    return epoch(IMAGES, threads);
  }

  private static double epoch(int images, int threads) throws IOException, InterruptedException {
    ImageSource leaves = ByteImages.of(new DeadLeaves(1, VALIDATION, 32, 32), done -> {});
    DataSet data = new DataSet("leaves", new Repeated(leaves, images / VALIDATION), leaves);
    return OurTraining.run(OurTraining.epoch(threads), data, 0).last().imagesPerSecond();
  }

  private static void count() {
    long until = System.nanoTime() + TimeUnit.HOURS.toNanos(1); // should nobody stop it
    long counted = 0;
    while (System.nanoTime() < until) {
      counted++;
    }
    System.out.println(counted);
  }
}
