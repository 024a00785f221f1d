package io.github.inpaint4j.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields of a multipart/form-data request.
 *
 * @param share the memory they occupy, given back on closing
 */
record Form(Map<String, List<byte[]>> fields, Budget.Share share) implements AutoCloseable {
  private static final int LONGEST_TEXT = 10_000; // bytes
  private static final Pattern SHARE = Pattern.compile("[01](\\.\\d{1,9})?");

  /**
   * @throws Problem 400 if there are others, or one of {@code single} comes twice
   */
  void requireOnly(Set<String> single, Set<String> repeatable) {
    fields.forEach(
        (name, values) -> {
          if (!single.contains(name) && !repeatable.contains(name)) {
            throw new Problem(Refusal.UNKNOWN_FIELD, Map.of("field", name));
          }
          if (values.size() > 1 && !repeatable.contains(name)) {
            throw new Problem(Refusal.REPEATED_FIELD, Map.of("field", name));
          }
        });
  }

  /** A picture's file, or null. */
  Upload file(String name) {
    return fields.containsKey(name) ? new Upload(name, fields.get(name).get(0)) : null;
  }

  List<String> texts(String name) {
    return fields.getOrDefault(name, List.of()).stream().map(bytes -> text(name, bytes)).toList();
  }

  private static String text(String name, byte[] bytes) {
    if (bytes.length > LONGEST_TEXT) {
      throw new Problem(Refusal.FIELD_TOO_LONG, Map.of("field", name, "limit", LONGEST_TEXT));
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

  /** A number in [0,1]. */
  double share(String name, double byDefault) {
    String text = text(name, Double.toString(byDefault));
    if (!SHARE.matcher(text).matches() || Double.parseDouble(text) > 1) {
      throw new Problem(Refusal.NOT_A_SHARE, Map.of("field", name));
    }
    return Double.parseDouble(text);
  }

  /** One of several words. */
  String word(String name, String byDefault, List<String> words) {
    String word = text(name, byDefault);
    if (word != null && !words.contains(word)) {
      throw new Problem(Refusal.NOT_A_CHOICE, Map.of("field", name, "choices", words));
    }
    return word;
  }

  /** Some of several words, with commas between; all of them if nobody says which. */
  List<String> words(String name, List<String> words) {
    List<String> some = List.of(text(name, String.join(",", words)).split("\\s*,\\s*", -1));
    if (!words.containsAll(some)) {
      throw new Problem(Refusal.NOT_A_CHOICE, Map.of("field", name, "choices", words));
    }
    return some;
  }

  /** True or false, which it is by default. */
  boolean flag(String name) {
    return word(name, "false", List.of("true", "false")).equals("true");
  }

  @Override
  public void close() {
    share.close();
  }
}
