package io.github.inpaint4j.serve;

import io.github.inpaint4j.evaluate.Measured;
import io.github.inpaint4j.evaluate.Measured.OnPhotographs;
import io.github.inpaint4j.fill.network.Size;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Trained;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what is on offer. */
final class MethodRoutes {
  private static final String MASKS = "square8";

  private final Catalog catalog;
  private final Limits limits;

  MethodRoutes(Catalog catalog, Limits limits) {
    this.catalog = catalog;
    this.limits = limits;
  }

  /**
   * What clients are told about a method; scores and time are null where nobody measured them.
   *
   * @param whole whether it puts the whole picture right where no hole is marked
   */
  private record Offer(
      String name,
      String purpose,
      boolean whole,
      boolean trained,
      Integer size,
      boolean variants,
      HoleScores scores,
      Map<String, OnPhotographs> photographs,
      Double seconds_per_megapixel) {}

  /** Inside the holes of one frozen mask set. */
  private record HoleScores(String masks, double hole_psnr, double ssim) {}

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
    Optional<Measured> measured = Measured.of(method.name());
    Optional<Trained> trained = method.traits().trained();
    return new Offer(
        method.name(),
        method.purpose(),
        !method.removes().holes(),
        trained.isPresent(),
        trained.flatMap(Trained::size).map(Size::shorterSide).orElse(null),
        method.fill().variant(2).isPresent(),
        measured.map(m -> scores(m.scores().get(MASKS))).orElse(null),
        measured.map(Measured::photographs).orElse(Map.of()),
        measured.map(Measured::secondsPerMegapixel).orElse(null));
  }

  private static HoleScores scores(Measured.Scores measured) {
    return measured == null ? null : new HoleScores(MASKS, measured.psnr(), measured.ssim());
  }
}
