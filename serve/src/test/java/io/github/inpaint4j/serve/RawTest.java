package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that do not keep to the rules; after each of them a good request still works. */
@Tag("slow")
class RawTest {
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start(new Limits(2_000_000, 1_000_000, 2, 8, 20, 1), Map.of());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @AfterEach
  void aGoodRequestStillWorks() {
    service.assertStillWorks();
  }

  private static Raw raw() throws IOException {
    return new Raw(service.port());
  }

  private static byte[] chunk(byte[] bytes) {
    byte[] head = (Integer.toHexString(bytes.length) + "\r\n").getBytes();
    byte[] chunk = new byte[head.length + bytes.length + 2];
    System.arraycopy(head, 0, chunk, 0, head.length);
    System.arraycopy(bytes, 0, chunk, head.length, bytes.length);
    chunk[chunk.length - 2] = '\r';
    chunk[chunk.length - 1] = '\n';
    return chunk;
  }

  @Test
  void slowSenderIsTold() throws Exception {
    try (Raw raw = raw()) {
      raw.write(Raw.post("Content-Length: 5000"));
      byte[] body = Service.good().bytes();
      for (int i = 0; i < 15; i++) { // a byte every tenth of a second; one second is allowed
        raw.writeUntilRefused(new byte[] {body[i]}, 1);
        Thread.sleep(100);
      }
      assertThat(raw.status()).isEqualTo(408);
    }
  }

  @Test
  void silentSenderIsTold() throws IOException {
    try (Raw raw = raw()) {
      assertThat(raw.write(Raw.post("Content-Length: 5000")).write("--fron").status())
          .isEqualTo(408);
    }
  }

  @Test
  void slowHeadersEnd() throws Exception {
    try (Raw raw = raw()) {
      raw.write("GET / HTTP/1.1\r\n");
      boolean refused = false;
      for (int i = 0; i < 60 && !refused; i++) {
        refused = raw.writeUntilRefused("X".getBytes(), 1);
        Thread.sleep(100);
      }
      assertThat(refused).isTrue();
    }
  }

  @Test
  void tinyChunksAreStillAForm() throws IOException {
    try (Raw raw = raw()) {
      raw.write(Raw.post("Transfer-Encoding: chunked\r\nConnection: close"));
      StringBuilder chunks = new StringBuilder();
      for (byte b : Service.good().bytes()) {
        chunks.append("1\r\n").append((char) (b & 255)).append("\r\n");
      }
      assertThat(raw.write(chunks + "0\r\n\r\n").status()).isEqualTo(200);
    }
  }

  @Test
  void chunksAreCounted() throws IOException {
    try (Raw raw = raw()) {
      raw.write(Raw.post("Transfer-Encoding: chunked"));
      raw.write(
          chunk(
              ("--frontier\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\n").getBytes()));
      boolean refused = raw.writeUntilRefused(chunk(new byte[100_000]), 200); // 20 MB
      assertThat(refused || raw.status() == 413).isTrue();
    }
  }

  @Test
  void answerToTooManyChunksSaysSo() throws IOException {
    try (Raw raw = raw()) {
      raw.write(Raw.post("Transfer-Encoding: chunked"));
      raw.write(
          chunk(
              ("--frontier\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\n").getBytes()));
      raw.writeUntilRefused(chunk(new byte[100_000]), 20);
      raw.writeUntilRefused(chunk(new byte[10_000]), 1);
      assertThat(raw.status()).isEqualTo(413);
    }
  }

  @Test
  void refusedClientThatIsStillSendingReadsTheAnswer() {
    for (int i = 0; i < 20; i++) {
      Multipart form = Service.good().file("mask", new byte[5_000_000]);
      Service.assertProblem(service.post("/api/v1/inpaint", form), 413);
    }
  }

  @Test
  void brokenChunksAreRefused() throws IOException {
    try (Raw raw = raw()) {
      raw.write(Raw.post("Transfer-Encoding: chunked"));
      assertThat(raw.write("zz\r\nhello\r\n").status()).isEqualTo(400);
    }
  }

  @Test
  void lengthThatPromisesTooMuchIsRefusedAtOnce() throws IOException {
    try (Raw raw = raw()) {
      assertThat(raw.write(Raw.post("Content-Length: 999999999999")).status()).isEqualTo(413);
    }
  }

  @Test
  void bodyShorterThanItsLengthIsRefused() throws IOException {
    byte[] body = Service.good().bytes();
    try (Raw raw = raw()) {
      raw.write(Raw.post("Content-Length: " + (body.length + 100))).write(body).endOutput();
      assertThat(raw.status()).isIn(0, 200, 400);
    }
    try (Raw raw = raw()) {
      raw.write(Raw.post("Content-Length: " + (body.length - 10))).write(body);
      assertThat(raw.status()).isEqualTo(400);
    }
  }

  @Test
  void bodyWithoutALengthIsNone() throws IOException {
    try (Raw raw = raw()) {
      assertThat(raw.write(Raw.post("X: y")).write(Service.good().bytes()).status()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: -1",
        "Content-Length: abc",
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: nonsense",
        "No colon here",
        "Bad\u0000Header: x"
      })
  void headersThatMakeNoSenseAreRefused(String header) throws IOException {
    try (Raw raw = raw()) {
      assertThat(raw.write(Raw.post(header)).status()).isEqualTo(400);
      assertThat(raw.rest()).contains("application/problem+json").doesNotContain("<html");
    }
  }

  @Test
  void floodsOfHeadersAreRefused() throws IOException {
    try (Raw raw = raw()) {
      raw.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
      raw.writeUntilRefused(
          "X-Flood: 0123456789012345678901234567890123456789\r\n".getBytes(), 400);
      assertThat(raw.status()).isIn(0, 431);
    }
    try (Raw raw = raw()) {
      raw.write("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(9000) + "\r\n\r\n");
      assertThat(raw.status()).isEqualTo(431);
    }
    try (Raw raw = raw()) {
      raw.write("GET /" + "y".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(raw.status()).isEqualTo(414);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/..%2fpom.xml",
        "/%2e%2e/pom.xml",
        "/%2e%2e%2f%2e%2e%2fetc/passwd",
        "/..%5c..%5cpom.xml",
        "/..;/pom.xml",
        "/%252e%252e/pom.xml",
        "//etc/passwd",
        "/web/../openapi.yaml",
        "/index.html/../../version.properties",
        "/api/v1/runs/../../../pom.xml",
        "/api/v1/runs/%2e%2e%2fcore",
        "/api/v1/runs/1/figures/..%2f..%2frun.json",
        "/api/v1/runs/1/figures/%00",
        "/META-INF/MANIFEST.MF",
        "/WEB-INF/web.xml",
        "/io/github/inpaint4j/serve/Server.class"
      })
  void nothingOutsideThePageIsServed(String path) throws IOException {
    try (Raw raw = raw()) {
      raw.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(raw.status()).isIn(400, 404);
      assertThat(raw.rest()).contains("application/problem+json");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "\u0000\u0001\u0002\u0003\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n"
      })
  void whatIsNoHttpIsRefused(String text) throws IOException {
    try (Raw raw = raw()) {
      assertThat(raw.write(text).status()).isIn(400, 404, 426, 505);
    }
  }

  @Test
  void hundredsOfIdleConnectionsDoNotKeepOthersOut() throws IOException {
    List<Raw> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        idle.add(raw().write("GET / HTTP/1.1\r\n"));
      }
      service.assertStillWorks();
    } finally {
      for (Raw raw : idle) {
        raw.close();
      }
    }
  }

  @Test
  void bodiesOnTheirWayDoNotKeepHealthOut() throws IOException {
    List<Raw> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 60; i++) {
        slow.add(raw().write(Raw.post("Content-Length: 5000")));
      }
      assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
      for (Raw raw : slow) {
        assertThat(raw.status()).isIn(408, 429);
      }
    } finally {
      for (Raw raw : slow) {
        raw.close();
      }
    }
  }
}
