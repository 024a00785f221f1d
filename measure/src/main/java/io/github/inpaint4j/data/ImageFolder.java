package io.github.inpaint4j.data;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureException;
import io.github.inpaint4j.image.PictureFolder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The pictures of a folder and its sub-folders, cropped and scaled to one size.
 *
 * @param leftOut how many of the folder's are not among the files
 */
public record ImageFolder(Path folder, List<Path> files, int leftOut, int height, int width)
    implements ImageSource {

  /**
   * @param skipUnreadable true to leave out pictures that cannot be read, for which each is read
   * @throws IOException if there is no folder or no picture in it
   */
  public static ImageFolder of(Path folder, int height, int width, boolean skipUnreadable)
      throws IOException {
    List<Path> all = PictureFolder.of(folder).all();
    List<Path> files =
        skipUnreadable ? all.parallelStream().filter(ImageFolder::isReadable).toList() : all;
    if (files.isEmpty()) {
      throw new FileNotFoundException(
          "There is no picture in " + folder + " (" + String.join(", ", Picture.EXTENSIONS) + ").");
    }
    return new ImageFolder(folder, files, all.size() - files.size(), height, width);
  }

  private static boolean isReadable(Path file) {
    try {
      Picture.read(file);
      return true;
    } catch (PictureException e) {
      return false;
    }
  }

  /** A tenth of the pictures (at least one) for tests, chosen by their number. */
  Subset.Split split() throws IOException {
    return Subset.holdOutForTests(this);
  }

  @Override
  public String name() {
    return "pictures in " + folder;
  }

  /** Its name and what was found there, for people. */
  String counted() {
    long below = files.stream().filter(file -> !folder.equals(file.getParent())).count();
    return "%s: %d%s%s"
        .formatted(
            name(),
            files.size(),
            below > 0 ? ", " + below + " of them in sub-folders" : "",
            leftOut > 0 ? "; " + leftOut + " that cannot be read are left out" : "");
  }

  @Override
  public int size() {
    return files.size();
  }

  @Override
  public Image image(int index) throws IOException {
    return Images.fit(whole(index), height, width);
  }

  /** Image {@code index} as it is. */
  Image whole(int index) throws IOException {
    return Picture.read(files.get(index)).image();
  }

  @Override
  public String label(int index) {
    return files.get(index).getFileName().toString();
  }

  /** Of the names only; the pixels' digest is taken when they are read into memory. */
  @Override
  public String fingerprint() {
    return "files:" + files.hashCode();
  }
}
