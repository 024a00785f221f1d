package io.github.inpaint4j.app;

import io.github.inpaint4j.run.Epoch;
import io.github.inpaint4j.train.training.TrainingListener;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** A bar while an epoch runs, one line when it is over; once a word if the machine is busy. */
final class EpochPrinter implements TrainingListener, AutoCloseable {
  private final PrintStream out;
  private final int images;
  private final int epochs;
  private final double floor;
  private final OtherWork others;
  private Bar bar;

  EpochPrinter(PrintStream out, int images, int epochs, double floor, OtherWork others) {
    this.out = out;
    this.images = images;
    this.epochs = epochs;
    this.floor = floor;
    this.others = others;
  }

  @Override
  public void step(int epoch, int done, double loss) {
    if (bar == null) {
      bar = new Bar(Words.of("Epoch %d/%d", epoch, epochs), images, "images");
    }
    bar.to(done, Words.of("loss %.4f", loss));
  }

  @Override
  public void epoch(Epoch r, boolean best) {
    close();
    out.println(
        Words.of(
            "Epoch %2d/%d  loss %.4f  val_loss %.4f%s%s  hole %.2f dB  %.1f s  %.0f images/s%s",
            r.epoch(),
            epochs,
            r.loss(),
            r.valLoss(),
            floor > 0 ? Words.of(" (floor + %.4f)", r.valLoss() - floor) : "",
            terms(r),
            r.holePsnr(),
            r.seconds(),
            r.imagesPerSecond(),
            best ? "  *" : ""));
    out.print(others.said());
  }

  /** What a sum of losses consists of. */
  private static String terms(Epoch r) {
    return r.terms().size() < 2
        ? ""
        : r.terms().entrySet().stream()
            .map(term -> Words.of("%s %.4f", term.getKey(), term.getValue()))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
