package io.github.inpaint4j.data;

import io.github.inpaint4j.Version;
import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.files.Sha256;
import io.github.inpaint4j.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Duration;
import java.util.HexFormat;

/**
 * A file of the network with known size and SHA-256. Until both are right it is called {@code
 * .part}; an interrupted download goes on where it stopped.
 */
public record Download(URI source, long size, String sha256) {
  /** The official archive of CIFAR-10, binary version. */
  public static final Download CIFAR10 =
      new Download(
          URI.create("https://www.cs.toronto.edu/~kriz/" + Cifar10.ARCHIVE),
          170_052_171,
          "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd");

  private static final int OK = 200;
  private static final int PARTIAL = 206;

  /**
   * Downloads into {@code file}, unless it is there and right already.
   *
   * @param progress told the share of the bytes that are there
   * @throws IOException in one sentence, if it could not be had
   * @throws java.util.concurrent.CancellationException if {@code progress} threw it, or this thread
   *     was interrupted; what has come is kept
   */
  public void to(Path file, Progress progress) throws IOException {
    if (Files.isRegularFile(file) && isRight(file)) {
      progress.done(1);
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    requireSpace(file);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    if (!Files.exists(part) || Files.size(part) < size) {
      fetch(part, progress.interruptible());
    }
    if (!isRight(part)) {
      Files.delete(part);
      throw new IOException(
          "what came from "
              + source
              + " has a wrong size or checksum; it was deleted, please try again");
    }
    AtomicFile.move(part, file);
  }

  private void requireSpace(Path file) throws IOException {
    long free = Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace();
    if (free < size) {
      throw new IOException(
          "%s needs %d MB, but only %d MB are free there".formatted(file, size >> 20, free >> 20));
    }
  }

  private void fetch(Path part, Progress progress) throws IOException {
    long have = Files.exists(part) ? Files.size(part) : 0;
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL) // never from https to http
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(source)
            .header("User-Agent", "inpaint4j/" + Version.NUMBER)
            .header("Range", "bytes=" + have + "-")
            .build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() != OK && response.statusCode() != PARTIAL) {
        response.body().close();
        throw new IOException("the server answered " + response.statusCode());
      }
      boolean resumed = response.statusCode() == PARTIAL;
      append(response.body(), part, resumed ? have : 0, progress);
    } catch (IOException e) {
      throw new IOException(
          "cannot download %s (%s); what has come is kept, try again to go on"
              .formatted(source, e.getMessage() == null ? e : e.getMessage()),
          e);
    } catch (InterruptedException e) {
      throw Progress.interrupted();
    }
  }

  private void append(InputStream body, Path part, long have, Progress progress)
      throws IOException {
    try (InputStream in = body;
        OutputStream out =
            Files.newOutputStream(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                have > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING)) {
      byte[] buffer = new byte[1 << 16];
      long total = have;
      for (int n = in.read(buffer); n >= 0 && total <= size; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        total += n;
        progress.done(Math.min(1, total / (double) size));
      }
    }
  }

  private boolean isRight(Path file) throws IOException {
    if (Files.size(file) != size) {
      return false;
    }
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256);
    }
  }
}
