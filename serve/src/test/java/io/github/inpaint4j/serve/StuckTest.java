package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that never ends, as somebody else's native code may; its deadline is one all the same. */
@Tag("slow")
class StuckTest {
  private static final Limits HASTY = new Limits(2_000_000, 1_000_000, 1, 30, 0.3, 5);

  private final Stuck stuck = new Stuck();
  private final Service service = Service.start(HASTY, Map.of("stuck", stuck));

  @AfterEach
  void stop() {
    stuck.release.countDown();
    service.close();
  }

  private static Multipart form() {
    return Service.good().text("method", "stuck");
  }

  private double lost() {
    return service
        .metric("inpaint4j_threads_lost")
        .orElseThrow(() -> new AssertionError("no such metric"));
  }

  private void awaitLost(int threads) throws InterruptedException {
    for (int i = 0; i < 500 && lost() != threads; i++) {
      Thread.sleep(10);
    }
    assertThat(lost()).isEqualTo(threads);
  }

  @Test
  void clientIsToldInTimeAndAnotherThreadTakesThePlace() throws Exception {
    long start = System.nanoTime();
    Service.assertProblem(service.post("/api/v1/inpaint", form()), 504);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(3);
    service.assertStillWorks();
    assertThat(lost()).isEqualTo(1);
    stuck.release.countDown();
    awaitLost(0);
    service.assertStillWorks();
  }

  @Test
  void jobFailsInTimeAndAnotherThreadTakesThePlace() throws Exception {
    String job = service.post("/api/v1/jobs", form()).headers().firstValue("Location").get();
    JsonNode told = Service.json(service.get(job));
    for (int i = 0; i < 1000 && !told.get("state").asText().equals("failed"); i++) {
      Thread.sleep(10);
      told = Service.json(service.get(job));
    }
    assertThat(told.get("problem").get("status").asInt()).isEqualTo(504);
    service.assertStillWorks();
    stuck.release.countDown();
    awaitLost(0);
    Service.assertProblem(service.get(job + "/result"), 409);
  }

  @Test
  void cancelledJobFreesItsPlaceThoughItsThreadGoesOn() throws Exception {
    String job = service.post("/api/v1/jobs", form()).headers().firstValue("Location").get();
    assertThat(stuck.begun.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
    assertThat(service.delete(job).statusCode()).isEqualTo(204);
    service.assertStillWorks();
  }

  @Test
  void serverWithoutThreadsSaysSoAndRecovers() throws Exception {
    List<Integer> statuses =
        IntStream.range(0, 1 + Workers.MOST_LOST)
            .parallel()
            .mapToObj(i -> service.post("/api/v1/inpaint", form()).statusCode())
            .toList();
    assertThat(statuses).containsOnly(504);
    for (int i = 0; i < 2 * Workers.MOST_LOST && lost() <= Workers.MOST_LOST; i++) {
      service.post("/api/v1/inpaint", form());
    }
    Service.assertProblem(service.get("/health/ready"), 503);
    HttpResponse<byte[]> answer = service.post("/api/v1/inpaint", Service.good());
    Service.assertProblem(answer, 503);
    assertThat(Service.json(answer).get("type").asText()).isEqualTo("/problems/no-workers");
    stuck.release.countDown();
    awaitLost(0);
    service.assertStillWorks();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/inpaint", "/api/v1/paper"})
  void everyWayToAFillHasADeadline(String path) {
    Multipart form =
        path.endsWith("paper") ? new Multipart().text("index", 0).text("methods", "stuck") : form();
    Service.assertProblem(service.post(path, form), 504);
    service.assertStillWorks();
  }
}
