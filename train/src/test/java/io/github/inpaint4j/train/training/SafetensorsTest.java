package io.github.inpaint4j.train.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("fast")
class SafetensorsTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("a.safetensors");
    Map<String, Safetensors.Stored> tensors = new LinkedHashMap<>();
    tensors.put("a", new Safetensors.Stored(new long[] {2, 3}, new float[] {1, 2, 3, 4, 5, 6}));
    tensors.put("b", new Safetensors.Stored(new long[] {1}, new float[] {Float.MIN_VALUE}));
    new Safetensors(tensors, Map.of("what", "ever \"quoted\"")).write(file);
  }

  @Test
  void everythingComesBackBitForBit() throws IOException {
    Safetensors back = Safetensors.read(file);
    assertThat(back.metadata()).isEqualTo(Map.of("what", "ever \"quoted\""));
    assertThat(back.tensors().keySet()).containsExactly("a", "b");
    assertThat(back.tensors().get("a").values()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(back.tensors().get("a").shape()).containsExactly(2, 3);
    assertThat(back.tensors().get("b").values()).containsExactly(Float.MIN_VALUE);
  }

  @Test
  void everyFlippedBitIsNoticed() throws IOException {
    byte[] good = Files.readAllBytes(file);
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 1;
      Files.write(file, bad);
      assertThatThrownBy(() -> Safetensors.read(file))
          .as("byte " + i)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is damaged");
    }
  }

  @Test
  void everyTruncationIsNoticed() throws IOException {
    byte[] good = Files.readAllBytes(file);
    for (int n = 0; n < good.length; n++) {
      Files.write(file, Arrays.copyOf(good, n));
      assertThatThrownBy(() -> Safetensors.read(file))
          .as(n + " bytes")
          .isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"a\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,8]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,8]}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"a\":{}}",
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
            + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
        "no json"
      })
  void headersThatLieAreRefused(String header) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + 8).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(json.length).put(json);
    Files.write(file, bytes.array());
    assertThatThrownBy(() -> Safetensors.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is damaged");
  }

  @Test
  void missingFileIsOneSentence() {
    assertThatThrownBy(() -> Safetensors.read(folder.resolve("none")))
        .hasMessage("there is no checkpoint " + folder.resolve("none"));
  }
}
