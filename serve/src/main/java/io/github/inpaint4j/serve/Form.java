package io.github.inpaint4j.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;

/**
 * The fields of a multipart/form-data request.
 *
 * @param share the memory they occupy, given back on closing
 */
record Form(Map<String, List<byte[]>> fields, Budget.Share share) implements AutoCloseable {
  private static final int LONGEST_TEXT = 10_000; // bytes

  static Problem malformed(String detail) {
    return new Problem(HttpStatus.BAD_REQUEST_400, detail);
  }

  /**
   * @throws Problem 400 if there are others, or one of {@code single} comes twice
   */
  void requireOnly(Set<String> single, Set<String> repeatable) {
    fields.forEach(
        (name, values) -> {
          if (!single.contains(name) && !repeatable.contains(name)) {
            throw malformed(
                "There is no field of that name; see openapi.yaml for those there are.");
          }
          if (values.size() > 1 && !repeatable.contains(name)) {
            throw malformed("The field " + name + " is there more than once.");
          }
        });
  }

  /** The bytes of a file, or null. */
  byte[] file(String name) {
    return fields.containsKey(name) ? fields.get(name).get(0) : null;
  }

  List<String> texts(String name) {
    return fields.getOrDefault(name, List.of()).stream().map(bytes -> text(name, bytes)).toList();
  }

  private static String text(String name, byte[] bytes) {
    if (bytes.length > LONGEST_TEXT) {
      throw malformed("The field " + name + " is too long.");
    }
    return new String(bytes, StandardCharsets.UTF_8).strip();
  }

  String text(String name, String byDefault) {
    List<String> texts = texts(name);
    return texts.isEmpty() ? byDefault : texts.get(0);
  }

  /** A whole number from {@code least} to {@code most}. */
  long number(String name, long byDefault, long least, long most) {
    return Numbers.parse(name, text(name, Long.toString(byDefault)), least, most);
  }

  /** One of several words. */
  String word(String name, String byDefault, List<String> words) {
    String word = text(name, byDefault);
    if (word != null && !words.contains(word)) {
      throw malformed("The field " + name + " is one of " + String.join(", ", words) + ".");
    }
    return word;
  }

  @Override
  public void close() {
    share.close();
  }
}
