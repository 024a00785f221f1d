package io.github.inpaint4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections: whom the server ends, and whom it never does. */
@Tag("slow")
class OpenLinesTest {
  private static final Limits PATIENT = new Limits(10_000_000, 4_000_000, 2, 8, 20, 20);

  private static void close(List<Raw> all) throws IOException {
    for (Raw raw : all) {
      raw.close();
    }
  }

  @Test
  void answerThatIsBeingReadIsWrittenToItsEndBeforeTheServerStops() throws Exception {
    byte[] form =
        new Multipart()
            .file("image", Service.picture(1300, 1300)) // more than a socket holds
            .text("box", "1,1,2,2")
            .text("method", "mean")
            .bytes();
    Service service = Service.start(PATIENT, Map.of());
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(8192);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
      socket.getOutputStream().write(Raw.post("Content-Length: " + form.length).getBytes());
      socket.getOutputStream().write(form);
      InputStream in = socket.getInputStream();
      assertThat(in.read()).isEqualTo('H');
      CompletableFuture<Void> closing = CompletableFuture.runAsync(service::close);
      Thread.sleep(400);
      int read = in.readAllBytes().length;
      assertThat(read).isGreaterThan(5_000_000);
      closing.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void slowUploadsKeepNobodyOut() throws Exception {
    List<Raw> slow = new ArrayList<>();
    try (Service service = Service.start(PATIENT, Map.of())) {
      for (int i = 0; i < Uploads.MOST + 20; i++) {
        slow.add(new Raw(service.port()).write(Raw.post("Content-Length: 5000")).write("--fron"));
      }
      Thread.sleep(200); // until they are slow
      for (int i = 0; i < 5; i++) {
        service.assertStillWorks();
      }
    } finally {
      close(slow);
    }
  }

  @Test
  void thousandsOfIdleConnectionsKeepNobodyOut() throws IOException {
    List<Raw> idle = new ArrayList<>();
    try (Service service = Service.start(PATIENT, Map.of())) {
      for (int i = 0; i < 1200; i++) {
        idle.add(new Raw(service.port()).write(i % 2 == 0 ? "" : "GET / HTTP/1.1\r\n"));
      }
      service.assertStillWorks();
      assertThat(idle.get(0).status()).as("whoever waited longest makes place").isZero();
    } finally {
      close(idle);
    }
  }

  @Test
  void headersThatNeverEndAreNotTheServersFault() throws Exception {
    Limits hasty = new Limits(2_000_000, 1_000_000, 2, 8, 20, 0.2);
    try (Service service = Service.start(hasty, Map.of());
        Raw raw = new Raw(service.port())) {
      raw.write("GET / HTTP/1.1\r\nHost: local");
      assertThat(raw.status()).isIn(0, 408);
    }
  }

  @Test
  void requestsBehindOneAnotherAreAllAnswered() throws Exception {
    byte[] form = Service.good().bytes();
    try (Service service = Service.start(PATIENT, Map.of());
        Raw raw = new Raw(service.port())) {
      for (int i = 0; i < 3; i++) {
        raw.write(Raw.post("Content-Length: " + form.length)).write(form);
      }
      raw.write("GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(raw.rest()).containsPattern("(?s)(HTTP/1.1 200.*){3}HTTP/1.1 404");
    }
  }
}
