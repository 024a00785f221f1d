package io.github.inpaint4j.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Files that are there completely or not at all, whenever the machine stops. */
public final class AtomicFile {
  private static final int MOST_LINKS = 40;

  private AtomicFile() {}

  /** Writes something into a stream. */
  @FunctionalInterface
  public interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a neighbour of {@code file}, forces it to the disk, and moves it into place. A file that
   * is replaced keeps its rights, a symbolic link goes on leading to the file, and what is no file
   * (a device, a pipe) is written straight.
   *
   * @throws IOException in one sentence with the file's name
   */
  public static void write(Path file, Writer writer) throws IOException {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
          write(out, writer);
        }
      } else {
        replace(target(file), writer);
      }
    } catch (IOException e) {
      throw new IOException("cannot write " + file + ": " + reason(e), e);
    }
  }

  private static void replace(Path target, Writer writer) throws IOException {
    Files.createDirectories(target.getParent());
    try (Temporary temporary = Temporary.beside(target)) {
      write(Channels.newOutputStream(temporary.channel()), writer);
      temporary.channel().force(true);
      move(temporary.path(), target);
    }
  }

  private static void write(OutputStream stream, Writer writer) throws IOException {
    OutputStream out = new BufferedOutputStream(stream, 1 << 16);
    writer.write(out);
    out.flush();
  }

  /** Where symbolic links lead, be there a file or not. */
  private static Path target(Path file) throws IOException {
    Path target = file.toAbsolutePath();
    for (int i = 0; Files.isSymbolicLink(target); i++) {
      if (i == MOST_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  public static void write(Path file, byte[] bytes) throws IOException {
    write(file, out -> out.write(bytes));
  }

  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Moves atomically where the file system can, and makes the folder remember it. */
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
    try (FileChannel folder =
        FileChannel.open(to.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // Windows cannot open a folder; its file system keeps renames in order by itself.
      return;
    }
  }

  private static @Nullable String reason(IOException e) {
    @Nullable String reason = e instanceof FileSystemException f ? f.getReason() : null;
    if (e instanceof AccessDeniedException) {
      reason = "no permission";
    } else if (e instanceof FileSystemLoopException) {
      reason = "its symbolic links lead in a circle";
    }
    return reason != null ? reason : e.getMessage();
  }
}
