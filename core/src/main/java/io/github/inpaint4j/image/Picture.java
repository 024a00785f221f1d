package io.github.inpaint4j.image;

import io.github.inpaint4j.files.AtomicFile;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A picture as a file has it: grey or RGB, with or without alpha, eight or sixteen bits, upright.
 * Its samples are never converted, so that what is outside a hole is written as it was read.
 */
public final class Picture {
  /** Endings of files that may be pictures. */
  public static final List<String> EXTENSIONS =
      Arrays.stream(Format.values()).flatMap(f -> f.extensions().stream()).toList();

  private final BufferedImage samples; // ComponentColorModel, not premultiplied
  private final Format format;
  private final Metadata metadata;
  private final List<Note> notes;
  private final boolean turned;

  /**
   * @param samples as {@link Samples} makes them
   * @param metadata true of them
   * @param notes see {@link #notes()}
   * @param turned see {@link #turned()}
   */
  Picture(
      BufferedImage samples, Format format, Metadata metadata, List<Note> notes, boolean turned) {
    this.samples = samples;
    this.format = format;
    this.metadata = metadata;
    this.notes = List.copyOf(notes);
    this.turned = turned;
  }

  Picture(BufferedImage samples, Format format) {
    this(samples, format, Metadata.NONE, List.of(), false);
  }

  /** {@link PictureReader#DEFAULT} reads it. */
  public static Picture read(Path file) throws PictureException {
    return PictureReader.DEFAULT.read(file);
  }

  /** An eight-bit RGB picture of an image. */
  public static Picture of(Image image) {
    return new Picture(Samples.componentwise(Images.toBuffered(image), true), Format.PNG);
  }

  /**
   * A picture of what Java has read or drawn; a copy. Samples are kept, with alpha, 16 bits, and
   * the profile of their colours if these are not sRGB; alpha that they were multiplied by is
   * divided out. Samples of Java's grey are taken as grey files have them: 100 of 255 is 100 of
   * 255, though Java draws it brighter. What is neither grey nor RGB becomes sRGB.
   *
   * @throws IllegalArgumentException if samples are floats, or integers that would be rounded
   */
  public static Picture of(BufferedImage image) {
    if (!Samples.canKeep(image)) {
      throw new IllegalArgumentException(
          "the image has floating-point samples, or of a number of bits other than 16 or up to 8");
    }
    Metadata metadata = Samples.ownProfile(image).map(Metadata::of).orElse(Metadata.NONE);
    boolean coloured = !metadata.parts().isEmpty();
    return new Picture(
        Samples.componentwise(Samples.copy(image), coloured),
        Format.PNG,
        metadata,
        List.of(),
        false);
  }

  /**
   * The same for Java to draw: a copy with every sample, alpha, 16 bits, and the profile. {@link
   * #of(BufferedImage)} makes this picture of it again.
   */
  public BufferedImage toBuffered() {
    return profile().map(p -> Samples.in(samples, p)).orElseGet(() -> Samples.copy(samples));
  }

  /**
   * True if its name says that it is a picture; hidden files are none (macOS's {@code ._x.png}).
   */
  public static boolean hasPictureName(Path file) {
    return !isHidden(file) && Format.ofName(file.getFileName().toString()) != null;
  }

  static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  public int height() {
    return samples.getHeight();
  }

  public int width() {
    return samples.getWidth();
  }

  /** The format of the file it came from. */
  public Format format() {
    return format;
  }

  /** True if its file has it lying on a side, and its orientation says so: here it is upright. */
  public boolean turned() {
    return turned;
  }

  /** What a person should know about how it was read; mostly there is nothing. */
  public List<Note> notes() {
    return notes;
  }

  /** The same, and what becomes of the picture in a file of a format. */
  public List<Note> notes(Format to) {
    List<Note> all = new ArrayList<>(notes);
    metadata.note(to).ifPresent(all::add);
    if (to == Format.JPEG) {
      all.add(Note.encodedAnew());
    }
    return all;
  }

  public boolean isGrey() {
    return colours() == 1;
  }

  public boolean hasAlpha() {
    return samples.getColorModel().hasAlpha();
  }

  /** 8 or 16 bits per sample. */
  public int bits() {
    return samples.getColorModel().getComponentSize(0);
  }

  private int colours() {
    return samples.getColorModel().getNumColorComponents();
  }

  private float largest() {
    return (1 << bits()) - 1;
  }

  /** The colour profile of the samples; empty if they are sRGB, or grey without a profile. */
  public Optional<ICC_Profile> profile() {
    return metadata.profile();
  }

  /** The colours as floats; grey three times over; alpha left out. */
  public Image image() {
    return image(Area.of(height(), width()));
  }

  /** The same of an area that lies within the picture. */
  public Image image(Area area) {
    Image image = new Image(area.height(), area.width());
    float scale = largest();
    float[] line = new float[area.width()];
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < area.height(); y++) {
        samples
            .getRaster()
            .getSamples(area.left(), area.top() + y, line.length, 1, isGrey() ? 0 : c, line);
        for (int x = 0; x < line.length; x++) {
          image.set(c, y, x, line[x] / scale);
        }
      }
    }
    return image;
  }

  /** Alpha of a row of pixels, from 0 (transparent) to 1; all 1 without an alpha channel. */
  public float[] alpha(int y) {
    float[] alpha = new float[width()];
    if (!hasAlpha()) {
      Arrays.fill(alpha, 1);
      return alpha;
    }
    samples.getRaster().getSamples(0, y, width(), 1, colours(), alpha);
    for (int x = 0; x < alpha.length; x++) {
      alpha[x] /= largest();
    }
    return alpha;
  }

  /**
   * This picture with the pixels of a hole taken from {@code fill}; every other sample is
   * untouched.
   *
   * @param hole by pixel number, row by row
   * @param alpha of the hole's pixels
   */
  public Picture filled(IntPredicate hole, Image fill, Alpha alpha) {
    return filled(hole, fill, 0, 0, alpha);
  }

  /**
   * The same with a part of the picture.
   *
   * @param hole by pixel number, row by row
   * @param fill of the part whose top left corner is (top, left); the hole beyond it is left alone
   * @param alpha of the hole's pixels
   */
  public Picture filled(IntPredicate hole, Image fill, int top, int left, Alpha alpha) {
    WritableRaster raster = samples.copyData(null);
    float scale = largest();
    int[] pixel = new int[raster.getNumBands()];
    for (int y = 0; y < fill.height(); y++) {
      for (int x = 0; x < fill.width(); x++) {
        if (hole.test((top + y) * width() + left + x)) {
          raster.getPixel(left + x, top + y, pixel);
          for (int c = 0; c < colours(); c++) {
            pixel[c] = Math.round(clamp(isGrey() ? grey(fill, y, x) : fill.get(c, y, x)) * scale);
          }
          if (alpha == Alpha.OPAQUE && hasAlpha()) {
            pixel[colours()] = (int) scale;
          }
          raster.setPixel(left + x, top + y, pixel);
        }
      }
    }
    BufferedImage filled = new BufferedImage(samples.getColorModel(), raster, false, null);
    return new Picture(filled, format, metadata, notes, turned);
  }

  /**
   * The same, to be written as JPEG of a quality; without it, what was a JPEG file is coded as it
   * was, all else with 95.
   *
   * @param percent of the encoder, from 1 (small) to 100 (fine)
   * @throws IllegalArgumentException if it is another number
   */
  public Picture withQuality(int percent) {
    if (percent < 1 || percent > 100) {
      throw new IllegalArgumentException(
          "a JPEG's quality is from 1 (small) to 100 (fine), not " + percent);
    }
    return new Picture(samples, format, metadata.withQuality(percent / 100f), notes, turned);
  }

  private static float grey(Image image, int y, int x) {
    return (image.get(0, y, x) + image.get(1, y, x) + image.get(2, y, x)) / 3;
  }

  private static float clamp(float value) {
    return Math.max(0, Math.min(1, value));
  }

  /**
   * Writes the file whose format its name tells, atomically. PNG, TIFF and BMP are lossless; JPEG
   * encodes every pixel anew.
   *
   * @throws IllegalArgumentException if the name has no ending of a format that can be written, or
   *     of one that cannot hold this picture
   */
  public void write(Path file) throws IOException {
    Format to = Format.toWrite(file);
    requireFits(to, file.toString());
    AtomicFile.write(file, out -> write(to, out));
  }

  /**
   * The bytes of a file.
   *
   * @throws IllegalArgumentException if the format cannot hold this picture
   */
  public byte[] encode(Format to) throws IOException {
    requireFits(to, to.name());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(to, bytes);
    return bytes.toByteArray();
  }

  private void write(Format to, OutputStream out) throws IOException {
    boolean reduced = hasAlpha() && !to.rich(); // then it is opaque everywhere
    PictureWriter.write(reduced ? Samples.withoutAlpha(samples) : samples, metadata, to, out);
  }

  /**
   * JPEG and BMP hold neither alpha nor 16 bits, BMP no colour profile; nothing is ever reduced
   * unasked.
   *
   * @param name of what is to be written, for the message
   * @throws IllegalArgumentException if this picture has what the format cannot hold
   */
  public void requireFits(Format to, String name) {
    String lost =
        !to.rich() && bits() > 8
            ? bits() + " bits per sample"
            : !to.rich() && !isOpaque()
                ? "transparency"
                : to == Format.BMP && profile().isPresent() ? "colour profile" : null;
    if (lost != null) {
      throw new IllegalArgumentException(
          "%s cannot hold the picture's %s; write a .png or .tif file".formatted(name, lost));
    }
  }

  /** True if no pixel is transparent, even a little. */
  public boolean isOpaque() {
    if (hasAlpha()) {
      int[] alpha = new int[width()];
      for (int y = 0; y < height(); y++) {
        samples.getRaster().getSamples(0, y, width(), 1, colours(), alpha);
        for (int a : alpha) {
          if (a != (1 << bits()) - 1) {
            return false;
          }
        }
      }
    }
    return true;
  }
}
