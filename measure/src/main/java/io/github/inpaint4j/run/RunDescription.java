package io.github.inpaint4j.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inpaint4j.Version;
import io.github.inpaint4j.files.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What {@code run.json} says: how to do a run again, and with what it was done. The text carries a
 * SHA-256 of itself (computed with that field zeroed); runs from before there was one have none.
 *
 * @param settings of whoever trains
 * @param floor mean entropy of the validation images, nats: the loss of a perfect network
 */
public record RunDescription(
    JsonNode settings,
    String dataName,
    String trainingImages,
    String validationImages,
    String dataFingerprint,
    double floor,
    int parameters,
    List<Stage> stages,
    Map<String, String> versions) {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String HASH = "sha256";
  private static final String NO_HASH = "0".repeat(64);
  private static final String BEGINNING = "{\"settings\":";

  /** A run.json that something happened to after it was written. */
  static final class Damaged extends IOException {
    private static final long serialVersionUID = 1;

    Damaged(Path file, Throwable cause) {
      super(file + " is damaged, so this run cannot be resumed; start it again.", cause);
    }
  }

  /** The text of {@code run.json}. */
  public byte[] toJson() throws IOException {
    ObjectNode tree = JSON.valueToTree(this);
    tree.put(HASH, NO_HASH);
    String text = JSON.writeValueAsString(tree) + "\n";
    return text.replace(NO_HASH, hash(text)).getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws Damaged if it is not what was written
   * @throws IOException in one sentence, if something else or another version wrote it
   */
  static RunDescription read(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    JsonNode tree = tree(file, text);
    String hash = tree.path(HASH).asText();
    if (!hash.isEmpty() && !hash(text.replace(hash, NO_HASH)).equals(hash)) {
      throw new Damaged(file, null);
    }
    String version = tree.path("versions").path("inpaint4j").asText();
    if (version.isEmpty() || !tree.path("settings").isObject()) {
      throw new IOException(file + " was not written by inpaint4j, so this is no run.");
    }
    return value(file, ((ObjectNode) tree).without(HASH), RunDescription.class, version);
  }

  /**
   * The settings as whoever trained has them.
   *
   * @param file that this was read from
   * @throws IOException in one sentence, if another version wrote it
   */
  <S> S settings(Path file, Class<S> type) throws IOException {
    return value(file, settings, type, versions.get("inpaint4j"));
  }

  private static <T> T value(Path file, JsonNode tree, Class<T> type, String version)
      throws IOException {
    try {
      return JSON.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s was written by inpaint4j %s and has what this one, %s, does not know; go on with that."
              .formatted(file, version, Version.NUMBER),
          e);
    }
  }

  private static JsonNode tree(Path file, String text) throws IOException {
    if (text.isBlank()) {
      throw new Damaged(file, null);
    }
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Damaged(file, e);
    }
  }

  /** True if whoever wrote this was stopped before it said anything. */
  static boolean isHalf(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1).replaceAll("[\\s\\x00]", "");
    if (BEGINNING.startsWith(text) || text.equals("{}")) {
      return true;
    }
    try {
      JSON.readTree(text);
      return false;
    } catch (JsonProcessingException e) {
      return text.startsWith(BEGINNING);
    }
  }
}
