package io.github.inpaint4j.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.inpaint4j.run.RunDescription;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Trainings, to be watched. */
final class RunRoutes {
  private static final String PATH = "/api/v1/runs";

  private final Runs runs;

  RunRoutes(Runs runs) {
    this.runs = runs;
  }

  void addTo(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.get(PATH + "/{id}", this::one);
    routes.get(PATH + "/{id}/figures/{name}", this::figure);
  }

  private void list(Context ctx) throws IOException {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Runs.Numbered numbered : runs.list()) {
      all.add(summary(numbered.id(), numbered.run()));
    }
    ctx.json(Map.of("runs", all));
  }

  private static Map<String, Object> summary(String id, Run run) throws IOException {
    JsonNode settings = settings(run.description());
    List<Map<String, Double>> epochs = run.folder().metrics();
    OptionalDouble best =
        epochs.stream()
            .filter(epoch -> epoch.containsKey("val_loss"))
            .mapToDouble(epoch -> epoch.get("val_loss"))
            .min();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", id);
    told.put("name", run.name());
    told.put("model", settings.path("model").asText(""));
    told.put("epoch", epochs.size());
    told.put("epochs", settings.path("epochs").asInt(0));
    told.put("running", run.isRunning());
    told.put("best_val_loss", best.isPresent() ? best.getAsDouble() : null);
    return told;
  }

  private static JsonNode settings(Optional<RunDescription> description) {
    return description.map(RunDescription::settings).orElse(MissingNode.getInstance());
  }

  private void one(Context ctx) throws IOException {
    String id = ctx.pathParam("id");
    Run run = runs.find(id);
    Optional<RunDescription> description = run.description();
    Map<String, Object> told = summary(id, run);
    told.put("settings", settings(description));
    told.put("data", description.map(RunDescription::dataName).orElse(""));
    told.put("floor", description.map(RunDescription::floor).orElse(null));
    told.put("metrics", run.folder().metrics());
    told.put("figures", run.figures());
    ctx.json(told);
  }

  private void figure(Context ctx) throws IOException {
    ctx.contentType("image/png")
        .result(runs.find(ctx.pathParam("id")).figure(ctx.pathParam("name")));
  }
}
