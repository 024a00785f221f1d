package io.github.inpaint4j.data;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * CIFAR-10 (Krizhevsky 2009) in its official binary form: 50,000 training and 10,000 test images of
 * 32x32, in ten classes. Each record is a label byte and 3072 bytes of planar RGB.
 */
public record Cifar10(ImageSource training, ImageSource test) {
  public static final int SIDE = 32;
  public static final String ARCHIVE = "cifar-10-binary.tar.gz";

  private static final int RECORD = 1 + 3 * SIDE * SIDE;
  private static final int RECORDS_PER_BATCH = 10_000;
  private static final String FOLDER = "cifar-10-batches-bin";
  private static final String META = "batches.meta.txt";
  private static final String TEST = "test_batch.bin";
  private static final List<String> TRAINING =
      Stream.of(1, 2, 3, 4, 5).map(i -> "data_batch_" + i + ".bin").toList();

  /**
   * Where CIFAR-10 is on this machine: what {@code INPAINT4J_CIFAR10} names, be it there or not,
   * else the archive or the folder in the cache.
   */
  public static Optional<Path> find() {
    return find(System.getenv("INPAINT4J_CIFAR10"), Cache.folder());
  }

  static Optional<Path> find(String configured, Path cache) {
    if (configured != null && !configured.isBlank()) {
      return Optional.of(Path.of(configured));
    }
    return Stream.of(cache.resolve(ARCHIVE), cache.resolve(FOLDER))
        .filter(p -> p.endsWith(ARCHIVE) ? Files.isRegularFile(p) : Files.exists(p.resolve(TEST)))
        .findFirst();
  }

  /** True if the folder or file looks like CIFAR-10, complete or not. */
  public static boolean isAt(Path path) {
    return path.getFileName() != null && path.getFileName().toString().endsWith(".tar.gz")
        || Files.exists(path.resolve(TEST))
        || Files.exists(path.resolve(TRAINING.get(0)));
  }

  /**
   * Reads a folder of batch files, or the archive itself without extracting it.
   *
   * @throws IOException in one sentence, if a file is missing, truncated or no CIFAR-10
   */
  public static Cifar10 read(Path path) throws IOException {
    Map<String, byte[]> files = files(path, names());
    List<byte[]> training = TRAINING.stream().map(files::get).toList();
    return new Cifar10(
        images("CIFAR-10 training images", training, classes(files)), testImages(files));
  }

  /**
   * Its test images alone, for a sixth of the memory.
   *
   * @throws IOException as {@link #read}
   */
  public static ImageSource readTest(Path path) throws IOException {
    return testImages(files(path, List.of(TEST, META)));
  }

  private static ImageSource testImages(Map<String, byte[]> files) throws IOException {
    return images("CIFAR-10 test images", List.of(files.get(TEST)), classes(files));
  }

  private static Map<String, byte[]> files(Path path, List<String> names) throws IOException {
    Map<String, byte[]> files =
        Files.isDirectory(path) ? readFolder(path, names) : readArchive(path, names);
    for (String name : names) {
      if (!files.containsKey(name)) {
        throw new FileNotFoundException(
            path
                + " has no "
                + name
                + "; it should hold the official binary version of CIFAR-10"
                + " (./inpaint data cifar10 downloads it).");
      }
    }
    return files;
  }

  private static List<String> classes(Map<String, byte[]> files) {
    return new String(files.get(META), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static Map<String, byte[]> readFolder(Path folder, List<String> names)
      throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        requireSize(name, Files.size(file), file.toString());
        files.put(name, Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static Map<String, byte[]> readArchive(Path archive, List<String> names)
      throws IOException {
    if (!Files.isRegularFile(archive)) {
      throw new FileNotFoundException(
          "There is no CIFAR-10 at " + archive + "; ./inpaint data cifar10 downloads it.");
    }
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (entry.isFile() && names.contains(name)) {
          requireSize(name, entry.getSize(), archive + " (" + entry.getName() + ")");
          files.put(name, tar.readNBytes((int) entry.getSize()));
        }
      }
    } catch (IOException e) {
      throw new IOException(
          archive + " is damaged (" + e.getMessage() + "); ./inpaint data cifar10 mends it.", e);
    }
    return files;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(TRAINING);
    names.add(TEST);
    names.add(META);
    return names;
  }

  private static void requireSize(String name, long bytes, String where) throws IOException {
    long expected = (long) RECORD * RECORDS_PER_BATCH;
    if (name.equals(META) ? bytes > 1 << 16 : bytes != expected) {
      throw new IOException(
          where
              + " has "
              + bytes
              + " bytes instead of "
              + expected
              + "; it is truncated or not CIFAR-10 (./inpaint data cifar10 gets it anew).");
    }
  }

  private static ImageSource images(String name, List<byte[]> batches, List<String> classes)
      throws IOException {
    List<byte[]> images = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (byte[] batch : batches) {
      for (int at = 0; at < batch.length; at += RECORD) {
        int label = batch[at] & 255;
        if (label >= classes.size()) {
          throw new IOException(
              name
                  + ": record "
                  + images.size()
                  + " has class "
                  + label
                  + "; the file is damaged.");
        }
        labels.add(classes.get(label));
        images.add(Arrays.copyOfRange(batch, at + 1, at + RECORD));
      }
    }
    return new ByteImages(name, SIDE, SIDE, images.toArray(byte[][]::new), List.copyOf(labels));
  }
}
