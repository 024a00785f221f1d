package io.github.inpaint4j.image;

import io.github.inpaint4j.image.PictureException.Reason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures from people we do not know. The format is told by the first bytes, sizes are
 * checked before anything is decoded, a warning of lost pixels is an error (a truncated JPEG is
 * "only" a warning), and whatever goes wrong is one {@link PictureException}.
 *
 * @param maxBytes of the file
 * @param maxPixels of the picture
 * @param firstPage true to read the first of several pages or frames, which are refused otherwise
 */
public record PictureReader(long maxBytes, long maxPixels, boolean firstPage) {
  /** 256 MB and 150 megapixels. */
  public static final PictureReader DEFAULT = new PictureReader(256L << 20, 150_000_000);

  private static final int MAX_SIDE = 65_500;
  private static final int COMPONENTS = 5; // where a JPEG frame has their number

  /**
   * Warnings of libjpeg, the JDK's and TwelveMonkeys' decoders that mean lost pixels or lost
   * transparency; all others are about what stands beside them.
   */
  private static final Pattern DAMAGE =
      Pattern.compile(
          "premature end|truncated|bad huffman|instead of rst|extraneous bytes before marker 0x[cd]"
              + "|inconsistent progression|out-of-sequence|critical bit|ignoring it|ignoring chunk"
              + "|alpha",
          Pattern.CASE_INSENSITIVE);

  static {
    ImageIO.setUseCache(false);
  }

  /** A reader that refuses files of several pages or frames. */
  public PictureReader(long maxBytes, long maxPixels) {
    this(maxBytes, maxPixels, false);
  }

  /** The same limits; the first of several pages or frames is read. */
  public PictureReader ofFirstPage() {
    return new PictureReader(maxBytes, maxPixels, true);
  }

  /**
   * @throws PictureException if there is no readable picture within the limits
   */
  public Picture read(Path file) throws PictureException {
    return guarded(file.toString(), () -> decode(bytes(file), file.toString()));
  }

  /**
   * @param bytes of a file, left as they are
   * @param name for messages
   */
  public Picture read(byte[] bytes, String name) throws PictureException {
    if (bytes.length > maxBytes) {
      throw tooManyBytes(name);
    }
    return guarded(name, () -> decode(bytes.clone(), name));
  }

  /**
   * How many pixels a file says its picture has; nothing is decoded.
   *
   * @param name for messages
   * @throws PictureException if it says nothing, or more than it can hold or we read
   */
  public long pixels(byte[] bytes, String name) throws PictureException {
    return guarded(name, () -> pixels(shown(bytes, name), name, format(bytes, name)));
  }

  /** The first page alone, of whatever follows. */
  private static byte[] shown(byte[] bytes, String name) throws PictureException {
    byte[] shown = bytes.clone();
    Inspection.severalPages(shown, format(bytes, name), name);
    return shown;
  }

  private interface Reading<T> {
    T run() throws IOException;
  }

  /** Decoders throw whatever they like, and hide an OutOfMemoryError or throw it bare. */
  private static <T> T guarded(String name, Reading<T> reading) throws PictureException {
    try {
      return reading.run();
    } catch (PictureException e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      boolean memory = e instanceof OutOfMemoryError || e.getCause() instanceof OutOfMemoryError;
      throw new PictureException(
          memory ? Reason.TOO_LARGE : Reason.DAMAGED,
          name
              + (memory
                  ? " needs more memory than this Java may use (-Xmx), or is damaged."
                  : " is damaged or not of the format it says it is."),
          e);
    }
  }

  private byte[] bytes(Path file) throws PictureException {
    try {
      if (Files.isDirectory(file)) {
        throw new PictureException(Reason.UNREADABLE, file + " is a folder, not a picture.");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new PictureException(
            Reason.UNREADABLE, file + " is a device or a pipe, not a picture.");
      }
      if (Files.size(file) > maxBytes) {
        throw tooManyBytes(file.toString());
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new PictureException(Reason.UNREADABLE, "There is no picture " + file + ".", e);
    } catch (AccessDeniedException e) {
      throw new PictureException(Reason.UNREADABLE, file + " cannot be read: no permission.", e);
    } catch (PictureException e) {
      throw e;
    } catch (IOException e) {
      throw new PictureException(Reason.UNREADABLE, file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private PictureException tooManyBytes(String name) {
    return new PictureException(
        Reason.TOO_LARGE, "%s is larger than %d MB, the limit.".formatted(name, maxBytes >> 20));
  }

  /**
   * @param file changed on the way
   */
  private Picture decode(byte[] file, String name) throws IOException {
    Format format = format(file, name);
    byte[] bytes = format == Format.JPEG ? JpegScans.withoutPadding(file) : file;
    List<Note> notes = new ArrayList<>();
    if (Inspection.severalPages(bytes, format, name)) {
      requireFirstPage(name);
      notes.add(Note.firstOnly());
    }
    String converted = converted(bytes, format, name);
    if (converted != null) {
      notes.add(Note.converted(converted));
    }
    Metadata metadata = Metadata.of(bytes, format, name);
    if (format != Format.JPEG || !metadata.hasProfileOf("CMYK")) { // inks: the decoder's work
      Ancillary.hide(bytes, format, name);
    }
    long pixels = pixels(bytes, name, format);
    BufferedImage decoded =
        switch (format) {
          case WEBP -> WebPPixels.decode(bytes, name);
          case GIF -> Gif.of(bytes).onCanvas(decoded(bytes, name, format, pixels));
          default -> decoded(bytes, name, format, pixels);
        };
    if (!Samples.canKeep(decoded)) {
      throw new PictureException(
          Reason.UNSUPPORTED,
          name + " has floating-point samples, or of a number of bits other than 8 and 16.");
    }
    boolean undivided = // TwelveMonkeys' reader knows it of grey pictures only
        format == Format.TIFF
            && decoded.getColorModel().hasAlpha()
            && !decoded.isAlphaPremultiplied()
            && tag(bytes, Tiff.EXTRA) == 1;
    BufferedImage samples = Samples.componentwise(decoded, metadata.hasProfileOf("RGB"));
    samples = undivided ? Samples.divided(samples) : samples;
    int orientation = format == Format.TIFF ? tag(bytes, Tiff.ORIENTATION) : metadata.orientation();
    samples = Samples.upright(samples, orientation);
    boolean grey = samples.getColorModel().getNumColorComponents() == 1;
    Metadata upright =
        metadata.ofUpright(samples.getHeight(), samples.getWidth(), grey, converted != null);
    return new Picture(samples, format, upright, notes, orientation >= 5);
  }

  /** The samples' kind if decoders make sRGB of it, else null. */
  private static @Nullable String converted(byte[] bytes, Format format, String name)
      throws IOException {
    int components = 0;
    for (Block block : Block.of(bytes, format, name)) {
      if (format == Format.JPEG && block.isFrame() && block.length() > COMPONENTS) {
        components = bytes[block.start() + COMPONENTS];
      }
    }
    int photometric = format == Format.TIFF ? tag(bytes, Tiff.PHOTOMETRIC) : 0;
    return components == 4 || photometric == 5
        ? "CMYK inks"
        : photometric >= 8 && photometric <= 10 ? "L*a*b* colours" : null;
  }

  private void requireFirstPage(String name) throws PictureException {
    if (!firstPage) {
      throw new PictureException(
          Reason.SEVERAL,
          name
              + " has several pages or frames, and all but the first would be lost; split the file,"
              + " or ask for the first alone.");
    }
  }

  private static Format format(byte[] bytes, String name) throws PictureException {
    Format format = Format.of(bytes);
    if (format == null) {
      throw new PictureException(
          Reason.NOT_A_PICTURE,
          name + " is not a picture in a format we read (" + Format.names() + ").");
    }
    return format;
  }

  private long pixels(byte[] bytes, String name, Format format) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
    try (ImageInputStream in = new BytesInput(bytes)) {
      reader.setInput(in, true, false);
      return pixels(reader, bytes, name, format);
    } finally {
      reader.dispose();
    }
  }

  private long pixels(ImageReader reader, byte[] bytes, String name, Format format)
      throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    requireSize(width, height, name);
    requireBytes(bytes.length, format, width, height, name);
    if (format == Format.GIF) {
      Gif canvas = Gif.of(bytes);
      requireSize(canvas.width(), canvas.height(), name);
      return (long) canvas.width() * canvas.height();
    }
    return (long) width * height;
  }

  private BufferedImage decoded(byte[] bytes, String name, Format format, long pixels)
      throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
    AtomicReference<String> damage = new AtomicReference<>();
    try (ImageInputStream in = new BytesInput(bytes, pixels)) {
      reader.setInput(in, true, false);
      reader.addIIOReadWarningListener(
          (source, warning) -> {
            if (DAMAGE.matcher(warning).find()) {
              damage.set(warning.replaceAll("\\s+", " ").replaceAll("[ .]+$", ""));
              reader.abort();
            }
          });
      BufferedImage decoded = reader.read(0);
      if (damage.get() != null) {
        throw new PictureException(Reason.DAMAGED, name + " is damaged: " + damage.get() + ".");
      }
      return decoded;
    } finally {
      reader.dispose();
    }
  }

  private void requireSize(long width, long height, String name) throws PictureException {
    if (width <= 0 || height <= 0) {
      throw new PictureException(
          Reason.DAMAGED,
          "%s says it is %dx%d; that is no picture.".formatted(name, width, height));
    }
    if (width > MAX_SIDE || height > MAX_SIDE) {
      throw new PictureException(
          Reason.UNSUPPORTED,
          "%s says it is %dx%d; sides of more than %,d pixels are not supported."
              .formatted(name, width, height, MAX_SIDE));
    }
    if (width * height > maxPixels) {
      throw new PictureException(
          Reason.TOO_LARGE,
          "%s has %dx%d pixels, more than the limit of %d megapixels."
              .formatted(name, width, height, maxPixels / 1_000_000));
    }
  }

  /** Missing pixels would be painted grey for seconds before the decoder noticed. */
  private static void requireBytes(long bytes, Format format, long width, long height, String name)
      throws PictureException {
    if (width * height > format.mostPixels(bytes)) {
      throw new PictureException(
          Reason.DAMAGED,
          "%s says it is %dx%d, but %,d bytes are too few for so many pixels."
              .formatted(name, width, height, bytes));
    }
  }

  /** A number in a TIFF file's directory; 0 if it is not there or makes no sense. */
  private static int tag(byte[] file, int id) {
    try {
      return Directory.of(new BytesInput(file)).number(id);
    } catch (IOException | RuntimeException e) {
      return 0; // the decoder's to say
    }
  }
}
