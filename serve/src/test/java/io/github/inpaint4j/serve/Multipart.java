package io.github.inpaint4j.serve;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A form as browsers send it. */
final class Multipart {
  static final String CONTENT_TYPE = "multipart/form-data; boundary=frontier";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Multipart file(String name, byte[] bytes) {
    return part("name=\"" + name + "\"; filename=\"../../" + name + ".png\"", bytes);
  }

  Multipart text(String name, Object value) {
    return part("name=\"" + name + "\"", value.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Multipart part(String disposition, byte[] bytes) {
    ascii("--frontier\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
    body.writeBytes(bytes);
    ascii("\r\n");
    return this;
  }

  private void ascii(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes("--frontier--\r\n".getBytes(StandardCharsets.US_ASCII));
    return whole.toByteArray();
  }

  BodyPublisher publisher() {
    return BodyPublishers.ofByteArray(bytes());
  }
}
