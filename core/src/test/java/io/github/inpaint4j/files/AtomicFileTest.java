package io.github.inpaint4j.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {
  @TempDir Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void assumePosix() {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
  }

  @Test
  void failureInTheMiddleLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("a.txt");
    AtomicFile.write(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write("half of the new".getBytes(StandardCharsets.UTF_8));
                      throw new IOException("No space left on device");
                    }))
        .hasMessage("cannot write " + file + ": No space left on device");
    assertThat(file).hasContent("old");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void alsoAnErrorLeavesNothingBehind() throws IOException {
    AtomicFile.Writer writer =
        out -> {
          throw new OutOfMemoryError("of a test");
        };
    assertThatThrownBy(() -> AtomicFile.write(folder.resolve("a"), writer))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void missingFoldersAreMade() throws IOException {
    AtomicFile.write(folder.resolve("b/c/d.txt"), "x");
    assertThat(folder.resolve("b/c/d.txt")).hasContent("x");
  }

  @Test
  void fileInPlaceOfAFolderIsOneSentence() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("f"), "");
    assertThatThrownBy(() -> AtomicFile.write(notAFolder.resolve("x"), "y"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot write " + notAFolder.resolve("x") + ": ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-rw-", "rwxr-x---", "r--r--r--"})
  void aFileThatIsReplacedKeepsItsRights(String rights) throws IOException {
    assumePosix();
    Path file = Files.writeString(folder.resolve("a"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    AtomicFile.write(
        file,
        out -> {
          for (Path each : files()) { // the temporary one is not open to more people
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                .isEqualTo(rights);
          }
          out.write('n');
        });
    assertThat(file).hasContent("n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(rights);
  }

  @Test
  void aNewFileHasTheRightsOfAnyNewFile() throws IOException {
    assumePosix();
    Path usual = Files.writeString(folder.resolve("usual"), "");
    AtomicFile.write(folder.resolve("a"), "x");
    assertThat(Files.getPosixFilePermissions(folder.resolve("a")))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSymbolicLinkLeadsToWhatWasWritten(boolean there) throws IOException {
    assumePosix();
    Files.createDirectory(folder.resolve("deep"));
    Path real = folder.resolve("deep/real");
    if (there) {
      Files.writeString(real, "old");
    }
    Path inner = Files.createSymbolicLink(folder.resolve("deep/inner"), Path.of("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("deep/inner"));
    AtomicFile.write(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(inner).isSymbolicLink();
    assertThat(real).isRegularFile().hasContent("new");
  }

  @Test
  void linksInACircleAreSaid() throws IOException {
    assumePosix();
    Path a = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
    Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
    assertThatThrownBy(() -> AtomicFile.write(a, "x"))
        .hasMessage("cannot write " + a + ": its symbolic links lead in a circle");
  }

  /** A pipe of our own: a mistake here would replace a device of the machine. */
  @Test
  void whatIsNoFileIsWrittenAndStaysWhatItIs() throws Exception {
    assumePosix();
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();
    try {
      AtomicFile.write(pipe, "x");
      assertThat(reader.inputReader().readLine()).isEqualTo("x");
      assertThat(Files.isRegularFile(pipe)).isFalse();
    } finally {
      reader.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u00fc"})
  void theLongestNameThereIsCanBeWritten(String letter) throws IOException {
    int count = 251 / letter.getBytes(StandardCharsets.UTF_8).length;
    Path file = folder.resolve(letter.repeat(count) + ".png");
    AtomicFile.write(file, "x");
    AtomicFile.write(file, "y");
    assertThat(files()).containsExactly(file);
    assertThat(file).hasContent("y");
  }

  @Test
  void ofManyWritersAtOnceOneWinsAndNothingIsMixed() throws IOException {
    Path file = folder.resolve("a");
    List<String> texts = IntStream.range(0, 40).mapToObj(i -> (i + " ").repeat(20_000)).toList();
    texts.parallelStream()
        .forEach(
            text -> {
              try {
                AtomicFile.write(file, text);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    assertThat(texts).contains(Files.readString(file));
    assertThat(files()).containsExactly(file);
  }

  /** Writes the files of its arguments, and stops in the middle of each until it may go on. */
  static final class Slow {
    public static void main(String[] files) throws IOException {
      for (String file : files) {
        AtomicFile.write(
            Path.of(file),
            out -> {
              out.write("slow".getBytes(StandardCharsets.UTF_8));
              System.out.println("half");
              System.in.read();
            });
      }
    }
  }

  private Process slow(Path... files) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Slow.class.getName()),
                Stream.of(files).map(Path::toString))
            .toList();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    assertThat(process.inputReader().readLine()).isEqualTo("half");
    return process;
  }

  @Test
  void whatAKilledProcessLeftIsRemovedByTheNext() throws Exception {
    slow(folder.resolve("a")).destroyForcibly().waitFor();
    assertThat(files()).hasSize(1);
    AtomicFile.write(folder.resolve("b"), "x");
    assertThat(files()).containsExactly(folder.resolve("b"));
  }

  @Test
  void whatALivingProcessIsWritingStays() throws Exception {
    Path file = folder.resolve("a");
    Process other = slow(file);
    try {
      AtomicFile.write(file, "fast");
      assertThat(files()).hasSize(2);
      other.outputWriter().append('\n').close();
      assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(other.exitValue()).isZero();
      assertThat(files()).containsExactly(file);
      assertThat(file).hasContent("slow");
    } finally {
      other.destroyForcibly();
    }
  }
}
