package io.github.inpaint4j.data;

import io.github.inpaint4j.files.Sha256;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.image.PictureException;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntConsumer;

/** Images held in memory, a byte per sample, so that training never waits for a disk. */
public final class ByteImages implements ImageSource {
  private static final float[] UNIT = new float[256];

  static {
    for (int i = 0; i < 256; i++) {
      UNIT[i] = i / 255f;
    }
  }

  private final String name;
  private final int height;
  private final int width;
  private final byte[][] images;
  private final List<String> labels;
  private final String fingerprint;

  /**
   * @param images per image 3 * height * width bytes, planar RGB
   * @param labels one per image
   */
  ByteImages(String name, int height, int width, byte[][] images, List<String> labels) {
    this.name = name;
    this.height = height;
    this.width = width;
    this.images = images;
    this.labels = labels;
    this.fingerprint = digest(images);
  }

  /**
   * Reads every image of another source once and keeps it, with eight bits per sample; what is in
   * memory stays as it is.
   *
   * @param progress told how many are there
   * @throws IOException in one sentence that names all pictures that cannot be read
   */
  public static ByteImages of(ImageSource source, IntConsumer progress) throws IOException {
    List<String> unreadable = new ArrayList<>();
    ByteImages images = of(source, progress, unreadable);
    requireNone(unreadable);
    return images;
  }

  /**
   * @param unreadable is added to: why a picture cannot be read, which is left out then
   */
  static ByteImages of(ImageSource source, IntConsumer progress, List<String> unreadable)
      throws IOException {
    if (source instanceof ByteImages there) {
      return there;
    }
    List<byte[]> images = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      try {
        images.add(bytes(source.image(i)));
        labels.add(source.label(i));
        progress.accept(images.size());
      } catch (PictureException e) {
        unreadable.add(e.getMessage());
      }
    }
    return new ByteImages(
        source.name(),
        source.height(),
        source.width(),
        images.toArray(byte[][]::new),
        List.copyOf(labels));
  }

  /** A sample that was kept as a byte. */
  static float sample(byte kept) {
    return UNIT[kept & 255];
  }

  static byte[] bytes(Image image) {
    float[] pixels = image.pixels();
    byte[] bytes = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      bytes[i] = (byte) Math.round(Math.max(0, Math.min(1, pixels[i])) * 255);
    }
    return bytes;
  }

  /**
   * @throws UnreadablePictures if there are any
   */
  static void requireNone(List<String> unreadable) throws UnreadablePictures {
    if (!unreadable.isEmpty()) {
      throw new UnreadablePictures(unreadable);
    }
  }

  static String digest(byte[][] images) {
    MessageDigest sha = Sha256.digest();
    for (byte[] image : images) {
      sha.update(image);
    }
    return "sha256:" + HexFormat.of().formatHex(sha.digest());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int size() {
    return images.length;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public Image image(int index) {
    byte[] bytes = images[index];
    float[] pixels = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      pixels[i] = sample(bytes[i]);
    }
    return new Image(height, width, pixels);
  }

  @Override
  public String label(int index) {
    return labels.get(index);
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }
}
