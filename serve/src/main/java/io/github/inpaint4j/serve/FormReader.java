package io.github.inpaint4j.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/**
 * Reads multipart/form-data from people we do not know. Every byte is counted as it is read,
 * whatever the request says about its length, and the last one has to be there in time.
 */
final class FormReader {
  private static final int BUFFER = 1 << 16;
  private static final int MOST_PARTS = 100;
  private static final int LONGEST_HEADERS = 2048; // of a part, bytes

  private final Limits limits;
  private final Budget memory;

  FormReader(Limits limits, Budget memory) {
    this.limits = limits;
    this.memory = memory;
  }

  /**
   * @throws Problem 400, 408, 413, 415 or 429
   */
  Form read(HttpServletRequest request) {
    String boundary = boundary(request.getContentType());
    if (request.getContentLengthLong() > limits.bodyBytes()) {
      throw tooLarge();
    }
    Budget.Share share = memory.share();
    try {
      Parts parts = new Parts();
      MultiPart.Parser parser = new MultiPart.Parser(boundary, parts);
      parser.setMaxParts(MOST_PARTS);
      parser.setPartHeadersMaxLength(LONGEST_HEADERS);
      feed(parser, parts, request.getInputStream(), share);
      return new Form(parts.fields, share);
    } catch (IOException e) {
      share.close();
      throw broken(e);
    } catch (RuntimeException e) {
      share.close();
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

  private void feed(MultiPart.Parser parser, Parts parts, InputStream in, Budget.Share share)
      throws IOException {
    long end = System.nanoTime() + (long) (limits.bodySeconds() * 1e9);
    byte[] buffer = new byte[BUFFER];
    long total = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      total += n;
      if (total > limits.bodyBytes()) {
        throw tooLarge();
      }
      if (System.nanoTime() - end > 0) {
        throw new Problem(Refusal.TOO_SLOW);
      }
      if (!share.growTo(total)) {
        throw Work.noMemory();
      }
      parser.parse(Content.Chunk.from(ByteBuffer.wrap(buffer, 0, n), false));
      parts.requireSound();
    }
    parser.parse(Content.Chunk.EOF);
    parts.requireSound();
  }

  private Problem tooLarge() {
    return new Problem(Refusal.BODY_TOO_LARGE, Map.of("limit", limits.bodyBytes()));
  }

  private static Problem broken(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return new Problem(Refusal.TOO_SLOW);
      }
    }
    return new Problem(Refusal.MALFORMED_FORM);
  }

  /** Collects the parts; the parser's own listener leaves no trace on disk. */
  private static final class Parts extends MultiPart.AbstractPartsListener {
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
