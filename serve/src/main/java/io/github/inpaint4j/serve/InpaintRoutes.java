package io.github.inpaint4j.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Fills a picture while the client waits. */
final class InpaintRoutes {
  private final Kitchen kitchen;

  InpaintRoutes(Kitchen kitchen) {
    this.kitchen = kitchen;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/api/v1/inpaint", this::inpaint);
  }

  private void inpaint(Context ctx) throws InterruptedException {
    kitchen.answer(ctx, kitchen::filling).answer(ctx);
  }
}
