package io.github.inpaint4j.train.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;

/** One layer as config.json describes it. */
record KerasLayer(JsonNode node) {
  String kind() {
    return node.path("class_name").asText();
  }

  String name() {
    return node.path("config").path("name").asText();
  }

  /** A setting as text: {@code same}, {@code [2,2]}, {@code true}. */
  String setting(String name) {
    JsonNode value = node.path("config").path(name);
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /**
   * Numbers of a setting that is a list, or -1 where there is none.
   *
   * @throws IOException if the list has another length
   */
  int[] numbers(String name, int length) throws IOException {
    JsonNode value = node.path("config").path(name);
    if (!value.isArray() || value.size() != length) {
      throw refused("%s %s, not %d numbers".formatted(name, setting(name), length));
    }
    int[] numbers = new int[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = value.path(i).asInt(-1);
    }
    return numbers;
  }

  /**
   * @throws IOException if the setting is none of these
   */
  void require(String name, String... allowed) throws IOException {
    if (!List.of(allowed).contains(setting(name))) {
      throw refused("%s %s, not %s".formatted(name, setting(name), String.join(" or ", allowed)));
    }
  }

  /**
   * @throws IOException if it computes with other numbers than float32
   */
  void requireFloat32() throws IOException {
    JsonNode type = node.path("config").path("dtype");
    String name = type.isTextual() ? type.asText() : type.path("config").path("name").asText();
    if (!name.equals("float32")) {
      throw refused("the type '%s', not float32".formatted(name));
    }
  }

  /** True if all that flows into it is the output of one other layer. */
  boolean follows(KerasLayer other) {
    List<JsonNode> inputs = node.path("inbound_nodes").findValues("keras_history");
    return inputs.size() == 1 && inputs.get(0).path(0).asText().equals(other.name());
  }

  IOException refused(String what) {
    return new IOException("its layer '%s' (%s) has %s".formatted(name(), kind(), what));
  }
}
