package io.github.inpaint4j.image;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pictures of a folder, told by the endings of their names. What is hidden is passed over:
 * files and folders whose names begin with a dot.
 *
 * @param files those in the folder itself, sorted
 * @param below those in its sub-folders, sorted
 */
public record PictureFolder(Path path, List<Path> files, List<Path> below) {

  /**
   * @throws IOException if there is no such folder, or a folder in it cannot be looked into
   */
  public static PictureFolder of(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new FileNotFoundException(path + " is not a folder.");
    }
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(path, new Finder(path, found));
    return new PictureFolder(
        path,
        found.stream().filter(file -> path.equals(file.getParent())).sorted().toList(),
        found.stream().filter(file -> !path.equals(file.getParent())).sorted().toList());
  }

  /** In the folder and its sub-folders, sorted. */
  public List<Path> all() {
    return Stream.concat(files.stream(), below.stream()).sorted().toList();
  }

  private static final class Finder extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> found;

    Finder(Path root, List<Path> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean passedOver = !folder.equals(root) && Picture.isHidden(folder);
      return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (Picture.hasPictureName(file) && Files.isRegularFile(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (Picture.isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      throw new IOException("cannot look into " + file + "; is there permission to read it?", e);
    }
  }
}
