package io.github.inpaint4j.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/** Why a request is not answered as wished: a status and one sentence (RFC 9457). */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  static final String MEDIA_TYPE = "application/problem+json";

  private final int status;
  private final int retryAfter;

  Problem(int status, String detail) {
    this(status, detail, 0);
  }

  private Problem(int status, String detail, int retryAfter) {
    super(detail, null, false, false);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  static Problem busy(String detail, int retryAfter) {
    return new Problem(HttpStatus.TOO_MANY_REQUESTS_429, detail, retryAfter);
  }

  static Problem unexpected() {
    return new Problem(
        HttpStatus.INTERNAL_SERVER_ERROR_500, "Something went wrong inside the server.");
  }

  int status() {
    return status;
  }

  void answer(Context ctx) {
    if (retryAfter > 0) {
      ctx.header("Retry-After", Integer.toString(retryAfter));
    }
    ctx.status(status).contentType(MEDIA_TYPE).result(json());
  }

  byte[] json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "about:blank");
    members.put("title", HttpStatus.getMessage(status));
    members.put("status", status);
    members.put("detail", getMessage());
    try {
      return JSON.writeValueAsBytes(members);
    } catch (IOException e) {
      throw new IllegalStateException("strings and numbers are JSON", e);
    }
  }
}
