package io.github.inpaint4j.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a run folder for one training. The system lets go of it however a process ends. The file
 * stays: if it were deleted, two could lock two files of the same name.
 */
final class RunLock implements AutoCloseable {
  static final String FILE = ".lock";

  /** A process that opens and closes the file once more would let go of its lock. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private RunLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * @throws IOException in one sentence, if somebody has it or the folder cannot be written to
   */
  static RunLock take(Path run) throws IOException {
    Path folder = run.toRealPath();
    if (!OURS.add(folder)) {
      throw busy(run);
    }
    FileChannel channel = null;
    try {
      channel = open(run);
      if (channel.tryLock() == null) {
        throw busy(run);
      }
      return new RunLock(folder, channel);
    } catch (IOException e) {
      OURS.remove(folder);
      if (channel != null) {
        channel.close();
      }
      throw e;
    }
  }

  private static FileChannel open(Path run) throws IOException {
    try {
      return FileChannel.open(
          run.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      String reason = Files.isWritable(run) ? e.getMessage() : "no permission";
      throw new IOException("cannot write into " + run + ": " + reason, e);
    }
  }

  private static IOException busy(Path run) {
    return new IOException(run + " is being trained already; wait until it ends, or stop it.");
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      OURS.remove(folder);
    }
  }
}
