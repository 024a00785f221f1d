package io.github.inpaint4j.bench;

import io.github.inpaint4j.data.Cifar10;
import io.github.inpaint4j.train.torch.Torch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How fast training and filling are, beside Keras and PyTorch with the same network, batch and
 * number of threads, and beside what the machine can do at most. Ends with 1 if a target was missed
 * or could not be measured.
 */
public final class Speed {
  private static final int THREADS = 2;

  private Speed() {}

  public static void main(String[] args) throws Exception {
    if (args.length < 3) {
      System.err.println(
          "usage: bench/run Speed JSON ROUNDS"
              + " step|epoch[=IMAGES]|inference|floor|startup|quality[=paper]...\n"
              + "run it in the repository's root, on a quiet machine; the others are installed on"
              + " first use, or found by KERAS_PYTHON and TORCH_PYTHON");
      System.exit(2);
    }
    Torch.threads(THREADS);
    Path data = Cifar10.find().orElseThrow(() -> new IOException("./inpaint data cifar10 first"));
    Results results = new Results();
    results.fact("threads", THREADS);
    try (Peers peers = new Peers(data)) {
      results.fact("others", peers.versions());
      for (String section : List.of(args).subList(2, args.length)) {
        results.add(rows(section, Integer.parseInt(args[1]), data, peers));
      }
    }
    System.exit(results.write(Path.of(args[0])));
  }

  private static List<Result> rows(String section, int rounds, Path data, Peers peers)
      throws IOException, InterruptedException {
    String[] words = section.split("=");
    return switch (words[0]) {
      case "step" -> StepSpeed.rows(peers, rounds);
      case "epoch" -> {
        Cifar10 cifar10 = Cifar10.read(data);
        int all = cifar10.training().size();
        int images = words.length > 1 ? Integer.parseInt(words[1]) : all;
        yield EpochSpeed.rows(cifar10, peers, images, rounds);
      }
      case "inference" -> InferenceSpeed.rows(peers, rounds);
      case "floor" -> new Floor(rounds).rows();
      case "startup" -> StartUp.rows(rounds);
      case "quality" -> QualityTime.rows(Cifar10.read(data), peers, section.endsWith("=paper"));
      default -> throw new IllegalArgumentException("there is no section '" + section + "'");
    };
  }
}
