package io.github.inpaint4j.serve;

import io.javalin.http.Context;
import java.util.Map;

/** What every answer tells browsers. */
final class Headers {
  static final Map<String, String> STRICT =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none';"
              + " form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=()",
          "Cache-Control",
          "no-store");

  private Headers() {}

  static void add(Context ctx) {
    STRICT.forEach(ctx::header);
  }
}
