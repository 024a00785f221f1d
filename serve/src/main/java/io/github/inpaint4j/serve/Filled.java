package io.github.inpaint4j.serve;

import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Note;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A filled picture.
 *
 * @param bytes of its file
 * @param seconds that the fill took, without reading and writing
 * @param notes what its client should know
 */
record Filled(byte[] bytes, Format format, String method, double seconds, List<Note> notes) {
  private static final String NOT_ASCII = "[^ -~]";

  void answer(Context ctx) {
    ctx.header("Inpaint-Method", method)
        .header("Inpaint-Seconds", String.format(Locale.ROOT, "%.4f", seconds))
        .contentType("image/" + format.name().toLowerCase(Locale.ROOT))
        .result(bytes);
    if (!notes.isEmpty()) {
      ctx.header("Inpaint-Notes", said());
    }
  }

  /** All in one line of ASCII, as headers need it. */
  private String said() {
    return notes.stream()
        .map(Note::sentence)
        .collect(Collectors.joining(" "))
        .replaceAll(NOT_ASCII, "?");
  }

  /** The same for programs with words of their own. */
  List<Map<String, Object>> told() {
    return notes.stream().map(Filled::told).toList();
  }

  private static Map<String, Object> told(Note note) {
    String kind = note.event().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Map.of("kind", kind, "names", note.names(), "detail", note.sentence());
  }
}
