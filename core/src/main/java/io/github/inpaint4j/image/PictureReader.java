package io.github.inpaint4j.image;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads pictures from people we do not know. The format is told by the first bytes, sizes are
 * checked before anything is decoded, a decoder's warning is an error (a truncated JPEG is "only" a
 * warning), and whatever goes wrong is one {@link PictureException}.
 *
 * @param maxBytes of the file
 * @param maxPixels of the picture
 */
public record PictureReader(long maxBytes, long maxPixels) {
  /** 256 MB and 150 megapixels. */
  public static final PictureReader DEFAULT = new PictureReader(256L << 20, 150_000_000);

  private static final int MAX_SIDE = 65_500;

  static {
    ImageIO.setUseCache(false);
  }

  /**
   * @throws PictureException if there is no readable picture within the limits
   */
  public Picture read(Path file) throws PictureException {
    try {
      if (Files.isDirectory(file)) {
        throw new PictureException(file + " is a folder, not a picture.");
      }
      if (Files.size(file) > maxBytes) {
        throw tooManyBytes(file.toString());
      }
      return read(Files.readAllBytes(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new PictureException("There is no picture " + file + ".", e);
    } catch (PictureException e) {
      throw e;
    } catch (IOException e) {
      throw new PictureException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * @param name for messages
   */
  public Picture read(byte[] bytes, String name) throws PictureException {
    if (bytes.length > maxBytes) {
      throw tooManyBytes(name);
    }
    Format format = Format.of(bytes);
    if (format == null) {
      throw new PictureException(
          name + " is not a picture in a format we read (" + Format.names() + ").");
    }
    try {
      return decode(bytes, name, format);
    } catch (PictureException e) {
      throw e;
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      // Decoders throw whatever they like, and hide an OutOfMemoryError or throw it bare.
      throw new PictureException(name + " is damaged or not a proper " + format + " file.", e);
    }
  }

  private PictureException tooManyBytes(String name) {
    return new PictureException(
        "%s is larger than %d MB, the limit.".formatted(name, maxBytes >> 20));
  }

  private Picture decode(byte[] bytes, String name, Format format) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
    if (!readers.hasNext()) {
      throw new PictureException("This Java cannot read " + format + " files.");
    }
    ImageReader reader = readers.next();
    String[] warning = new String[1];
    IIOReadWarningListener listener = (source, text) -> warning[0] = text;
    try (ImageInputStream in = stream(bytes)) {
      reader.setInput(in, true, false);
      reader.addIIOReadWarningListener(listener);
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width <= 0 || height <= 0 || width > MAX_SIDE || height > MAX_SIDE) {
        throw new PictureException(
            "%s says it is %dx%d; that is no picture.".formatted(name, width, height));
      }
      if (width * height > maxPixels) {
        throw new PictureException(
            "%s has %dx%d pixels, more than the limit of %d megapixels."
                .formatted(name, width, height, maxPixels / 1_000_000));
      }
      if (format == Format.GIF) {
        requireGifFits(bytes, name);
      }
      BufferedImage decoded = reader.read(0);
      if (warning[0] != null) {
        throw new PictureException(name + " is damaged: " + oneLine(warning[0]));
      }
      return Picture.of(decoded, orientation(bytes, format), format);
    } finally {
      reader.dispose();
    }
  }

  /** The JDK's decoder allocates the logical screen, which the frame's size does not limit. */
  private void requireGifFits(byte[] bytes, String name) throws PictureException {
    long width = (bytes[6] & 255) | (bytes[7] & 255) << 8;
    long height = (bytes[8] & 255) | (bytes[9] & 255) << 8;
    if (width * height > maxPixels) {
      throw new PictureException(
          "%s has a canvas of %dx%d, more than the limit.".formatted(name, width, height));
    }
  }

  private static ImageInputStream stream(byte[] bytes) throws IOException {
    return ImageIO.createImageInputStream(new ByteArrayInputStream(bytes));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** 1 (upright) to 8, from Exif; 1 if it is not there or makes no sense. */
  private static int orientation(byte[] bytes, Format format) {
    try {
      if (format == Format.TIFF) {
        return orientation(stream(bytes));
      }
      if (format == Format.JPEG) {
        List<JPEGSegment> exif = JPEGSegmentUtil.readSegments(stream(bytes), JPEG.APP1, "Exif");
        if (!exif.isEmpty()) {
          try (InputStream data = exif.get(0).data()) {
            data.skipNBytes(1);
            return orientation(stream(data.readAllBytes()));
          }
        }
      }
      if (format == Format.PNG || format == Format.WEBP) {
        byte[] exif = Format.exifChunk(bytes, format);
        return exif.length == 0 ? 1 : orientation(stream(exif));
      }
      return 1;
    } catch (IOException | RuntimeException e) {
      return 1; // broken Exif data is common and harmless; the pixels are checked elsewhere
    }
  }

  private static int orientation(ImageInputStream tiff) throws IOException {
    Directory directory = new TIFFReader().read(tiff);
    Entry entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
    int value = entry == null ? 1 : ((Number) entry.getValue()).intValue();
    return value >= 1 && value <= 8 ? value : 1;
  }
}
