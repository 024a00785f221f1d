package io.github.inpaint4j.bench;

import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.train.loss.Losses;
import io.github.inpaint4j.train.model.Models;
import io.github.inpaint4j.train.model.Network;
import io.github.inpaint4j.train.torch.Device;
import io.github.inpaint4j.train.torch.Precision;
import io.github.inpaint4j.train.torch.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** What this machine can do at most, and how near a training step comes to that. */
final class Floor {
  private static final Size SMALL = new Size(32, 32);
  private static final int SIDE = 2048;
  private static final int FLOATS = 64 << 20; // 256 MB, far more than any cache

  private final int rounds;
  private final double operations; // per second, of a matrix product
  private final double bytes; // per second, read or written by a copy

  Floor(int rounds) {
    this.rounds = rounds;
    try (Scope scope = Scope.inference()) {
      Tensor a = torch.rand(SIDE, SIDE);
      Tensor c = torch.empty(SIDE, SIDE);
      operations = 2.0 * SIDE * SIDE * SIDE / best(() -> torch.mm_out(c, a, a));
      Tensor from = torch.ones(FLOATS);
      Tensor to = torch.empty(FLOATS);
      bytes = 2.0 * Float.BYTES * FLOATS / best(() -> to.copy_(from));
    }
  }

  private double best(Runnable task) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= rounds; i++) {
      best = Math.min(best, Timing.seconds(task));
    }
    return best;
  }

  List<Result> rows() {
    List<Result> rows = new ArrayList<>();
    rows.add(
        new Result(
            "floor",
            "matrix, copy",
            0,
            null,
            "",
            null,
            String.format(Locale.ROOT, "%.0f GFLOP/s, %.1f GB/s", operations / 1e9, bytes / 1e9)));
    rows.add(row("paper", "bce"));
    rows.add(row("residual-unet-small", "l2"));
    return rows;
  }

  private Result row(String name, String loss) {
    Network network = Models.create(name, SMALL, 1);
    StepWork work = StepWork.of(network);
    OurStep step =
        new OurStep(
            network,
            Losses.create(loss, 1, Precision.FLOAT32, Device.CPU),
            Precision.FLOAT32,
            true);
    double seconds = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= rounds; i++) {
      seconds = Math.min(seconds, step.seconds(2));
    }
    double computing = work.operations() * OurStep.BATCH / operations;
    double moving = work.bytes() * OurStep.BATCH / bytes;
    String note =
        String.format(
            Locale.ROOT,
            "%.2f GFLOP = %.4f s, %.0f MB = %.4f s; share of the floor %.0f %% (best step)",
            work.operations() * OurStep.BATCH / 1e9,
            computing,
            work.bytes() * OurStep.BATCH / 1e6,
            moving,
            100 * Math.max(computing, moving) / seconds);
    return new Result("floor " + name, "ours", seconds, null, "", null, note);
  }
}
