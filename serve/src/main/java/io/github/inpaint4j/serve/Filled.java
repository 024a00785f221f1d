package io.github.inpaint4j.serve;

import io.github.inpaint4j.image.Format;
import io.javalin.http.Context;
import java.util.Locale;

/**
 * A filled picture.
 *
 * @param bytes of its file
 * @param seconds that the fill took, without reading and writing
 */
record Filled(byte[] bytes, Format format, String method, double seconds) {
  void answer(Context ctx) {
    ctx.header("Inpaint-Method", method)
        .header("Inpaint-Seconds", String.format(Locale.ROOT, "%.4f", seconds))
        .contentType("image/" + format.name().toLowerCase(Locale.ROOT))
        .result(bytes);
  }
}
