package io.github.inpaint4j.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.fill.Method;
import io.github.inpaint4j.fill.Tiled;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what is on offer. */
final class MethodRoutes {
  private final Catalog catalog;
  private final Limits limits;
  private final JsonNode measured;

  MethodRoutes(Catalog catalog, Limits limits) throws IOException {
    this.catalog = catalog;
    this.limits = limits;
    try (InputStream in = MethodRoutes.class.getResourceAsStream("measured.json")) {
      measured = new ObjectMapper().readTree(in);
    }
  }

  /** What clients are told about a method; scores and time are null where nobody measured them. */
  private record Offer(
      String name,
      String purpose,
      boolean trained,
      Integer size,
      JsonNode scores,
      JsonNode seconds_per_megapixel) {}

  void addTo(RoutesConfig routes) {
    routes.get("/api/v1/methods", this::list);
  }

  private void list(Context ctx) {
    List<Offer> offers = catalog.all().stream().map(this::offer).toList();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("methods", offers);
    answer.put("default", Catalog.DEFAULT);
    answer.put(
        "limits",
        Map.of(
            "body_bytes", limits.bodyBytes(),
            "pixels", limits.pixels(),
            "deadline_seconds", limits.deadline()));
    ctx.json(answer);
  }

  private Offer offer(Method method) {
    JsonNode known = measured.path(method.name());
    Integer size = method.inpainter() instanceof Tiled network ? network.side() : null;
    return new Offer(
        method.name(),
        method.purpose(),
        size != null,
        size,
        known.get("scores"),
        known.get("seconds_per_megapixel"));
  }
}
