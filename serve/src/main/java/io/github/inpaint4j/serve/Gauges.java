package io.github.inpaint4j.serve;

import io.github.inpaint4j.Version;
import java.lang.management.ManagementFactory;

/** What can be looked at any time. */
final class Gauges {
  private Gauges() {}

  static void add(Metrics metrics, Memory memory, Work work, Jobs jobs) {
    Runtime runtime = Runtime.getRuntime();
    metrics.gauge("inpaint4j_info{version=\"" + Version.NUMBER + "\"}", () -> 1);
    metrics.gauge("inpaint4j_places_taken", work::taken);
    metrics.gauge("inpaint4j_threads_lost", work::lost);
    metrics.gauge("inpaint4j_jobs", jobs::size);
    add(metrics, "bodies", memory.bodies());
    add(metrics, "fills", memory.fills());
    add(metrics, "results", memory.results());
    metrics.gauge("inpaint4j_heap_bytes", () -> runtime.totalMemory() - runtime.freeMemory());
    metrics.gauge("inpaint4j_heap_max_bytes", runtime::maxMemory);
    metrics.gauge(
        "inpaint4j_uptime_seconds",
        () -> ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
  }

  private static void add(Metrics metrics, String use, Budget budget) {
    metrics.gauge("inpaint4j_budget_used_bytes{use=\"" + use + "\"}", budget::used);
    metrics.gauge("inpaint4j_budget_bytes{use=\"" + use + "\"}", budget::total);
  }
}
