package io.github.inpaint4j.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** Long fills: begun, looked at, fetched and cancelled. */
final class JobRoutes {
  private static final String PATH = "/api/v1/jobs";

  private final Kitchen kitchen;
  private final Jobs jobs;

  JobRoutes(Kitchen kitchen, Jobs jobs) {
    this.kitchen = kitchen;
    this.jobs = jobs;
  }

  void addTo(RoutesConfig routes) {
    routes.post(PATH, this::begin);
    routes.get(PATH + "/{id}", ctx -> ctx.json(told(job(ctx))));
    routes.get(PATH + "/{id}/result", this::result);
    routes.delete(PATH + "/{id}", this::forget);
  }

  private Jobs.Job job(Context ctx) {
    return jobs.find(ctx.pathParam("id"));
  }

  private void begin(Context ctx) throws InterruptedException {
    Jobs.Kept[] body = new Jobs.Kept[1];
    Task<Filled> task = kitchen.begin(ctx, form -> body[0] = jobs.new Kept(kitchen.filling(form)));
    Jobs.Job job = jobs.add(body[0], task);
    ctx.status(HttpStatus.ACCEPTED_202).header("Location", PATH + "/" + job.id()).json(told(job));
  }

  private static Map<String, Object> told(Jobs.Job job) {
    Task<Filled> task = job.task();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", job.id());
    told.put("method", job.method());
    told.put("state", task.state().name().toLowerCase(Locale.ROOT));
    told.put("progress", task.progress());
    told.put("seconds", task.seconds());
    told.put("notes", task.result() == null ? List.of() : task.result().told());
    told.put("problem", task.problem() == null ? null : task.problem().members());
    return told;
  }

  private void result(Context ctx) {
    Filled filled = job(ctx).task().result();
    if (filled == null) {
      throw new Problem(Refusal.JOB_NOT_DONE);
    }
    filled.answer(ctx);
  }

  private void forget(Context ctx) {
    jobs.forget(job(ctx));
    ctx.status(HttpStatus.NO_CONTENT_204).res().setContentType(null);
  }
}
