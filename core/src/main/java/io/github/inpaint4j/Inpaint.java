package io.github.inpaint4j;

import io.github.inpaint4j.image.Alpha;
import io.github.inpaint4j.image.Format;
import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.image.PictureReader;
import io.github.inpaint4j.mask.Mask;
import io.github.inpaint4j.mask.MaskFiles;
import io.github.inpaint4j.mask.MaskFiles.Polarity;
import io.github.inpaint4j.method.Method;
import io.github.inpaint4j.method.Methods;
import io.github.inpaint4j.method.Restoration;
import io.github.inpaint4j.progress.Progress;
import io.github.inpaint4j.threads.Threads;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Fills holes in pictures, or puts right what else is wrong with them, in one line:
 *
 * <pre>{@code
 * BufferedImage whole = Inpaint.open("telea").fill(photo, mask);
 * }</pre>
 *
 * A mask is a picture of the same size, white where the hole is. All that is not in the hole comes
 * back as it was, sample by sample: grey, alpha, 16 bits, colour profile and metadata.
 *
 * <p>What removes noise needs no mask:
 *
 * <pre>{@code
 * try (Inpaint clean = Inpaint.open("clean")) {
 *   clean.restore(Path.of("photo.jpg"), Path.of("clean.jpg"));
 * }
 * }</pre>
 *
 * <p>Networks hold native memory, so what may be one is closed. It works on as many threads as
 * there are processors, or on those that it is given:
 *
 * <pre>{@code
 * try (Inpaint auto = Inpaint.open("auto", Threads.of(2))) {
 *   auto.fill(Path.of("photo.jpg"), Path.of("hole.png"), Path.of("whole.jpg"));
 * }
 * }</pre>
 *
 * <p>Whoever waits can be told how far a fill is, and can end it; so does interrupting the thread
 * that waits:
 *
 * <pre>{@code
 * Progress impatient =
 *     share -> {
 *       if (System.nanoTime() > deadline) {
 *         throw new CancellationException("it took too long");
 *       }
 *     };
 * Inpaint.open("patchmatch").telling(impatient).fill(photo, mask);
 * }</pre>
 *
 * <p>Any number of threads may use one at the same time.
 */
public final class Inpaint implements AutoCloseable {
  private final Method method;
  private final Progress progress;

  private Inpaint(Method method, Progress progress) {
    this.method = method;
    this.progress = progress;
  }

  /** On as many threads as there are processors; the same otherwise. */
  public static Inpaint open(String method) throws IOException {
    return open(method, Threads.all());
  }

  /**
   * @param method {@code auto}, another of {@link Methods#names()}, or the path of a run folder or
   *     an .onnx file
   * @param threads that it may use, for all its fills together
   * @throws IllegalArgumentException with the names there are, if this is none of them
   * @throws IOException in one sentence, if the file is no model that can be used
   */
  public static Inpaint open(String method, Threads threads) throws IOException {
    return new Inpaint(Methods.open(method, threads), Progress.NONE);
  }

  /** The same, whose fills tell somebody how far they are; closing one closes both. */
  public Inpaint telling(Progress progress) {
    return new Inpaint(method, progress);
  }

  /**
   * @param mask white where the hole is
   * @return a new image; {@link Picture#of(BufferedImage)} says what of the old one it keeps
   * @throws IllegalArgumentException if the sizes differ, or the samples are floats
   * @throws java.util.concurrent.CancellationException if the listener threw it, or this thread was
   *     interrupted
   */
  public BufferedImage fill(BufferedImage image, BufferedImage mask) {
    return fill(Picture.of(image), white(Picture.of(mask))).toBuffered();
  }

  /**
   * From files to a file.
   *
   * @param mask white where the hole is
   * @param output replaced if it is there; its ending says the format
   * @throws IOException in one sentence, if a file cannot be read or written
   * @throws IllegalArgumentException if the sizes differ, or the format cannot hold the picture
   */
  public void fill(Path picture, Path mask, Path output) throws IOException {
    fill(Picture.read(picture), white(Picture.read(mask))).write(output);
  }

  /**
   * From the bytes of files to those of a file of the picture's format, or a PNG file if that
   * format can only be read.
   *
   * @throws IOException in one sentence, if they are no pictures
   * @throws IllegalArgumentException if the sizes differ
   */
  public byte[] fill(byte[] picture, byte[] mask) throws IOException {
    Picture read = read(picture);
    return encoded(fill(read, white(PictureReader.DEFAULT.read(mask, "the mask"))), read.format());
  }

  private static Picture read(byte[] picture) throws IOException {
    return PictureReader.DEFAULT.read(picture, "the picture");
  }

  private static byte[] encoded(Picture picture, Format format) throws IOException {
    return picture.encode(format.writable() ? format : Format.PNG);
  }

  /** The same with streams, which are read to their ends and stay open. */
  public void fill(InputStream picture, InputStream mask, OutputStream output) throws IOException {
    output.write(fill(picture.readAllBytes(), mask.readAllBytes()));
  }

  /**
   * @throws IllegalArgumentException if the sizes differ
   */
  public Picture fill(Picture picture, Mask hole) {
    return new Restoration(method.inpainter(), Alpha.KEPT).restore(picture, hole, progress);
  }

  /**
   * The whole picture put right, by a method that removes what may be everywhere, such as {@code
   * clean}; with a mask, {@link #fill(BufferedImage, BufferedImage) fill} does so inside of it.
   *
   * @return a new image, as {@code fill} gives it
   * @throws IllegalArgumentException if the method fills holes, or the samples are floats
   */
  public BufferedImage restore(BufferedImage image) {
    return restore(Picture.of(image)).toBuffered();
  }

  /**
   * The same from a file to a file.
   *
   * @param output replaced if it is there; its ending says the format
   * @throws IOException in one sentence, if a file cannot be read or written
   */
  public void restore(Path picture, Path output) throws IOException {
    restore(Picture.read(picture)).write(output);
  }

  /** The same from the bytes of a file to those of one of its format, or a PNG file. */
  public byte[] restore(byte[] picture) throws IOException {
    Picture read = read(picture);
    return encoded(restore(read), read.format());
  }

  /**
   * @throws IllegalArgumentException if the method fills holes
   */
  public Picture restore(Picture picture) {
    if (method.removes().holes()) {
      throw new IllegalArgumentException(
          method.name() + " fills holes, and nothing says where they are; give a mask");
    }
    return fill(picture, Mask.whole(picture.height(), picture.width()));
  }

  private static Mask white(Picture mask) {
    return MaskFiles.of(mask, Polarity.WHITE);
  }

  @Override
  public void close() {
    method.close();
  }
}
