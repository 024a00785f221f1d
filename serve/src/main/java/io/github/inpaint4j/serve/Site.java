package io.github.inpaint4j.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Every route there is. */
final class Site {
  private static final Duration JOBS_KEPT = Duration.ofMinutes(10);

  private final Guard guard;
  private final Work work;
  private final Metrics metrics = new Metrics();
  private final List<Consumer<RoutesConfig>> routes;

  Site(
      Setup setup,
      Limits limits,
      Memory memory,
      Work work,
      Catalog catalog,
      SmallPictures pictures,
      Guard guard)
      throws IOException {
    this.guard = guard;
    this.work = work;
    Kitchen kitchen = new Kitchen(limits, memory, work, catalog, metrics);
    Jobs jobs = new Jobs(memory.results(), JOBS_KEPT, work.clock());
    routes =
        List.of(
            new MethodRoutes(catalog, limits)::addTo,
            new InpaintRoutes(kitchen)::addTo,
            new MaskRoutes(kitchen)::addTo,
            new JobRoutes(kitchen, jobs)::addTo,
            new PaperRoutes(kitchen, pictures)::addTo,
            new RunRoutes(new Runs(setup.runs()))::addTo);
    Gauges.add(metrics, memory, work, jobs);
  }

  void addTo(RoutesConfig config) {
    config.before(Headers::add);
    config.before(guard::check);
    config.after(metrics::answered);
    routes.forEach(r -> r.accept(config));
    config.get("/health/live", Site::up);
    config.get("/health/ready", this::ready);
    config.get("/metrics", ctx -> ctx.contentType(Metrics.MEDIA_TYPE).result(metrics.text()));
    config.get("/openapi.yaml", ctx -> ctx.contentType("application/yaml").result(openApi()));
    Failures.addTo(config);
  }

  private static void up(Context ctx) {
    ctx.contentType("application/json").result("{\"status\":\"up\"}");
  }

  private static InputStream openApi() {
    return Site.class.getResourceAsStream("openapi.yaml");
  }

  private void ready(Context ctx) {
    work.requireReady();
    up(ctx);
  }
}
