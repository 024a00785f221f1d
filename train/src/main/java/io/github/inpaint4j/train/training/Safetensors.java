package io.github.inpaint4j.train.training;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inpaint4j.files.AtomicFile;
import io.github.inpaint4j.files.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * Named float tensors and text in one file of the safetensors format: an eight-byte little-endian
 * length, a JSON header, raw values. The metadata carries a SHA-256 of the whole file (computed
 * with that field zeroed), so that a torn or rotten file is refused instead of trained on.
 */
record Safetensors(Map<String, Stored> tensors, Map<String, String> metadata) {

  /** One tensor: its values in row-major order. */
  record Stored(long[] shape, float[] values) {}

  private static final int MAX_HEADER = 100 << 20;
  private static final String HASH = "sha256";
  private static final String NO_HASH = "0".repeat(64);
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  /** Writes the file atomically. */
  void write(Path file) throws IOException {
    ObjectNode header = JSON.createObjectNode();
    ObjectNode texts = header.putObject("__metadata__");
    texts.put(HASH, NO_HASH);
    new TreeMap<>(metadata).forEach(texts::put);
    long offset = 0;
    for (Map.Entry<String, Stored> e : tensors.entrySet()) {
      ObjectNode node = header.putObject(e.getKey());
      node.put("dtype", "F32");
      Arrays.stream(e.getValue().shape()).forEach(node.putArray("shape")::add);
      long end = offset + 4L * e.getValue().values().length;
      node.putArray("data_offsets").add(offset).add(end);
      offset = end;
    }
    byte[] json = JSON.writeValueAsBytes(header);
    int padded = (json.length + 7) / 8 * 8;
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.toIntExact(8 + padded + offset)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(padded).put(json);
    while (bytes.position() < 8 + padded) {
      bytes.put((byte) ' ');
    }
    for (Stored entry : tensors.values()) {
      bytes.asFloatBuffer().put(entry.values());
      bytes.position(bytes.position() + 4 * entry.values().length);
    }
    byte[] all = bytes.array();
    byte[] hash = Sha256.of(all).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(hash, 0, all, indexOfHash(json, NO_HASH) + 8, hash.length);
    AtomicFile.write(file, all);
  }

  /**
   * @throws IOException in one sentence, if the file is not complete and correct to the last bit
   */
  static Safetensors read(Path file) throws IOException {
    try {
      return parse(Files.readAllBytes(file));
    } catch (java.nio.file.NoSuchFileException e) {
      throw new IOException("there is no checkpoint " + file, e);
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      throw new IOException("checkpoint " + file + " is damaged: " + e.getMessage(), e);
    }
  }

  private static Safetensors parse(byte[] all) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
    require(all.length >= 8, "it is shorter than its own header");
    long length = bytes.getLong();
    require(length > 1 && length <= MAX_HEADER && length <= all.length - 8, "its header is cut");
    byte[] json = Arrays.copyOfRange(all, 8, (int) (8 + length));
    JsonNode header = JSON.readTree(json);
    require(header != null && header.isObject(), "its header is no JSON object");
    verifyHash(all, json, header.path("__metadata__").path(HASH).asText());
    Map<String, String> metadata = new TreeMap<>();
    header
        .path("__metadata__")
        .properties()
        .forEach(e -> metadata.put(e.getKey(), e.getValue().asText()));
    metadata.remove(HASH);
    ByteBuffer data = bytes.slice((int) (8 + length), (int) (all.length - 8 - length));
    return new Safetensors(tensors(header, data), metadata);
  }

  private static Map<String, Stored> tensors(JsonNode header, ByteBuffer data) throws IOException {
    Map<String, Stored> tensors = new LinkedHashMap<>();
    List<Map.Entry<String, JsonNode>> entries =
        header.properties().stream()
            .filter(e -> !e.getKey().equals("__metadata__"))
            .sorted(
                Comparator.comparingLong(e -> e.getValue().path("data_offsets").path(0).asLong()))
            .toList();
    long expected = 0;
    for (Map.Entry<String, JsonNode> e : entries) {
      JsonNode node = e.getValue();
      require(node.path("dtype").asText().equals("F32"), e.getKey() + " is not F32");
      long[] shape =
          StreamSupport.stream(node.path("shape").spliterator(), false)
              .mapToLong(JsonNode::asLong)
              .toArray();
      long n = 1;
      for (long side : shape) {
        require(side >= 0, e.getKey() + " has a negative side");
        n = Math.multiplyExact(n, side);
      }
      long begin = node.path("data_offsets").path(0).asLong(-1);
      long end = node.path("data_offsets").path(1).asLong(-1);
      require(
          begin == expected && end - begin == Math.multiplyExact(n, 4L) && end <= data.limit(),
          e.getKey() + " does not lie where it should");
      float[] values = new float[Math.toIntExact(n)];
      ByteBuffer part = data.slice((int) begin, (int) (end - begin));
      part.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
      tensors.put(e.getKey(), new Stored(shape, values));
      expected = end;
    }
    require(expected == data.limit(), "there are bytes after the last tensor");
    return tensors;
  }

  private static void verifyHash(byte[] all, byte[] json, String hash) throws IOException {
    int at = indexOfHash(json, hash);
    require(hash.length() == NO_HASH.length() && at >= 0, "its hash is damaged");
    byte[] zeroed = all.clone();
    Arrays.fill(zeroed, 8 + at, 8 + at + NO_HASH.length(), (byte) '0');
    require(Sha256.of(zeroed).equals(hash), "its hash does not match");
  }

  private static int indexOfHash(byte[] json, String hash) {
    return new String(json, StandardCharsets.ISO_8859_1).indexOf('"' + hash + '"') + 1;
  }

  private static void require(boolean condition, String problem) throws IOException {
    if (!condition) {
      throw new IOException(problem);
    }
  }
}
