package io.github.inpaint4j.image;

import io.github.inpaint4j.files.AtomicFile;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture as a file has it: grey or RGB, with or without alpha, eight or sixteen bits, upright.
 * Its samples are never converted, so that what is outside a hole is written as it was read.
 */
public final class Picture {
  /** Endings of files that may be pictures. */
  public static final List<String> EXTENSIONS =
      Arrays.stream(Format.values()).flatMap(f -> f.extensions().stream()).toList();

  private static final float JPEG_QUALITY = 0.95f;

  private final BufferedImage samples; // ComponentColorModel, not premultiplied
  private final Format format;

  private Picture(BufferedImage samples, Format format) {
    this.samples = samples;
    this.format = format;
  }

  /** {@link PictureReader#DEFAULT} reads it. */
  public static Picture read(Path file) throws PictureException {
    return PictureReader.DEFAULT.read(file);
  }

  /** An eight-bit RGB picture of an image. */
  public static Picture of(Image image) {
    return of(Images.toBuffered(image), 1, Format.PNG);
  }

  public static boolean hasPictureName(Path file) {
    return Format.ofName(file.getFileName().toString()) != null;
  }

  static Picture of(BufferedImage decoded, int orientation, Format format) {
    return new Picture(upright(componentwise(decoded), orientation), format);
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

  /** The colours as floats; grey three times over; alpha left out. */
  public Image image() {
    Image image = new Image(height(), width());
    float scale = largest();
    float[] line = new float[width()];
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < height(); y++) {
        samples.getRaster().getSamples(0, y, width(), 1, isGrey() ? 0 : c, line);
        for (int x = 0; x < width(); x++) {
          image.set(c, y, x, line[x] / scale);
        }
      }
    }
    return image;
  }

  /**
   * Alpha of every pixel, row by row, from 0 (transparent) to 1; all 1 without an alpha channel.
   */
  public float[] alpha() {
    float[] alpha = new float[height() * width()];
    if (hasAlpha()) {
      samples.getRaster().getSamples(0, 0, width(), height(), colours(), alpha);
      float scale = largest();
      for (int i = 0; i < alpha.length; i++) {
        alpha[i] /= scale;
      }
    } else {
      Arrays.fill(alpha, 1);
    }
    return alpha;
  }

  /**
   * This picture with the pixels of a hole taken from {@code fill}; every other sample is
   * untouched.
   *
   * @param hole by pixel number, row by row
   * @param opaque true to make the hole's pixels opaque, false to leave their alpha
   */
  public Picture filled(IntPredicate hole, Image fill, boolean opaque) {
    WritableRaster raster = samples.copyData(null);
    float scale = largest();
    int[] pixel = new int[raster.getNumBands()];
    for (int y = 0; y < height(); y++) {
      for (int x = 0; x < width(); x++) {
        if (hole.test(y * width() + x)) {
          raster.getPixel(x, y, pixel);
          for (int c = 0; c < colours(); c++) {
            pixel[c] = Math.round(clamp(isGrey() ? grey(fill, y, x) : fill.get(c, y, x)) * scale);
          }
          if (opaque && hasAlpha()) {
            pixel[colours()] = (int) scale;
          }
          raster.setPixel(x, y, pixel);
        }
      }
    }
    return new Picture(new BufferedImage(samples.getColorModel(), raster, false, null), format);
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
   * @throws PictureException if the name has no ending of a format that can be written
   */
  public void write(Path file) throws IOException {
    Format to = Format.ofName(file.getFileName().toString());
    if (to == null || !to.writable()) {
      throw new PictureException(
          file
              + ": pictures are written as .png, .jpg, .tif or .bmp; choose one of these endings.");
    }
    byte[] bytes = encode(to);
    AtomicFile.write(file, bytes);
  }

  /**
   * The bytes of a file. What a format cannot hold (alpha or 16 bits in JPEG and BMP) is reduced.
   */
  public byte[] encode(Format to) throws IOException {
    boolean small = to == Format.JPEG || to == Format.BMP;
    BufferedImage image = small && (hasAlpha() || bits() > 8) ? reduced() : samples;
    ImageWriter writer = ImageIO.getImageWritersByFormatName(to.name()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (to == Format.JPEG) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
      }
      writer.write(null, new IIOImage(image, null, metadata(writer, param, image, to)), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The colour profile, which Java's PNG writer would drop. */
  private static IIOMetadata metadata(
      ImageWriter writer, ImageWriteParam param, BufferedImage image, Format to)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    ColorSpace space = image.getColorModel().getColorSpace();
    boolean own =
        space instanceof ICC_ColorSpace
            && !space.isCS_sRGB()
            && space != ColorSpace.getInstance(ColorSpace.CS_GRAY);
    if (to == Format.PNG && own) {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, new Deflater())) {
        out.write(((ICC_ColorSpace) space).getProfile().getData());
      }
      IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
      IIOMetadataNode profile = new IIOMetadataNode("iCCP");
      profile.setAttribute("profileName", "ICC profile");
      profile.setAttribute("compressionMethod", "deflate");
      profile.setUserObject(compressed.toByteArray());
      root.appendChild(profile);
      metadata.mergeTree(metadata.getNativeMetadataFormatName(), root);
    }
    return metadata;
  }

  /** Eight bits and no alpha. */
  private BufferedImage reduced() {
    int bands = colours();
    BufferedImage out =
        new BufferedImage(
            width(),
            height(),
            bands == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
    int[] pixel = new int[samples.getRaster().getNumBands()];
    for (int y = 0; y < height(); y++) {
      for (int x = 0; x < width(); x++) {
        samples.getRaster().getPixel(x, y, pixel);
        for (int c = 0; c < bands; c++) {
          out.getRaster().setSample(x, y, c, Math.round(pixel[c] * 255 / largest()));
        }
      }
    }
    return out;
  }

  /** Anything Java decodes, as one component of 8 or 16 bits for each colour, and alpha if any. */
  private static BufferedImage componentwise(BufferedImage in) {
    ColorModel model = in.getColorModel();
    boolean plain =
        model instanceof ComponentColorModel
            && (model.getTransferType() == DataBuffer.TYPE_BYTE
                || model.getTransferType() == DataBuffer.TYPE_USHORT)
            && (model.getNumColorComponents() == 1 || model.getNumColorComponents() == 3)
            && model.getComponentSize(0) == DataBuffer.getDataTypeSize(model.getTransferType());
    if (plain) {
      in.coerceData(false);
      return in;
    }
    boolean grey = model instanceof IndexColorModel palette && isGrey(palette);
    int colours = grey ? 1 : 3;
    int bands = colours + (model.hasAlpha() ? 1 : 0);
    BufferedImage out = create(in.getHeight(), in.getWidth(), bands, model.hasAlpha());
    for (int y = 0; y < in.getHeight(); y++) {
      for (int x = 0; x < in.getWidth(); x++) {
        int argb = in.getRGB(x, y);
        for (int c = 0; c < colours; c++) {
          out.getRaster().setSample(x, y, c, argb >> (16 - 8 * c) & 255);
        }
        if (model.hasAlpha()) {
          out.getRaster().setSample(x, y, colours, argb >>> 24);
        }
      }
    }
    return out;
  }

  private static boolean isGrey(IndexColorModel palette) {
    for (int i = 0; i < palette.getMapSize(); i++) {
      if (palette.getRed(i) != palette.getGreen(i) || palette.getRed(i) != palette.getBlue(i)) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage create(int height, int width, int bands, boolean alpha) {
    int space = bands < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(space),
            alpha,
            false,
            alpha ? java.awt.Transparency.TRANSLUCENT : java.awt.Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, bands, null);
    return new BufferedImage(model, raster, false, null);
  }

  /** Undoes an Exif orientation; sample by sample, so nothing is interpolated. */
  private static BufferedImage upright(BufferedImage in, int orientation) {
    if (orientation <= 1) {
      return in;
    }
    boolean turned = orientation >= 5;
    int height = turned ? in.getWidth() : in.getHeight();
    int width = turned ? in.getHeight() : in.getWidth();
    WritableRaster raster = in.getRaster().createCompatibleWritableRaster(width, height);
    int[] pixel = new int[raster.getNumBands()];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int u = turned ? y : x;
        int v = turned ? x : y;
        boolean mirrorU =
            orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean mirrorV =
            orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        int sourceX = mirrorU ? in.getWidth() - 1 - u : u;
        int sourceY = mirrorV ? in.getHeight() - 1 - v : v;
        raster.setPixel(x, y, in.getRaster().getPixel(sourceX, sourceY, pixel));
      }
    }
    return new BufferedImage(in.getColorModel(), raster, false, null);
  }
}
