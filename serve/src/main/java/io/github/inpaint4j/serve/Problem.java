package io.github.inpaint4j.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inpaint4j.fill.NetworkException;
import io.github.inpaint4j.image.PictureException;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Why a request is not answered as wished: a kind of refusal and its arguments (RFC 9457). */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RETRY_AFTER = "retry_after"; // an argument, in seconds

  static final String MEDIA_TYPE = "application/problem+json";

  private final Refusal refusal;
  private final int status;
  private final transient Map<String, ?> arguments;

  private Problem(Refusal refusal, int status, String detail, Map<String, ?> arguments) {
    super(detail, null, false, false);
    this.refusal = refusal;
    this.status = status;
    this.arguments = arguments;
  }

  Problem(Refusal refusal) {
    this(refusal, Map.of());
  }

  /**
   * @param arguments what the sentence of this kind names, and what else clients may want to know
   */
  Problem(Refusal refusal, Map<String, ?> arguments) {
    this(refusal, refusal.status(), refusal.sentence(arguments), arguments);
  }

  /** For those who are to come again. */
  static Problem busy(Refusal refusal, Map<String, ?> arguments, int retryAfter) {
    Map<String, Object> all = new LinkedHashMap<>(arguments);
    all.put(RETRY_AFTER, retryAfter);
    return new Problem(refusal, all);
  }

  /** Of what never came so far as to be understood; the status says more. */
  static Problem malformed(int status) {
    Refusal refusal = Refusal.MALFORMED_REQUEST;
    return new Problem(refusal, status, refusal.sentence(), Map.of());
  }

  /** The reader's sentence is more exact than ours, but for what a client can do. */
  static Problem of(PictureException e, Map<String, ?> arguments) {
    Refusal refusal =
        switch (e.reason()) {
          case NOT_A_PICTURE -> Refusal.NOT_A_PICTURE;
          case UNSUPPORTED -> Refusal.UNSUPPORTED_PICTURE;
          case SEVERAL -> Refusal.SEVERAL_PICTURES;
          case TOO_LARGE -> Refusal.PICTURE_TOO_LARGE;
          case DAMAGED, UNREADABLE -> Refusal.DAMAGED_PICTURE;
        };
    boolean ours = refusal == Refusal.SEVERAL_PICTURES;
    String detail = ours ? refusal.sentence(arguments) : e.getMessage();
    return new Problem(refusal, refusal.status(), detail, arguments);
  }

  /** A network's message begins with its name. */
  static Problem of(NetworkException e) {
    Refusal refusal = Refusal.CANNOT_FILL;
    return new Problem(refusal, refusal.status(), e.getMessage() + ".", Map.of());
  }

  /** Core's message, which has neither a capital nor a full stop, is more exact than ours. */
  static Problem of(Refusal refusal, IllegalArgumentException e) {
    return new Problem(refusal, refusal.status(), sentence(e.getMessage()), Map.of());
  }

  private static String sentence(String message) {
    return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
  }

  void answer(Context ctx) {
    if (arguments.containsKey(RETRY_AFTER)) {
      ctx.header("Retry-After", arguments.get(RETRY_AFTER).toString());
    }
    ctx.status(status).contentType(MEDIA_TYPE).result(json());
  }

  /** As clients see it. */
  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", refusal.type());
    members.put("title", refusal.title());
    members.put("status", status);
    members.put("detail", getMessage());
    members.putAll(arguments);
    return members;
  }

  byte[] json() {
    try {
      return JSON.writeValueAsBytes(members());
    } catch (IOException e) {
      throw new IllegalStateException("strings and numbers are JSON", e);
    }
  }
}
