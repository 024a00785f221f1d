package io.github.inpaint4j.app;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;

/**
 * Whether other programs keep the machine busy. Threads that compute together wait for the slowest
 * at every step, so half a processor less is felt by all of them.
 */
final class OtherWork {
  private static final double MUCH = 0.5; // processors

  private final DoubleSupplier taken;
  private final int processors;
  private boolean said;

  /**
   * @param taken processors that other programs took since it was asked last; not a number if that
   *     is unknown
   */
  OtherWork(DoubleSupplier taken, int processors) {
    this.taken = taken;
    this.processors = processors;
  }

  /** As the system knows it. */
  static OtherWork ofThisMachine() {
    int processors = Runtime.getRuntime().availableProcessors();
    DoubleSupplier taken =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? () -> processors * (system.getCpuLoad() - system.getProcessCpuLoad())
            : () -> Double.NaN;
    taken.getAsDouble(); // from now on
    return new OtherWork(taken, processors);
  }

  /**
   * @return what to say, the first time that there is much; else nothing
   */
  String said() {
    double now = taken.getAsDouble();
    if (said || !(now >= MUCH)) {
      return "";
    }
    said = true;
    return Words.of(
            "This machine is busy: other programs take %.1f of its %d processors, which training has"
                + " to wait for. Close them, or stop it (Ctrl-C) and go on with --resume RUN"
                + " --threads 1, which waits for nobody.",
            now, processors)
        + System.lineSeparator();
  }
}
