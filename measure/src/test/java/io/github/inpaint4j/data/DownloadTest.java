package io.github.inpaint4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.random.Seeded;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
  @TempDir Path folder;
  private final byte[] content = new byte[200_000];
  private final List<String> ranges = new ArrayList<>();
  private HttpServer server;
  private int status = 206;

  @BeforeEach
  void serve() throws IOException {
    Seeded.of(1).nextBytes(content);
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/file",
        exchange -> {
          String range = exchange.getRequestHeaders().getFirst("Range");
          ranges.add(range);
          int from = Integer.parseInt(range.replaceAll("\\D", ""));
          byte[] body = Arrays.copyOfRange(content, status == 206 ? from : 0, content.length);
          exchange.sendResponseHeaders(status, status < 400 ? body.length : -1);
          if (status < 400) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Download download(byte[] expected) throws Exception {
    byte[] sha = MessageDigest.getInstance("SHA-256").digest(expected);
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/file");
    return new Download(uri, content.length, HexFormat.of().formatHex(sha));
  }

  @Test
  void fileArrivesWholeAndThePartIsGone() throws Exception {
    Path file = folder.resolve("a/data.bin");
    download(content).to(file, n -> {});
    assertThat(file).hasBinaryContent(content);
    assertThat(folder.resolve("a/data.bin.part")).doesNotExist();
  }

  @Test
  void interruptedDownloadGoesOnWhereItStopped() throws Exception {
    Path file = folder.resolve("data.bin");
    Files.write(folder.resolve("data.bin.part"), Arrays.copyOf(content, 150_000));
    download(content).to(file, n -> {});
    assertThat(file).hasBinaryContent(content);
    assertThat(ranges).containsExactly("bytes=150000-");
  }

  @Test
  void whoIsToldCanEndItAndItGoesOnLater() throws Exception {
    Path file = folder.resolve("data.bin");
    Progress impatient =
        share -> {
          throw new CancellationException("enough at " + share);
        };
    assertThatThrownBy(() -> download(content).to(file, impatient))
        .isInstanceOf(CancellationException.class)
        .hasMessageStartingWith("enough at 0.");
    List<Double> shares = new ArrayList<>();
    download(content).to(file, shares::add);
    assertThat(file).hasBinaryContent(content);
    assertThat(shares).isSorted().endsWith(1.0);
    assertThat(ranges).hasSize(2).last().isNotEqualTo("bytes=0-");
  }

  @Test
  void interruptedThreadEndsIt() throws Exception {
    Download download = download(content);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> download.to(folder.resolve("data.bin"), Progress.NONE))
          .isInstanceOf(CancellationException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void serverThatCannotResumeIsReadFromTheBeginning() throws Exception {
    status = 200;
    Path file = folder.resolve("data.bin");
    Files.write(folder.resolve("data.bin.part"), new byte[150_000]);
    download(content).to(file, n -> {});
    assertThat(file).hasBinaryContent(content);
  }

  @Test
  void wrongChecksumIsRefusedAndDeleted() throws Exception {
    Path file = folder.resolve("data.bin");
    Download wrong = download(new byte[] {1});
    assertThatThrownBy(() -> wrong.to(file, n -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("wrong size or checksum");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void serversErrorIsOneSentence() throws Exception {
    status = 404;
    Download missing = download(content);
    assertThatThrownBy(() -> missing.to(folder.resolve("x"), n -> {}))
        .hasMessageContaining("the server answered 404");
  }

  @Test
  void fileThatIsThereAlreadyIsNotFetchedAgain() throws Exception {
    Path file = folder.resolve("data.bin");
    Files.write(file, content);
    download(content).to(file, n -> {});
    assertThat(ranges).isEmpty();
  }
}
