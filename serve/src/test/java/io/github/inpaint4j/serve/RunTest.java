package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
  @TempDir private Path folder;

  private Path run(String name, int epochs) throws IOException {
    Path run = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        run.resolve("run.json"),
        """
        {"settings": {"model": "paper", "epochs": 40, "seed": 1}, "dataName": "CIFAR-10",
         "floor": 0.5474, "versions": {"inpaint4j": "0.1.0"}}
        """);
    StringBuilder metrics =
        new StringBuilder("epoch,loss,val_loss,seconds,images_per_second,val_hole_psnr\n");
    for (int i = 1; i <= epochs; i++) {
      metrics.append("%d,0.6%d,0.5%d,12.5,4000.0,15.25%n".formatted(i, 9 - i, 9 - i));
    }
    Files.writeString(run.resolve("metrics.csv"), metrics);
    return run;
  }

  @Test
  void runsAreListedWithHowFarTheyAre() throws IOException {
    run("first", 2);
    Files.createDirectories(folder.resolve("no-run"));
    try (Service service = Service.withRuns(folder)) {
      JsonNode runs = Service.json(service.get("/api/v1/runs")).get("runs");
      assertThat(runs).hasSize(1);
      assertThat(runs.get(0).get("name").asText()).isEqualTo("first");
      assertThat(runs.get(0).get("model").asText()).isEqualTo("paper");
      assertThat(runs.get(0).get("epoch").asInt()).isEqualTo(2);
      assertThat(runs.get(0).get("epochs").asInt()).isEqualTo(40);
      assertThat(runs.get(0).get("running").asBoolean()).isTrue();
      assertThat(runs.get(0).get("best_val_loss").asDouble()).isEqualTo(0.57);
    }
  }

  @Test
  void numberOfARunStaysWhenOthersCome() throws IOException {
    run("m", 1);
    try (Service service = Service.withRuns(folder)) {
      String id = Service.json(service.get("/api/v1/runs")).at("/runs/0/id").asText();
      run("a", 1);
      assertThat(Service.json(service.get("/api/v1/runs")).get("runs")).hasSize(2);
      assertThat(Service.json(service.get("/api/v1/runs/" + id)).get("name").asText())
          .isEqualTo("m");
    }
  }

  @Test
  void runIsWatchedWhileItGrows() throws IOException {
    run("r", 0);
    try (Service service = Service.withRuns(folder)) {
      JsonNode before = Service.json(service.get("/api/v1/runs/1"));
      assertThat(before.get("metrics")).isEmpty();
      assertThat(before.get("best_val_loss").isNull()).isTrue();
      run("r", 3);
      JsonNode after = Service.json(service.get("/api/v1/runs/1"));
      assertThat(after.get("metrics")).hasSize(3);
      assertThat(after.at("/metrics/2/val_loss").asDouble()).isEqualTo(0.56);
      assertThat(after.get("floor").asDouble()).isEqualTo(0.5474);
      assertThat(after.at("/settings/seed").asInt()).isEqualTo(1);
      assertThat(after.get("data").asText()).isEqualTo("CIFAR-10");
    }
  }

  @Test
  void finishedAndAbandonedRunsAreNotRunning() throws IOException {
    Path finished = run("finished", 1);
    Files.setLastModifiedTime(
        finished.resolve("metrics.csv"), FileTime.from(Instant.now().minusSeconds(5)));
    Files.write(finished.resolve("model.onnx"), new byte[1]);
    Path abandoned = run("abandoned", 1);
    Files.setLastModifiedTime(
        abandoned.resolve("metrics.csv"), FileTime.from(Instant.now().minusSeconds(3600)));
    try (Service service = Service.withRuns(folder)) {
      JsonNode runs = Service.json(service.get("/api/v1/runs")).get("runs");
      assertThat(runs.findValues("running")).allMatch(running -> !running.asBoolean());
    }
  }

  @Test
  void onlyListedFiguresAreServed() throws IOException {
    Path run = run("r", 1);
    Files.createDirectories(run.resolve("figures"));
    Files.write(run.resolve("figures/loss.png"), Service.picture());
    Files.writeString(run.resolve("figures/secret.txt"), "secret");
    Files.writeString(folder.resolve("outside.png"), "secret");
    Files.createSymbolicLink(run.resolve("figures/link.png"), folder.resolve("outside.png"));
    try (Service service = Service.withRuns(folder)) {
      assertThat(Service.json(service.get("/api/v1/runs/1")).at("/figures/1").asText())
          .isEqualTo("loss");
      assertThat(service.get("/api/v1/runs/1/figures/loss").body()).isEqualTo(Service.picture());
      for (String name : new String[] {"secret", "link", "..%2f..%2foutside", "loss.png", "none"}) {
        assertThat(service.get("/api/v1/runs/1/figures/" + name).statusCode()).isIn(400, 404);
      }
      Service.assertProblem(service.get("/api/v1/runs/2"), 404);
      Service.assertProblem(service.get("/api/v1/runs/r"), 404);
    }
  }

  @Test
  void damagedRunDoesNotHideTheOthers() throws IOException {
    run("good", 1);
    Files.writeString(run("torn", 1).resolve("run.json"), "{\"settings\": {");
    Files.writeString(run("odd", 1).resolve("metrics.csv"), "epoch,loss\nx,y\n");
    try (Service service = Service.withRuns(folder)) {
      assertThat(Service.json(service.get("/api/v1/runs")).get("runs").findValuesAsText("name"))
          .contains("good");
    }
  }
}
