package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class JobTest {
  private static final Limits ONE_WORKER = new Limits(2_000_000, 1_000_000, 1, 2, 20, 5);

  private final Slow slow = new Slow();

  private Service service(Limits limits) {
    return Service.start(limits, Map.of("slow", slow));
  }

  private static Multipart slowForm() {
    return Service.good().text("method", "slow");
  }

  private static String begin(Service service, Multipart form) {
    HttpResponse<byte[]> answer = service.post("/api/v1/jobs", form);
    assertThat(answer.statusCode()).isEqualTo(202);
    String location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(location).isEqualTo("/api/v1/jobs/" + Service.json(answer).get("id").asText());
    return location;
  }

  private static JsonNode waitFor(Service service, String job, String state) throws Exception {
    JsonNode told = Service.json(service.get(job));
    for (int i = 0; i < 500 && !told.get("state").asText().equals(state); i++) {
      Thread.sleep(10);
      told = Service.json(service.get(job));
    }
    assertThat(told.get("state").asText()).isEqualTo(state);
    return told;
  }

  @Test
  void resultIsThatOfTheRequestThatWaits() throws Exception {
    try (Service service = service(Service.LIMITS)) {
      String job = begin(service, Service.good());
      JsonNode done = waitFor(service, job, "done");
      assertThat(done.get("progress").asDouble()).isEqualTo(1);
      assertThat(done.get("problem").isNull()).isTrue();
      HttpResponse<byte[]> result = service.get(job + "/result");
      assertThat(result.body()).isEqualTo(service.post("/api/v1/inpaint", Service.good()).body());
      assertThat(result.headers().firstValue("Content-Type")).contains("image/png");
    }
  }

  @Test
  void progressIsSeenAndThenTheResult() throws Exception {
    try (Service service = service(Service.LIMITS)) {
      String job = begin(service, slowForm());
      assertThat(slow.begun.await(5, TimeUnit.SECONDS)).isTrue();
      JsonNode running = Service.json(service.get(job));
      assertThat(running.get("state").asText()).isEqualTo("running");
      assertThat(running.get("progress").asDouble()).isEqualTo(0.5);
      assertThat(running.get("method").asText()).isEqualTo("slow");
      Service.assertProblem(service.get(job + "/result"), 409);
      slow.finish.countDown();
      waitFor(service, job, "done");
      assertThat(service.get(job + "/result").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void deletingARunningJobEndsItsFill() throws Exception {
    try (Service service = service(ONE_WORKER)) {
      String job = begin(service, slowForm());
      assertThat(slow.begun.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(service.delete(job).statusCode()).isEqualTo(204);
      assertThat(slow.ended.await(5, TimeUnit.SECONDS)).isTrue();
      Service.assertProblem(service.get(job), 404);
      Service.assertProblem(service.delete(job), 404);
      service.assertStillWorks();
    }
  }

  @Test
  void deletingAWaitingJobFreesItsPlaceAtOnce() throws Exception {
    try (Service service = service(ONE_WORKER)) {
      begin(service, slowForm());
      begin(service, slowForm());
      String last = begin(service, slowForm());
      Service.assertProblem(service.post("/api/v1/jobs", slowForm()), 429);
      assertThat(service.delete(last).statusCode()).isEqualTo(204);
      begin(service, slowForm());
    }
  }

  @Test
  void fullQueueIsToldToComeAgainAndTakesNothing() throws Exception {
    try (Service service = service(ONE_WORKER)) {
      for (int i = 0; i < ONE_WORKER.places(); i++) {
        begin(service, slowForm());
      }
      HttpResponse<byte[]> answer = service.post("/api/v1/inpaint", Service.good());
      Service.assertProblem(answer, 429);
      assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
      slow.finish.countDown();
      for (int i = 0;
          i < 500 && service.post("/api/v1/inpaint", Service.good()).statusCode() != 200;
          i++) {
        Thread.sleep(10);
      }
      service.assertStillWorks();
    }
  }

  @Test
  void failedJobSaysWhy() throws Exception {
    try (Service service = service(Service.LIMITS)) {
      Multipart form = new Multipart().file("image", new byte[10]).text("box", "1,1,1,1");
      JsonNode failed = waitFor(service, begin(service, form), "failed");
      assertThat(failed.get("problem").get("detail").asText()).contains("is not a picture");
    }
  }

  @Test
  void deadlineEndsTheFillAndTheWaiting() throws Exception {
    try (Service service = service(new Limits(2_000_000, 1_000_000, 1, 2, 0.3, 5))) {
      Service.assertProblem(service.post("/api/v1/inpaint", slowForm()), 504);
      assertThat(slow.ended.await(5, TimeUnit.SECONDS)).isTrue();
      service.assertStillWorks();
    }
  }

  @Test
  void waitingIsNotTakenForIdling() throws Exception {
    try (Service service = service(new Limits(2_000_000, 1_000_000, 1, 2, 20, 0.5))) {
      CompletableFuture<HttpResponse<byte[]>> waiting =
          CompletableFuture.supplyAsync(() -> service.post("/api/v1/inpaint", slowForm()));
      Thread.sleep(1500); // three times as long as a connection may be silent
      slow.finish.countDown();
      assertThat(waiting.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void clientsThatLeaveFreeTheirPlaces() throws Exception {
    byte[] form = slowForm().bytes();
    try (Service service = service(ONE_WORKER)) {
      for (int i = 0; i < ONE_WORKER.places(); i++) {
        try (Raw raw = new Raw(service.port())) {
          raw.write(
              "POST /api/v1/inpaint HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: x\r\nContent-Type: "
                  + Multipart.CONTENT_TYPE
                  + "\r\nContent-Length: "
                  + form.length
                  + "\r\n\r\n");
          raw.write(form);
          slow.begun.await(5, TimeUnit.SECONDS);
        }
      }
      assertThat(slow.ended.await(5, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 300 && service.metric("inpaint4j_places_taken").orElse(1) > 0; i++) {
        Thread.sleep(10);
      }
      service.assertStillWorks();
    }
  }

  @Test
  void jobThatTakesTenDeadlinesFails() throws Exception {
    try (Service service = service(new Limits(2_000_000, 1_000_000, 1, 2, 0.05, 5))) {
      JsonNode failed = waitFor(service, begin(service, slowForm()), "failed");
      assertThat(failed.get("problem").get("detail").asText()).contains("deadline");
    }
  }

  @Test
  void stoppingCancelsWhatDoesNotEnd() throws Exception {
    Service service = service(ONE_WORKER);
    CompletableFuture<HttpResponse<byte[]>> waiting =
        CompletableFuture.supplyAsync(() -> service.post("/api/v1/inpaint", slowForm()));
    assertThat(slow.begun.await(5, TimeUnit.SECONDS)).isTrue();
    long start = System.nanoTime();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(service::close);
    Thread.sleep(100);
    Service.assertProblem(service.get("/health/ready"), 503);
    Service.assertProblem(service.post("/api/v1/inpaint", Service.good()), 503);
    assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
    closing.get(10, TimeUnit.SECONDS);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(5);
    assertThat(slow.ended.getCount()).isZero();
    Service.assertProblem(waiting.get(5, TimeUnit.SECONDS), 503);
  }

  @Test
  void stoppingLetsWhatIsNearlyDoneFinish() throws Exception {
    Service service = service(ONE_WORKER);
    CompletableFuture<HttpResponse<byte[]>> waiting =
        CompletableFuture.supplyAsync(() -> service.post("/api/v1/inpaint", slowForm()));
    assertThat(slow.begun.await(5, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(service::close);
    Thread.sleep(50);
    slow.finish.countDown();
    assertThat(waiting.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    closing.get(10, TimeUnit.SECONDS);
  }

  @Test
  void bodiesWithoutMemoryAreToldToComeAgain() throws Exception {
    Memory small = new Memory(new Budget(20_000), new Budget(100_000_000), new Budget(100_000));
    try (Service service = Service.start(small, Map.of("slow", slow))) {
      Multipart large =
          new Multipart()
              .file("image", Service.picture(60, 60))
              .text("box", "1,1,1,1")
              .text("method", "slow");
      begin(service, large);
      Service.assertProblem(service.post("/api/v1/jobs", large), 429);
      slow.finish.countDown();
    }
  }

  @Test
  void oldResultsMakeRoomForNewOnes() throws Exception {
    Memory small = new Memory(new Budget(1_000_000), new Budget(100_000_000), new Budget(20_000));
    try (Service service = Service.start(small, Map.of())) {
      Multipart form =
          new Multipart().file("image", Service.picture(60, 60)).text("box", "1,1,1,1");
      String first = begin(service, form);
      waitFor(service, first, "done");
      String second = begin(service, form);
      waitFor(service, second, "done");
      Service.assertProblem(service.get(first), 404);
      assertThat(service.get(second + "/result").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void picturesWaitForMemory() throws Exception {
    Memory small = new Memory(new Budget(1_000_000), new Budget(300_000), new Budget(1_000_000));
    try (Service service = Service.start(small, Map.of("slow", slow))) {
      String first = begin(service, slowForm()); // 1200 pixels of the 1500 there is memory for
      String second = begin(service, Service.good());
      assertThat(slow.begun.await(5, TimeUnit.SECONDS)).isTrue();
      Thread.sleep(200);
      assertThat(Service.json(service.get(second)).get("state").asText()).isEqualTo("running");
      assertThat(Service.json(service.get(second)).get("progress").asDouble()).isZero();
      slow.finish.countDown();
      waitFor(service, first, "done");
      waitFor(service, second, "done");
    }
  }
}
