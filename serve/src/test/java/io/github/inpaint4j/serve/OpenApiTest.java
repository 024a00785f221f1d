package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.inpaint4j.detect.Likelihood;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds openapi.yaml against the running server, both ways. */
@Tag("slow")
class OpenApiTest {
  private static final String GONE = "/api/v1/jobs/00";

  @TempDir private Path runs;

  private final Set<String> seen = new TreeSet<>();
  private JsonNode description;

  @BeforeEach
  void readDescription() throws IOException {
    try (Service service = Service.start()) {
      description = new YAMLMapper().readTree(service.get("/openapi.yaml").body());
    }
    Path run = Files.createDirectories(runs.resolve("r/figures"));
    Files.write(run.resolve("loss.png"), Service.picture());
    Files.writeString(
        runs.resolve("r/run.json"), "{\"settings\": {}, \"versions\": {\"inpaint4j\": \"0.1.0\"}}");
  }

  private JsonNode resolved(JsonNode node) {
    String ref = node.path("$ref").asText();
    return ref.isEmpty() ? node : description.at(ref.substring(1));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private Set<String> documentedRoutes() {
    Set<String> routes = new TreeSet<>();
    JsonNode paths = description.get("paths");
    for (String path : names(paths)) {
      for (String method : names(paths.get(path))) {
        if (!method.equals("parameters")) {
          routes.add(method.toUpperCase(Locale.ROOT) + " " + path);
        }
      }
    }
    return routes;
  }

  private JsonNode responses(String route) {
    String[] words = route.split(" ");
    return description
        .get("paths")
        .get(words[1])
        .get(words[0].toLowerCase(Locale.ROOT))
        .get("responses");
  }

  private Set<String> documentedAnswers() {
    Set<String> answers = new TreeSet<>();
    for (String route : documentedRoutes()) {
      names(responses(route)).forEach(status -> answers.add(route + " " + status));
    }
    return answers;
  }

  /** An answer has to be documented: its status, its media type, and the members of its JSON. */
  private HttpResponse<byte[]> check(String route, HttpResponse<byte[]> answer) {
    String status = Integer.toString(answer.statusCode());
    JsonNode response = resolved(responses(route).path(status));
    assertThat(response.isMissingNode()).as(route + " " + status).isFalse();
    seen.add(route + " " + status);
    String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    if (type.isEmpty()) {
      assertThat(response.has("content")).as(route + " has no body").isFalse();
      return answer;
    }
    JsonNode media = response.get("content").path(type);
    assertThat(media.isMissingNode()).as(route + " " + status + " " + type).isFalse();
    if (type.endsWith("json")) {
      checkMembers(route, resolved(media.get("schema")), Service.json(answer));
    }
    return answer;
  }

  private void checkMembers(String where, JsonNode schema, JsonNode value) {
    if (schema.has("allOf")) {
      schema.get("allOf").forEach(part -> checkRequired(where, resolved(part), value));
      return;
    }
    checkRequired(where, schema, value);
    if (schema.has("properties") && value.isObject()) {
      assertThat(names(schema.get("properties"))).as(where).containsAll(names(value));
      names(value)
          .forEach(
              name ->
                  checkMembers(
                      where + "." + name,
                      resolved(schema.get("properties").get(name)),
                      value.get(name)));
    }
    if (schema.has("items")) {
      value.forEach(item -> checkMembers(where + "[]", resolved(schema.get("items")), item));
    }
  }

  private static void checkRequired(String where, JsonNode schema, JsonNode value) {
    if (value.isObject()) {
      schema
          .path("required")
          .forEach(name -> assertThat(names(value)).as(where).contains(name.asText()));
    }
  }

  @Test
  void everyRouteIsDocumentedAndEveryDocumentedOneIsThere() {
    try (Service service = Service.start()) {
      assertThat(service.server.routes()).isEqualTo(documentedRoutes());
    }
  }

  @Test
  void everyDocumentedAnswerIsGivenAndNoOther() throws Exception {
    good();
    refused();
    withoutToken();
    tooSlowTooLargeTooMany();
    stopping();
    assertThat(seen).containsExactlyInAnyOrderElementsOf(documentedAnswers());
  }

  private void get(Service service, String template, String path) {
    check("GET " + template, service.get(path));
  }

  private HttpResponse<byte[]> post(Service service, String path, Multipart form) {
    return check("POST " + path, service.post(path, form));
  }

  private static Multipart picture() {
    return new Multipart().file("image", Service.picture(8, 8));
  }

  private void good() throws InterruptedException {
    try (Service service = Service.withRuns(runs)) {
      for (String path :
          new String[] {
            "/api/v1/methods", "/api/v1/paper/pictures", "/api/v1/paper/mask", "/api/v1/runs",
            "/health/live", "/health/ready", "/metrics", "/openapi.yaml"
          }) {
        get(service, path, path);
      }
      get(service, "/api/v1/runs/{id}", "/api/v1/runs/1");
      get(service, "/api/v1/runs/{id}/figures/{name}", "/api/v1/runs/1/figures/loss");
      for (String format : new String[] {"png", "jpeg", "bmp", "tiff"}) {
        post(service, "/api/v1/inpaint", Service.good().text("format", format));
      }
      post(service, "/api/v1/detect", picture());
      post(service, "/api/v1/mask", picture().text("wand", "1,1"));
      post(service, "/api/v1/paper", new Multipart().text("index", 0));
      String job =
          post(service, "/api/v1/jobs", Service.good())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      while (!Service.json(service.get(job)).get("state").asText().equals("done")) {
        Thread.sleep(10);
      }
      get(service, "/api/v1/jobs/{id}", job);
      get(service, "/api/v1/jobs/{id}/result", job + "/result");
      check("DELETE /api/v1/jobs/{id}", service.delete(job));
    }
  }

  private void refused() throws IOException {
    try (Service service = Service.start()) {
      get(service, "/api/v1/jobs/{id}", GONE);
      get(service, "/api/v1/jobs/{id}/result", GONE + "/result");
      check("DELETE /api/v1/jobs/{id}", service.delete(GONE));
      get(service, "/api/v1/runs/{id}", "/api/v1/runs/1");
      get(service, "/api/v1/runs/{id}/figures/{name}", "/api/v1/runs/1/figures/loss");
      get(service, "/api/v1/paper/pictures", "/api/v1/paper/pictures?count=0");
      get(service, "/api/v1/paper/mask", "/api/v1/paper/mask?number=x");
      get(service, "/api/v1/paper/mask", "/api/v1/paper/mask?masks=x");
      for (String path : new String[] {"/api/v1/inpaint", "/api/v1/jobs"}) {
        post(service, path, new Multipart());
        post(service, path, Service.good().text("method", "x"));
      }
      post(service, "/api/v1/inpaint", Service.good().file("mask", new byte[5]));
      post(service, "/api/v1/detect", new Multipart());
      post(service, "/api/v1/detect", new Multipart().file("image", new byte[5]));
      post(service, "/api/v1/detect", new Multipart().file("image", tooLarge()));
      post(service, "/api/v1/mask", new Multipart());
      post(service, "/api/v1/mask", picture().file("mask", new byte[5]));
      post(service, "/api/v1/mask", picture().text("wand", "8,8"));
      post(service, "/api/v1/paper", new Multipart());
      post(service, "/api/v1/paper", new Multipart().text("index", 0).text("methods", "x"));
      post(service, "/api/v1/paper", new Multipart().file("image", new byte[5]));
      check("POST /api/v1/jobs", Service.send(service.request("/api/v1/jobs").POST(noBody())));
      foreign(service);
    }
  }

  private static HttpRequest.BodyPublisher noBody() {
    return HttpRequest.BodyPublishers.noBody();
  }

  private static HttpRequest.Builder anyRequest(Service service, String route) {
    String[] words = route.split(" ");
    return service.request(words[1].replaceAll("[{}]", "")).method(words[0], noBody());
  }

  private void foreign(Service service) {
    for (String route : documentedRoutes()) {
      check(
          route, Service.send(anyRequest(service, route).header("Origin", "http://evil.example")));
    }
  }

  private void withoutToken() {
    try (Service service = Service.withToken("t")) {
      for (String route : documentedRoutes()) {
        if (responses(route).has("401")) {
          check(
              route,
              Service.send(anyRequest(service, route).setHeader("Authorization", "Bearer x")));
        }
      }
    }
  }

  private static byte[] tooLarge() throws IOException {
    return Picture.of(new Image(1000, 1001)).encode(Format.PNG);
  }

  private static Likelihood endless(Progress progress) {
    while (true) {
      progress.done(0);
    }
  }

  private void tooSlowTooLargeTooMany() throws Exception {
    Slow slow = new Slow();
    Slow another = new Slow();
    Limits tight = new Limits(4000, 1_000_000, 1, 0, 0.5, 1);
    String[] paths = {
      "/api/v1/inpaint", "/api/v1/detect", "/api/v1/mask", "/api/v1/jobs", "/api/v1/paper"
    };
    try (Service service = Service.withDetector(tight, (picture, progress) -> endless(progress))) {
      post(service, "/api/v1/detect", picture());
    }
    try (Service service =
        Service.start(new Limits(1_000_000, 1_000_000, 1, 0, 0.01, 1), Map.of())) {
      Multipart large = new Multipart().file("image", Service.picture(300, 300));
      post(service, "/api/v1/mask", large.file("scribble", Service.picture(300, 300)));
    }
    try (Service service = Service.start(tight, Map.of("slow", slow, "another", another))) {
      Multipart small = new Multipart().file("image", Service.picture(8, 8)).text("box", "1,1,2,2");
      for (String path : paths) {
        post(service, path, new Multipart().file("image", new byte[5000]));
        try (Raw raw = new Raw(service.port())) {
          raw.write(
              "POST "
                  + path
                  + " HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: x\r\nContent-Type: "
                  + Multipart.CONTENT_TYPE
                  + "\r\nContent-Length: 100\r\n\r\n");
          seen.add("POST " + path + " " + raw.status());
        }
        service.get("/health/live"); // so that the client's connection is no idle one
      }
      post(service, "/api/v1/inpaint", small.text("method", "slow"));
      assertThat(slow.ended.await(5, TimeUnit.SECONDS)).isTrue();
      waitForThePlace(service);
      post(service, "/api/v1/paper", new Multipart().text("index", 0).text("methods", "another"));
      assertThat(another.ended.await(5, TimeUnit.SECONDS)).isTrue();
      waitForThePlace(service);
      post(service, "/api/v1/jobs", small);
      for (String path : paths) {
        post(service, path, small);
      }
      get(service, "/api/v1/paper/pictures", "/api/v1/paper/pictures");
    }
  }

  private static void waitForThePlace(Service service) throws InterruptedException {
    while (!new String(service.get("/metrics").body()).contains("places_taken 0.0")) {
      Thread.sleep(5);
    }
  }

  private void stopping() throws Exception {
    Slow slow = new Slow();
    Service service = Service.start(Service.LIMITS, Map.of("slow", slow));
    HttpResponse<byte[]> job = service.post("/api/v1/jobs", Service.good().text("method", "slow"));
    assertThat(slow.begun.await(5, TimeUnit.SECONDS)).isTrue();
    get(
        service,
        "/api/v1/jobs/{id}/result",
        job.headers().firstValue("Location").orElseThrow() + "/result");
    CompletableFuture<Void> closing = CompletableFuture.runAsync(service::close);
    while (service.get("/health/ready").statusCode() == 200) {
      Thread.sleep(5);
    }
    get(service, "/health/ready", "/health/ready");
    post(service, "/api/v1/inpaint", Service.good());
    post(service, "/api/v1/jobs", Service.good());
    post(service, "/api/v1/detect", picture());
    post(service, "/api/v1/mask", picture().text("wand", "1,1"));
    post(service, "/api/v1/paper", new Multipart().text("index", 0));
    get(service, "/api/v1/paper/pictures", "/api/v1/paper/pictures");
    closing.get(10, TimeUnit.SECONDS);
  }
}
