package io.github.inpaint4j.serve;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.DoubleSupplier;

/** Counters and gauges in Prometheus' text format (version 0.0.4). */
final class Metrics {
  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Map<String, DoubleAdder> counters = new ConcurrentSkipListMap<>();
  private final Map<String, DoubleSupplier> gauges = new ConcurrentSkipListMap<>();

  /** A request has been answered. */
  void answered(Context ctx) {
    Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
    count(
        "inpaint4j_requests_total{method=\"%s\",route=\"%s\",status=\"%d\"}"
            .formatted(
                ctx.method().name(), endpoint == null ? "other" : endpoint.path, ctx.statusCode()),
        1);
  }

  /** A picture has been filled. */
  void filled(String method, double seconds) {
    String label = "{method=\"" + method + "\"}";
    count("inpaint4j_fills_total" + label, 1);
    count("inpaint4j_fill_seconds_total" + label, seconds);
  }

  private void count(String series, double by) {
    counters.computeIfAbsent(series, s -> new DoubleAdder()).add(by);
  }

  void gauge(String series, DoubleSupplier value) {
    gauges.put(series, value);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    String[] last = {""};
    counters.forEach((series, value) -> line(text, last, "counter", series, value.sum()));
    gauges.forEach((series, value) -> line(text, last, "gauge", series, value.getAsDouble()));
    return text.toString();
  }

  private static void line(
      StringBuilder text, String[] last, String type, String series, double value) {
    String name = series.replaceFirst("\\{.*", "");
    if (!name.equals(last[0])) {
      text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
      last[0] = name;
    }
    text.append(series).append(String.format(Locale.ROOT, " %.6g%n", value));
  }
}
