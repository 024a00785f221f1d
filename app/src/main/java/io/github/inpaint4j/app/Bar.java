package io.github.inpaint4j.app;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on a terminal, and nothing where there is none. */
final class Bar implements AutoCloseable {
  private final ProgressBar bar;

  Bar(String task, long size, String unit) {
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
    }
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
