package io.github.inpaint4j.bench;

import io.github.inpaint4j.data.DataSet;
import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.run.RunWriter;
import io.github.inpaint4j.train.training.Settings;
import io.github.inpaint4j.train.training.Training;
import io.github.inpaint4j.train.training.TrainingListener;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Trainings that are killed at random moments and go on (Linux): all must end with the bits of one
 * that nobody disturbed. A moment is a copy of the run folder while the process stands still
 * (SIGSTOP), which is what kill -9 leaves; a tenth as many are killed before there is a run.json.
 * Arguments: kills, seed.
 */
public final class Kills {
  private static final int EPOCHS = 24;
  private static final int MOMENTS = 25; // of one process
  private static final DataSet DATA =
      new DataSet("leaves", new DeadLeaves(1, 120, 32, 32), new DeadLeaves(2, 12, 32, 32));

  private final Path folder;
  private final Random random;
  private Path undisturbed;
  private double seconds;

  private Kills(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals("train")) {
      train(Path.of(args[1]));
      return;
    }
    Kills kills = new Kills(Files.createTempDirectory("kills"), Long.parseLong(args[1]));
    System.exit(kills.run(Integer.parseInt(args[0])) ? 0 : 1);
  }

  private boolean run(int kills) throws IOException, InterruptedException {
    undisturbed = folder.resolve("undisturbed");
    Process process = start(undisturbed);
    awaitDescription(undisturbed, process);
    long start = System.nanoTime();
    process.waitFor();
    seconds = (System.nanoTime() - start) / 1e9;
    List<Path> stopped = new ArrayList<>();
    for (int i = 0; stopped.size() < kills; i++) {
      moments(i, Math.min(MOMENTS, kills - stopped.size()), stopped);
    }
    int before = Math.max(1, kills / 10);
    for (int i = 0; i < before; i++) {
      stopped.add(killedEarly(i));
    }
    int same = 0;
    for (Path run : stopped) {
      same += endsTheSame(run) ? 1 : 0;
    }
    System.out.printf(
        "%d of %d end with the same bits; %d were killed in their first second%n",
        same, stopped.size(), before);
    return same == stopped.size();
  }

  private static Settings settings() {
    return Settings.PAPER.with(
        s -> {
          s.data = "deadleaves";
          s.protocol = Settings.Validation.paper;
          s.masks = "random";
          s.epochs = EPOCHS;
          s.batchSize = 20;
          s.learningRate = 3e-3;
          s.patience = EPOCHS;
          s.threads = 1;
        });
  }

  /** Begins or goes on, as a person would who was told how. */
  private static void train(Path run) throws IOException, InterruptedException {
    boolean begun = Files.exists(run.resolve("run.json"));
    try (RunWriter writer =
        begun ? RunWriter.resume(run, System.out::println) : RunWriter.create(run, false)) {
      Training training =
          begun
              ? Training.resume(writer, EPOCHS, DATA, System.out::println)
              : Training.begin(writer, settings(), DATA);
      training.run(new TrainingListener() {}, Progress.NONE);
    }
  }

  private static Process start(Path run) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Kills.class.getName()));
    command.addAll(List.of("train", run.toString()));
    return new ProcessBuilder(command).inheritIO().start();
  }

  private static void awaitDescription(Path run, Process process)
      throws IOException, InterruptedException {
    while (!Files.exists(run.resolve("run.json"))) {
      if (!process.isAlive()) {
        throw new IOException("the training ended before it began");
      }
      Thread.sleep(1);
    }
  }

  /** Copies of one training's folder, at moments spread over the time that it takes. */
  private void moments(int training, int moments, List<Path> copies)
      throws IOException, InterruptedException {
    Path run = folder.resolve("run-" + training);
    Process process = start(run);
    awaitDescription(run, process);
    for (int i = 0; i < moments && process.isAlive(); i++) {
      Thread.sleep(Math.round(random.nextDouble() * 2e3 * seconds / moments));
      stop(process);
      if (process.isAlive()) {
        copies.add(copy(run, folder.resolve("kill-" + copies.size())));
        signal(process, "-CONT");
      }
    }
    process.destroyForcibly().waitFor();
  }

  private static void stop(Process process) throws IOException, InterruptedException {
    signal(process, "-STOP");
    while (process.isAlive() && !standsStill(process)) {
      Thread.sleep(1);
    }
  }

  private static void signal(Process process, String signal)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
  }

  private static boolean standsStill(Process process) throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc", process.pid() + "", "task"))) {
      for (Path thread : (Iterable<Path>) threads::iterator) {
        if (!Files.readString(thread.resolve("stat")).contains(") T ")) {
          return false;
        }
      }
      return true;
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  /** Killed while it starts; it may have come as far as its run.json. */
  private Path killedEarly(int number) throws IOException, InterruptedException {
    Path run = folder.resolve("early-" + number);
    Process process = start(run);
    while (!Files.exists(run) && process.isAlive()) {
      Thread.onSpinWait();
    }
    Thread.sleep(0, random.nextInt(1_000_000));
    process.destroyForcibly().waitFor();
    return run;
  }

  private boolean endsTheSame(Path run) throws InterruptedException {
    try {
      String before = Files.exists(run) ? files(run) : "nothing";
      train(run);
      List<String> different = differences(run);
      if (!different.isEmpty()) {
        System.out.println(run + " ends otherwise in " + different + "; it had " + before);
      }
      return different.isEmpty();
    } catch (IOException | RuntimeException e) {
      System.out.println(run + " cannot go on: " + e.getMessage());
      return false;
    }
  }

  private static String files(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().toString();
    }
  }

  private List<String> differences(Path run) throws IOException {
    List<String> different = new ArrayList<>();
    for (String file : List.of("model.onnx", "best.safetensors")) {
      if (Files.mismatch(run.resolve(file), undisturbed.resolve(file)) >= 0) {
        different.add(file);
      }
    }
    if (!Arrays.equals(tensors(run), tensors(undisturbed))) {
      different.add("last.safetensors");
    }
    if (!metrics(run).equals(metrics(undisturbed))) {
      different.add("metrics.csv");
    }
    return different;
  }

  /** Without the two columns of times. */
  private static List<String> metrics(Path run) throws IOException {
    return Files.readAllLines(run.resolve("metrics.csv")).stream()
        .map(line -> line.replaceAll("^([^,]*,[^,]*,[^,]*),[^,]*,[^,]*", "$1"))
        .toList();
  }

  /** The newest checkpoint's values, without the header, in which there are times. */
  private static byte[] tensors(Path run) throws IOException {
    byte[] file = Files.readAllBytes(run.resolve("last.safetensors"));
    long header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
    return Arrays.copyOfRange(file, (int) header + 8, file.length);
  }
}
