package io.github.inpaint4j.app;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal; elsewhere a plain line a minute, on standard error. */
final class Bar implements AutoCloseable {
  private static final double SECONDS_PER_LINE = 60;

  private final String task;
  private final long size;
  private final String unit;
  private final ProgressBar bar; // null where there is no terminal
  private long lastLine = System.nanoTime();

  /**
   * @param size how far it goes; -1 = unknown
   */
  Bar(String task, long size, String unit) {
    this.task = task;
    this.size = size;
    this.unit = unit;
    bar =
        Main.onTerminal()
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(size)
                .setUnit(" " + unit, 1)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .clearDisplayOnFinish()
                .build()
            : null;
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
    String far =
        size > 0
            ? String.format(Locale.ROOT, "%.0f %%", 100.0 * n / size)
            : String.format(Locale.ROOT, "%,d %s", n, unit);
    return task + ": " + far + (note.isEmpty() ? "" : "  " + note);
  }

  void to(long n) {
    to(n, "");
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
