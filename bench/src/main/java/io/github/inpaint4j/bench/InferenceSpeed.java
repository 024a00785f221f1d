package io.github.inpaint4j.bench;

import io.github.inpaint4j.data.DeadLeaves;
import io.github.inpaint4j.fill.network.Fact;
import io.github.inpaint4j.fill.network.OnnxInpainter;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskSet;
import io.github.inpaint4j.method.Bundled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Filling batches of small pictures: ours from {@code Image}s to {@code Image}s, the others from
 * tensor to array.
 */
final class InferenceSpeed {
  private static final int THREADS = 2;

  /** Calls in a round by batch size. */
  private static final Map<Integer, Integer> CALLS = Map.of(1, 50, 16, 10, 256, 2);

  private InferenceSpeed() {}

  static List<Result> rows(Peers peers, int rounds) throws IOException, InterruptedException {
    List<Result> rows = new ArrayList<>();
    for (Bundled model : Bundled.ALL) {
      try (OnnxInpainter ours = OnnxInpainter.load(model.bytes(), model.name(), THREADS)) {
        for (int batch : new int[] {1, 16, 256}) {
          rows.addAll(rows(ours, model.name(), batch, peers, rounds));
        }
      }
    }
    return rows;
  }

  private static List<Result> rows(
      OnnxInpainter ours, String name, int batch, Peers peers, int rounds)
      throws IOException, InterruptedException {
    int calls = CALLS.get(batch);
    String network = Fact.NETWORK.in(ours.metadata()).orElseThrow();
    String command = "infer %s %d %d".formatted(network, batch, calls);
    Contest contest =
        new Contest("fill " + name + " x" + batch, rounds)
            .with("ours", () -> seconds(ours, batch, calls))
            .with(Peers.KERAS, peers.turn(Peers.KERAS, command, 1))
            .with(Peers.EAGER, peers.turn(Peers.EAGER, command, 1))
            .run();
    List<Result> rows = new ArrayList<>();
    rows.add(contest.against("ours", Peers.KERAS, 0));
    rows.add(contest.against("ours", Peers.EAGER, 1.5));
    double p50 = contest.quantile("ours", 0.5);
    String note =
        String.format(
            Locale.ROOT, "p99 %.4f; %.0f images/s", contest.quantile("ours", 0.99), batch / p50);
    boolean goal = batch == 1 && name.equals("paper");
    rows.add(contest.alone("ours", goal ? "p50 under 1 ms" : "", goal ? p50 < 1e-3 : null, note));
    return rows;
  }

  private static double[] seconds(OnnxInpainter network, int batch, int calls) {
    List<Image> images = new ArrayList<>();
    List<Mask> masks = new ArrayList<>();
    Size size = network.contract().sizes().shown(new Size(32, 32));
    DeadLeaves leaves = new DeadLeaves(1, batch, size.height(), size.width());
    for (int i = 0; i < batch; i++) {
      images.add(leaves.image(i));
      masks.add(MaskSet.named("square8").frozen(1, i, size.height(), size.width()));
    }
    double[] seconds = new double[calls];
    for (int i = 0; i < calls; i++) {
      seconds[i] = Timing.seconds(() -> network.reconstruct(images, masks));
    }
    return seconds;
  }
}
