package io.github.inpaint4j.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads multipart/form-data from people we do not know. Every byte is counted as it is read,
 * whatever the request says about its length, and the last one has to be there in time.
 */
final class FormReader {
  private static final int MOST_PARTS = 100;
  private static final int LONGEST_HEADERS = 2048; // of a part, bytes
  private static final long LOOK_UP = 50; // milliseconds

  private final Limits limits;
  private final Uploads uploads;

  FormReader(Limits limits, Budget memory) {
    this.limits = limits;
    uploads = new Uploads(memory, limits.bodySeconds());
  }

  /**
   * @throws Problem 400, 408, 413, 415 or 429
   */
  Form read(HttpServletRequest request) throws InterruptedException {
    String boundary = boundary(request.getContentType());
    if (request.getContentLengthLong() > limits.bodyBytes()) {
      throw tooLarge();
    }
    try (Uploads.Sender sender = uploads.begin()) {
      return read(ServletContextRequest.getServletContextRequest(request), boundary, sender);
    }
  }

  private Form read(Request request, String boundary, Uploads.Sender sender)
      throws InterruptedException {
    try {
      Listener parts = new Listener();
      MultiPart.Parser parser = new MultiPart.Parser(boundary, parts);
      parser.setMaxParts(MOST_PARTS);
      parser.setPartHeadersMaxLength(LONGEST_HEADERS);
      feed(parser, parts, new Arrivals(request), sender);
      return new Form(parts.fields, sender.share());
    } catch (RuntimeException | InterruptedException e) {
      sender.share().close();
      throw e;
    }
  }

  private static String boundary(String contentType) {
    String type = contentType == null ? "" : contentType.split(";")[0].strip();
    if (!"multipart/form-data".equalsIgnoreCase(type)) {
      throw new Problem(Refusal.NOT_A_FORM);
    }
    String boundary = MultiPart.extractBoundary(contentType);
    if (boundary == null || boundary.isBlank() || boundary.length() > 70) {
      throw new Problem(Refusal.MALFORMED_FORM);
    }
    return boundary;
  }

  private void feed(
      MultiPart.Parser parser, Listener parts, Arrivals arrivals, Uploads.Sender sender)
      throws InterruptedException {
    for (boolean last = false; !last; sender.requireTime()) {
      Content.Chunk chunk = arrivals.await(LOOK_UP);
      if (chunk != null) {
        last = chunk.isLast();
        feed(parser, chunk, sender);
        parts.requireSound();
      }
    }
    parser.parse(Content.Chunk.EOF);
    parts.requireSound();
  }

  private void feed(MultiPart.Parser parser, Content.Chunk chunk, Uploads.Sender sender) {
    if (Content.Chunk.isFailure(chunk)) {
      throw new Problem(Refusal.MALFORMED_FORM);
    }
    try {
      sender.grow(chunk.remaining());
      if (sender.bytes() > limits.bodyBytes()) {
        throw tooLarge();
      }
      parser.parse(Content.Chunk.from(chunk.getByteBuffer(), false));
    } finally {
      chunk.release();
    }
  }

  private Problem tooLarge() {
    return new Problem(Refusal.BODY_TOO_LARGE, Map.of("limit", limits.bodyBytes()));
  }

  /** Collects the parts; the parser's own listener leaves no trace on disk. */
  private static final class Listener extends MultiPart.AbstractPartsListener {
    private final Map<String, List<byte[]>> fields = new HashMap<>();
    private ByteArrayOutputStream part = new ByteArrayOutputStream();
    private Throwable failure;

    @Override
    public void onPartContent(Content.Chunk chunk) {
      ByteBuffer bytes = chunk.getByteBuffer();
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      part.writeBytes(copy);
    }

    @Override
    public void onPart(String name, String fileName, HttpFields headers) {
      if (name == null) {
        failure = new IOException("a part has no name");
        return;
      }
      fields.computeIfAbsent(name, n -> new ArrayList<>()).add(part.toByteArray());
      part = new ByteArrayOutputStream();
    }

    @Override
    public void onFailure(Throwable reason) {
      failure = reason;
    }

    void requireSound() {
      if (failure != null) {
        throw new Problem(Refusal.MALFORMED_FORM);
      }
    }
  }
}
