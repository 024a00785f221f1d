package io.github.inpaint4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar10Test {
  private static final int BATCH = 10_000 * 3073;
  private static final String CLASSES =
      "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n";

  @TempDir Path folder;

  @Test
  @Tag("cifar10")
  void realCifar10HasItsFiftyAndTenThousandImages() throws IOException {
    assumeTrue(Cifar10.find().isPresent(), "CIFAR-10 is not on this machine");
    Cifar10 cifar = Cifar10.read(Cifar10.find().orElseThrow());
    assertThat(cifar.training().size()).isEqualTo(50_000);
    assertThat(cifar.test().size()).isEqualTo(10_000);
    assertThat(cifar.training().label(0)).isEqualTo("frog");
    assertThat(cifar.test().label(0)).isEqualTo("cat");
    assertThat(cifar.training().image(0).get(0, 0, 0)).isEqualTo(59 / 255f);
    assertThat(cifar.training().image(0).get(2, 31, 31)).isEqualTo(72 / 255f);
  }

  @Test
  void isFoundWhereTheEnvironmentSaysElseInTheCacheAndNowhereElse() throws IOException {
    assertThat(Cifar10.find(null, folder)).isEmpty();
    assertThat(Cifar10.find(" ", folder)).isEmpty();
    Path batches = Files.createDirectories(folder.resolve("cifar-10-batches-bin"));
    assertThat(Cifar10.find(null, folder)).isEmpty();
    Files.createFile(batches.resolve("test_batch.bin"));
    assertThat(Cifar10.find(null, folder)).contains(batches);
    Path archive = Files.createFile(folder.resolve(Cifar10.ARCHIVE));
    assertThat(Cifar10.find(null, folder)).contains(archive);
    assertThat(Cifar10.find("elsewhere", folder)).contains(Path.of("elsewhere"));
  }

  @Test
  void archiveIsReadWithoutExtractingIt() throws IOException {
    Cifar10 cifar = Cifar10.read(archive(BATCH));
    assertThat(cifar.training().size()).isEqualTo(50_000);
    assertThat(cifar.training().label(0)).isEqualTo("bird");
    assertThat(cifar.training().image(0).get(0, 0, 1)).isEqualTo(77 / 255f);
  }

  @Test
  void truncatedMemberOfTheArchiveIsNamed() throws IOException {
    Path archive = archive(BATCH - 1);
    assertThatThrownBy(() -> Cifar10.read(archive))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("data_batch_1.bin");
  }

  @Test
  void truncatedBatchFileIsNamedWithBothSizes() throws IOException {
    Files.write(folder.resolve("data_batch_1.bin"), new byte[100]);
    assertThatThrownBy(() -> Cifar10.read(folder))
        .hasMessageContaining("data_batch_1.bin has 100 bytes instead of 30730000");
  }

  @Test
  void emptyFolderSaysWhatIsMissing() {
    assertThatThrownBy(() -> Cifar10.read(folder))
        .hasMessageContaining("has no data_batch_1.bin")
        .hasMessageContaining("./inpaint data cifar10");
  }

  @Test
  void brokenArchiveIsOneSentence() throws IOException {
    Path archive = folder.resolve(Cifar10.ARCHIVE);
    Files.write(archive, new byte[] {1, 2, 3, 4, 5});
    assertThatThrownBy(() -> Cifar10.read(archive))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is damaged");
  }

  /** Black images of class 2, but for one sample; the first batch has the given size. */
  private Path archive(int firstBatch) throws IOException {
    Path file = folder.resolve(Cifar10.ARCHIVE);
    byte[] batch = new byte[BATCH];
    for (int at = 0; at < batch.length; at += 3073) {
      batch[at] = 2;
      batch[at + 2] = 77;
    }
    try (OutputStream out = Files.newOutputStream(file);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
      for (int i = 1; i <= 6; i++) {
        String name = i < 6 ? "data_batch_" + i + ".bin" : "test_batch.bin";
        put(tar, name, batch, i == 1 ? firstBatch : BATCH);
      }
      byte[] classes = CLASSES.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      put(tar, "batches.meta.txt", classes, classes.length);
    }
    return file;
  }

  private static void put(TarArchiveOutputStream tar, String name, byte[] bytes, int length)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry("cifar-10-batches-bin/" + name);
    entry.setSize(length);
    tar.putArchiveEntry(entry);
    tar.write(bytes, 0, length);
    tar.closeArchiveEntry();
  }
}
