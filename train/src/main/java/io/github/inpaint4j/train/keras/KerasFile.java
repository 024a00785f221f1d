package io.github.inpaint4j.train.keras;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What is in a .keras file: a zip archive of two texts and an HDF5 file. Only these are read, into
 * memory, and each has a limit that holds while it is unpacked.
 *
 * @param config the layers and how they hang together
 * @param weights an HDF5 file's bytes
 */
record KerasFile(JsonNode config, byte[] weights) {
  private static final int MAX_TEXT = 4 << 20;
  private static final int MAX_WEIGHTS = 256 << 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @throws IOException with the reason, if this is no complete file of Keras 3
   */
  static KerasFile read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no such file");
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String version = json(zip, "metadata.json").path("keras_version").asText();
      if (!version.startsWith("3.")) {
        throw new IOException(
            "it was saved by Keras '%s'; open and save it with Keras 3".formatted(version));
      }
      return new KerasFile(json(zip, "config.json"), entry(zip, "model.weights.h5", MAX_WEIGHTS));
    } catch (ZipException e) {
      throw new IOException(
          "it is damaged or no .keras file, which is a zip archive (%s)".formatted(e.getMessage()),
          e);
    }
  }

  private static JsonNode json(ZipFile zip, String name) throws IOException {
    try {
      return JSON.readTree(entry(zip, name, MAX_TEXT));
    } catch (JsonProcessingException e) {
      throw new IOException("its %s is no JSON".formatted(name), e);
    }
  }

  private static byte[] entry(ZipFile zip, String name, int limit) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("it has no %s, so it is no .keras file".formatted(name));
    }
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(limit + 1);
    }
    if (bytes.length > limit) {
      throw new IOException("its %s is larger than %d MB".formatted(name, limit >> 20));
    }
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    if (checksum.getValue() != entry.getCrc()) {
      throw new IOException("its %s is damaged".formatted(name));
    }
    return bytes;
  }
}
