package io.github.inpaint4j.app;

import io.github.inpaint4j.image.Note;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What becomes of files with several pages or frames. */
final class PageOption {
  @Option(
      names = "--first-page",
      description =
          "Take the first page or frame of a TIFF, GIF, PNG or WebP file of several, which is"
              + " refused otherwise.")
  private boolean first;

  Picture read(Path image) throws IOException {
    return (first ? PictureReader.DEFAULT.ofFirstPage() : PictureReader.DEFAULT).read(image);
  }

  /**
   * @throws IllegalArgumentException if one page would replace the file with all of them
   */
  static void requireElsewhere(Picture picture, Path image, Path output) throws IOException {
    boolean one = picture.notes().stream().anyMatch(n -> n.event() == Note.Event.FIRST_ONLY);
    if (one && Files.exists(output) && Files.isSameFile(image, output)) {
      throw new IllegalArgumentException(
          "the first page would replace all pages of %s; write it to another file"
              .formatted(image));
    }
  }
}
