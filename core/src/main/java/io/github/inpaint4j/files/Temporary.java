package io.github.inpaint4j.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A file that will replace another, under a short name that nobody else has ever taken. It is
 * locked as long as its process lives, so that what a killed one left behind can be told and
 * removed: by the next process that writes into the folder.
 *
 * @param channel open and locked until this is closed
 */
record Temporary(Path path, FileChannel channel) implements AutoCloseable {
  private static final String PREFIX = ".inpaint4j-";
  private static final String SUFFIX = ".tmp";

  /** This process in names; numbers of processes are taken twice, by containers for instance. */
  private static final String OWN =
      PREFIX + HexFormat.of().toHexDigits(new SecureRandom().nextLong());

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

  /** An empty file in the same folder, with the rights of {@code target} if that is there. */
  static Temporary beside(Path target) throws IOException {
    Path folder = Objects.requireNonNull(target.getParent(), "a folder");
    if (SWEPT.add(folder)) {
      sweep(folder);
    }
    while (true) {
      Path path = target.resolveSibling(OWN + "-" + NEXT.incrementAndGet() + SUFFIX);
      Temporary temporary = new Temporary(path, create(path, target));
      if (temporary.lock() && Files.exists(path)) { // else it was swept before it was locked
        return temporary;
      }
      temporary.close();
    }
  }

  private static FileChannel create(Path path, Path target) throws IOException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    PosixFileAttributes old = rights(target);
    if (old == null) {
      return FileChannel.open(path, options);
    }
    FileChannel channel =
        FileChannel.open(path, options, PosixFilePermissions.asFileAttribute(old.permissions()));
    PosixFileAttributeView rights = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    try {
      rights.setOwner(old.owner());
      rights.setGroup(old.group());
    } catch (IOException e) {
      // only the superuser gives files away
    }
    rights.setPermissions(old.permissions());
    return channel;
  }

  /** Null if there is no such file, or its system knows no such rights. */
  private static @Nullable PosixFileAttributes rights(Path file) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return view == null || !Files.exists(file) ? null : view.readAttributes();
  }

  /** False if somebody else has the lock; true also where there are no locks. */
  private boolean lock() {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (IOException e) {
      return true;
    }
  }

  /** Removes what dead processes left in a folder. */
  private static void sweep(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (Path file : files) {
        if (!file.getFileName().toString().startsWith(OWN)) { // closing it would free our lock
          removeIfDead(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // a folder may be written, but not listed
    }
  }

  private static void removeIfDead(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // somebody else's, or on a system without locks: it stays
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path); // it is there only if it has not been moved
    channel.close();
  }
}
