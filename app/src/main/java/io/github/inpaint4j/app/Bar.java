package io.github.inpaint4j.app;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal; elsewhere a plain line a minute, on standard error. */
final class Bar implements AutoCloseable {
  private static final double SECONDS_PER_LINE = 60;
  private static final String PERCENT = "%";

  private final String task;
  private final long size;
  private final String unit;
  private final ProgressBar bar; // null where there is no terminal
  private long lastLine = System.nanoTime();

  /**
   * @param size how far it goes; -1 = unknown
   */
  Bar(String task, long size, String unit) {
    this(task, size, unit, Terminal.here());
  }

  /** Goes in percent. */
  Bar(String task) {
    this(task, 100, PERCENT);
  }

  Bar(String task, long size, String unit, Terminal terminal) {
    this.task = Words.translated(task);
    this.size = size;
    this.unit = Words.translated(unit);
    bar = terminal.present() ? drawn(terminal) : null;
  }

  private ProgressBar drawn(Terminal terminal) {
    ProgressBarBuilder drawn =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(size)
            .setUnit(" " + unit, 1)
            .setStyle(style(terminal))
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .setUpdateIntervalMillis(200)
            .clearDisplayOnFinish();
    return (unit.equals(PERCENT) ? drawn : drawn.showSpeed()).build();
  }

  private static ProgressBarStyle style(Terminal terminal) {
    if (!terminal.unicode()) {
      return ProgressBarStyle.ASCII;
    }
    return terminal.colours()
        ? ProgressBarStyle.COLORFUL_UNICODE_BAR
        : ProgressBarStyle.UNICODE_BLOCK;
  }

  void to(long n, String note) {
    if (bar != null) {
      bar.setExtraMessage("  " + note);
      bar.stepTo(n);
    } else if ((System.nanoTime() - lastLine) / 1e9 > SECONDS_PER_LINE) {
      lastLine = System.nanoTime();
      System.err.println(line(n, note));
    }
  }

  private String line(long n, String note) {
    String far = size > 0 ? Words.of("%.0f %%", 100.0 * n / size) : Words.of("%,d %s", n, unit);
    return task + ": " + far + (note.isEmpty() ? "" : "  " + note);
  }

  void to(long n) {
    to(n, "");
  }

  /** So much of the whole, in [0,1]. */
  void share(double share) {
    to(Math.round(share * size));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
