package io.github.inpaint4j.data;

import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.Images;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.random.Seeded;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pictures of a folder and its sub-folders, cropped and scaled to one size. */
public record ImageFolder(Path folder, List<Path> files, int height, int width)
    implements ImageSource {

  /**
   * @throws IOException if there is no folder or no picture in it
   */
  public static ImageFolder of(Path folder, int height, int width) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new FileNotFoundException(folder + " is not a folder.");
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(Picture::hasPictureName).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new FileNotFoundException(
          "There is no picture in " + folder + " (" + String.join(", ", Picture.EXTENSIONS) + ").");
    }
    return new ImageFolder(folder, files, height, width);
  }

  /** A tenth of the pictures (at least one) for tests, chosen by their number. */
  Subset.Split split() throws IOException {
    if (files.size() < 2) {
      throw new IOException(folder + " has one picture; training and testing need two at least.");
    }
    return Subset.holdOut(this, Math.max(1, files.size() / 10), Seeded.key("test"));
  }

  @Override
  public String name() {
    return "pictures in " + folder;
  }

  @Override
  public int size() {
    return files.size();
  }

  @Override
  public Image image(int index) throws IOException {
    return Images.fit(Picture.read(files.get(index)).image(), height, width);
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
