package io.github.inpaint4j.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Finds damage while the client waits. */
final class DetectRoutes {
  private final Kitchen kitchen;

  DetectRoutes(Kitchen kitchen) {
    this.kitchen = kitchen;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/api/v1/detect", this::detect);
  }

  private void detect(Context ctx) throws InterruptedException {
    byte[] png = kitchen.answer(ctx, form -> Detecting.of(form, kitchen));
    ctx.contentType("image/png").result(png);
  }
}
