package io.github.inpaint4j.app;

import io.github.inpaint4j.image.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What is written beside the output, what may be replaced, and which pictures of a folder. */
final class WorkOptions {
  @Option(
      names = "--overlay",
      paramLabel = "FILE|DIR",
      description =
          "Show it: the hole in red on the picture; without --output nothing else is done.")
  private Path overlay;

  @Option(names = "--overwrite", description = "Replace files that are there.")
  private boolean overwrite;

  @Option(names = "--recursive", description = "For a folder: its sub-folders, too.")
  private boolean recursive;

  @Option(
      names = "--skip-existing",
      description = "For a folder: go on where an earlier run stopped.")
  private boolean skipExisting;

  /** Or null. */
  Path overlay() {
    return overlay;
  }

  boolean overwrite() {
    return overwrite;
  }

  boolean recursive() {
    return recursive;
  }

  boolean skipExisting() {
    return skipExisting;
  }

  /**
   * @param output or null
   * @param what the overlay shows
   * @throws IllegalArgumentException if nothing would be written, or two things into one file
   */
  void check(Path output, String what) {
    if (output == null && overlay == null) {
      throw new IllegalArgumentException(
          "nothing would be written; give --output, or --overlay to see " + what);
    }
    if (output != null && output.equals(overlay)) {
      throw new IllegalArgumentException("--output and --overlay are both " + output);
    }
    if (overwrite && skipExisting) {
      throw new IllegalArgumentException("give --overwrite or --skip-existing, not both");
    }
  }

  /**
   * @throws IllegalArgumentException if an option is for folders, or a file cannot be written
   * @throws IOException if a file is there and may not be replaced
   */
  void requireForOne(Path image, Path output) throws IOException {
    if (skipExisting || recursive) {
      throw new IllegalArgumentException(
          "%s is for folders, %s is none"
              .formatted(skipExisting ? "--skip-existing" : "--recursive", image));
    }
    requireWritable(output);
    requireWritable(overlay);
  }

  private void requireWritable(Path file) throws IOException {
    if (file == null) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a folder; name the file to write");
    }
    Format.toWrite(file);
    Outputs.requireFree(file, overwrite);
  }
}
