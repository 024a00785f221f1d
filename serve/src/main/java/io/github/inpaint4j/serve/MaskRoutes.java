package io.github.inpaint4j.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Function;

/** Masks while the client waits: what looks damaged, and what somebody marks. */
final class MaskRoutes {
  private final Kitchen kitchen;

  MaskRoutes(Kitchen kitchen) {
    this.kitchen = kitchen;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/api/v1/detect", ctx -> answer(ctx, form -> Detecting.of(form, kitchen)));
    routes.post("/api/v1/mask", ctx -> answer(ctx, form -> Masking.of(form, kitchen.pictures())));
  }

  private void answer(Context ctx, Function<Form, Task.Body<byte[]>> order)
      throws InterruptedException {
    ctx.contentType("image/png").result(kitchen.answer(ctx, order));
  }
}
