package io.github.inpaint4j.train.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are wrong in one point each are refused in one sentence that names the point. */
class KerasMalformedTest {
  private static final String CONFIG = "config.json";
  private static final String WEIGHTS = "model.weights.h5";

  @TempDir Path folder;
  private Path file;
  private Map<String, byte[]> entries;

  @BeforeEach
  void unpack() throws IOException {
    file = folder.resolve("a.keras");
    unpack("sequential.keras");
  }

  private void unpack(String name) throws IOException {
    entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(good(name)))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries.put(e.getName(), zip.readAllBytes());
      }
    }
  }

  private static byte[] good(String name) throws IOException {
    try (InputStream in = KerasMalformedTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private void pack() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        zip.write(e.getValue());
      }
    }
    Files.write(file, packed.toByteArray());
  }

  private void replace(String from, String to) throws IOException {
    String config = new String(entries.get(CONFIG), StandardCharsets.UTF_8);
    assertThat(config).contains(from);
    entries.put(CONFIG, config.replace(from, to).getBytes(StandardCharsets.UTF_8));
    pack();
  }

  private void assertRefused(String reason) {
    assertThatThrownBy(() -> KerasModel.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + " cannot be imported: ")
        .hasMessageContaining(reason);
  }

  @Test
  void packedAnewItIsRead() throws IOException {
    pack();
    assertThat(KerasModel.read(file).parameters().count()).isEqualTo(375 + 5 + 24 + 111);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Sequential\"              | \"Custom\"               | it is a 'Custom', not a Functional or Sequential",
        "\"class_name\": \"UpSampling2D\" | \"class_name\": \"Conv2DTranspose\" | is a Conv2DTranspose; there can be",
        "\"activation\": \"sigmoid\" | \"activation\": \"gelu\" | has activation gelu, not relu or sigmoid or linear",
        "\"strides\": [1, 1]         | \"strides\": [2, 2]      | has strides [2,2], not [1,1]",
        "\"dilation_rate\": [1, 1]   | \"dilation_rate\": [2, 2] | has dilation_rate [2,2]",
        "\"pool_size\": [2, 2]       | \"pool_size\": [3, 3]    | has pool_size [3,3]",
        "\"size\": [2, 2]            | \"size\": [4, 4]         | has size [4,4]",
        "\"interpolation\": \"nearest\" | \"interpolation\": \"bilinear\" | has interpolation bilinear",
        "\"padding\": \"same\"       | \"padding\": \"valid\"   | has padding valid, not same",
        "\"kernel_size\": [5, 5]     | \"kernel_size\": [4, 4]  | has a kernel [4,4], not square and odd",
        "\"kernel_size\": [5, 5]     | \"kernel_size\": [5, 3]  | has a kernel [5,3], not square and odd",
        "\"kernel_size\": [5, 5]     | \"kernel_size\": [4095, 4095] | is larger than the file",
        "\"filters\": 5              | \"filters\": 6           | are [5, 5, 3, 5], not [5, 5, 3, 6]",
        "\"filters\": 5              | \"filters\": -5          | has -5 filters",
        "\"filters\": 5              | \"filters\": \"many\"    | has -1 filters",
        "[null, 8, 12, 3]            | [null, 7, 12, 3]         | pooling needs even sides, got 5x7x12",
        "[null, 8, 12, 3]            | [null, 8, 12, 1]         | has 1 channels, not 3",
        "[null, 8, 12, 3]            | [null, null, null, 3]    | has the shape [null,null,null,3]",
        "[null, 8, 12, 3]            | [null, 24]               | has batch_shape [null,24], not 4 numbers",
        "\"name\": \"float32\"       | \"name\": \"mixed_float16\" | has the type 'mixed_float16', not float32",
        "\"InputLayer\"              | \"Conv2D\"               | begin with keras.Input",
        "\"layers\"                  | \"strata\"               | it makes null of null",
        "{                           | [                        | its config.json is no JSON"
      })
  void configsThatCannotBeImported(String from, String to, String reason) throws IOException {
    replace(from, to);
    assertRefused(reason);
  }

  @Test
  void aPictureThatGrowsIsNoFill() throws IOException {
    String config = new String(entries.get(CONFIG), StandardCharsets.UTF_8);
    int pooling = config.indexOf("{\"module\": \"keras.layers\", \"class_name\": \"MaxPooling2D\"");
    int next = config.indexOf("{\"module\": \"keras.layers\"", pooling + 1);
    String without = config.substring(0, pooling) + config.substring(next);
    entries.put(CONFIG, without.getBytes(StandardCharsets.UTF_8));
    pack();
    assertRefused("it makes 3x16x24 of 3x8x12; a fill has the picture's shape");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"keras_history\": [\"conv2d_6\" | \"keras_history\": [\"conv2d_5\" | its layer 'max_pooling2d_3' does not just follow the one before",
        "\"output_layers\": [\"conv2d_9\" | \"output_layers\": [\"conv2d_8\" | its output is not that of its last layer"
      })
  void layersThatBranchAreNoChain(String from, String to, String reason) throws IOException {
    unpack("paper.keras");
    replace(from, to);
    assertRefused(reason);
  }

  @Test
  void anArchiveOfAnotherKindIsNoKerasFile() throws IOException {
    entries.remove(WEIGHTS);
    pack();
    assertRefused("it has no model.weights.h5, so it is no .keras file");
  }

  @Test
  void modelsOfKeras2AreToldWhatToDo() throws IOException {
    entries.put("metadata.json", "{\"keras_version\": \"2.15.0\"}".getBytes());
    pack();
    assertRefused("it was saved by Keras '2.15.0'; open and save it with Keras 3");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    entries.put(CONFIG, new byte[5 << 20]);
    pack();
    assertThat(Files.size(file)).isLessThan(50_000);
    assertRefused("its config.json is larger than 4 MB");
  }

  @Test
  void whatIsNoArchiveIsSaidSo() throws IOException {
    Files.write(file, entries.get(WEIGHTS));
    assertRefused("it is damaged or no .keras file, which is a zip archive");
    Files.delete(file);
    assertRefused("there is no such file");
  }

  @Test
  void everyTruncationIsNoticed() throws IOException {
    byte[] good = good("sequential.keras");
    for (int n = 0; n < good.length; n += 97) {
      Files.write(file, Arrays.copyOf(good, n));
      assertRefused("it is damaged or no .keras file");
    }
  }

  @Test
  void everyFlippedBitOfTheContentsIsNoticed() throws IOException {
    byte[] good = good("sequential.keras");
    for (int i = 300; i < 23_000; i += 101) {
      byte[] bad = good.clone();
      bad[i] ^= 1;
      Files.write(file, bad);
      assertRefused("damaged");
    }
  }

  /** With the right checksum: the reader of HDF5 meets every kind of nonsense. */
  @Test
  void nonsenseInTheWeightsIsRefusedOrReadButNeverCrashes() throws IOException {
    byte[] good = entries.get(WEIGHTS);
    for (int i = 0; i < good.length; i += 13) {
      byte[] bad = good.clone();
      bad[i] ^= (byte) (1 << i % 8);
      entries.put(WEIGHTS, bad);
      pack();
      Throwable thrown = catchThrowable(() -> KerasModel.read(file));
      if (thrown != null) {
        assertThat(thrown).as("byte " + i).isInstanceOf(IOException.class);
      }
    }
  }
}
