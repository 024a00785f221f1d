package io.github.inpaint4j.image;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes of what decoders return what a {@link Picture} holds. */
final class Samples {
  private Samples() {}

  /** True unless there are grey or RGB samples that are not integers of 16 or up to 8 bits. */
  static boolean canKeep(BufferedImage in) {
    ColorModel model = in.getColorModel();
    if (!hasOurColours(model) || model instanceof IndexColorModel) {
      return true;
    }
    return model instanceof DirectColorModel
        ? IntStream.of(model.getComponentSize()).allMatch(bits -> bits <= 8)
        : isPlain(model);
  }

  /**
   * One component of 8 or 16 bits for each colour, and alpha if any, not premultiplied. The samples
   * are those of {@code in}, which may be changed; palettes are looked up; what is neither grey nor
   * RGB becomes sRGB.
   *
   * @param coloured true to make RGB of a palette of greys
   */
  static BufferedImage componentwise(BufferedImage in, boolean coloured) {
    ColorModel model = in.getColorModel();
    if (isPlain(model)) {
      return in(in.isAlphaPremultiplied() ? divided(in) : in, null);
    }
    if (model instanceof DirectColorModel && hasOurColours(model)) {
      return in.isAlphaPremultiplied() ? divided(unpacked(in)) : unpacked(in);
    }
    return converted(in, !coloured && model instanceof IndexColorModel palette && isGrey(palette));
  }

  /** Bands of eight bits, of samples that share an integer and may be shorter. */
  private static BufferedImage unpacked(BufferedImage in) {
    int[] sizes = in.getColorModel().getComponentSize();
    BufferedImage out = bytes(in, sizes.length == 1, in.getColorModel().hasAlpha());
    int[] pixel = new int[sizes.length];
    for (int y = 0; y < in.getHeight(); y++) {
      for (int x = 0; x < in.getWidth(); x++) {
        in.getRaster().getPixel(x, y, pixel);
        for (int band = 0; band < pixel.length; band++) {
          pixel[band] = Math.round(pixel[band] * 255f / ((1 << sizes[band]) - 1));
        }
        out.getRaster().setPixel(x, y, pixel);
      }
    }
    return out;
  }

  /** By Java's own conversion to sRGB. */
  private static BufferedImage converted(BufferedImage in, boolean grey) {
    BufferedImage out = bytes(in, grey, in.getColorModel().hasAlpha());
    int[] argb = new int[in.getWidth()];
    int[] pixel = new int[4];
    for (int y = 0; y < in.getHeight(); y++) {
      in.getRGB(0, y, argb.length, 1, argb, 0, argb.length);
      for (int x = 0; x < argb.length; x++) {
        pixel[0] = argb[x] >> 16 & 255;
        pixel[1] = grey ? argb[x] >>> 24 : argb[x] >> 8 & 255;
        pixel[2] = argb[x] & 255;
        pixel[3] = argb[x] >>> 24;
        out.getRaster().setPixel(x, y, pixel);
      }
    }
    return out;
  }

  /** An image of the same size with bands of eight bits. */
  private static BufferedImage bytes(BufferedImage like, boolean grey, boolean alpha) {
    int bands = (grey ? 1 : 3) + (alpha ? 1 : 0);
    WritableRaster raster =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, like.getWidth(), like.getHeight(), bands, null);
    ColorSpace space = ColorSpace.getInstance(grey ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
    return new BufferedImage(model(space, alpha, DataBuffer.TYPE_BYTE), raster, false, null);
  }

  private static boolean isPlain(ColorModel model) {
    int type = model.getTransferType();
    return model instanceof ComponentColorModel
        && hasOurColours(model)
        && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT)
        && model.getComponentSize(0) == DataBuffer.getDataTypeSize(type);
  }

  private static boolean hasOurColours(ColorModel model) {
    int space = model.getColorSpace().getType();
    return space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB;
  }

  private static boolean isGrey(IndexColorModel palette) {
    for (int i = 0; i < palette.getMapSize(); i++) {
      if (palette.getRed(i) != palette.getGreen(i) || palette.getRed(i) != palette.getBlue(i)) {
        return false;
      }
    }
    return true;
  }

  private static ColorModel model(ColorSpace space, boolean alpha, int type) {
    int transparency = alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
    return new ComponentColorModel(space, alpha, false, transparency, type);
  }

  /** The same samples, meant in the colours of a profile; null: in sRGB or Java's grey. */
  static BufferedImage in(BufferedImage image, @Nullable ICC_Profile profile) {
    ColorModel model = image.getColorModel();
    int plain = model.getNumColorComponents() == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
    ColorSpace space =
        profile == null ? ColorSpace.getInstance(plain) : new ICC_ColorSpace(profile);
    // Red first: Java takes blue first for sRGB, whatever the colour model.
    WritableRaster raster = profile == null ? image.getRaster() : interleaved(image.getRaster());
    ColorModel own = model(space, model.hasAlpha(), model.getTransferType());
    return new BufferedImage(own, raster, false, null);
  }

  /** Alpha divided out of colours that it was multiplied into; changes the samples in place. */
  static BufferedImage divided(BufferedImage in) {
    WritableRaster raster = in.getRaster();
    int alpha = raster.getNumBands() - 1;
    int largest = (1 << in.getColorModel().getComponentSize(0)) - 1;
    int[] pixel = new int[raster.getNumBands()];
    for (int y = 0; y < in.getHeight(); y++) {
      for (int x = 0; x < in.getWidth(); x++) {
        raster.getPixel(x, y, pixel);
        for (int c = 0; c < alpha && pixel[alpha] > 0; c++) {
          pixel[c] = Math.min(largest, Math.round((float) pixel[c] * largest / pixel[alpha]));
        }
        raster.setPixel(x, y, pixel);
      }
    }
    ColorModel model = in.getColorModel();
    ColorModel straight = model(model.getColorSpace(), true, model.getTransferType());
    return new BufferedImage(straight, raster, false, null);
  }

  /** Undoes an Exif orientation (2 to 8), sample by sample: nothing is interpolated. */
  static BufferedImage upright(BufferedImage in, int orientation) {
    if (orientation <= 1 || orientation > 8) {
      return in;
    }
    boolean turned = orientation >= 5;
    boolean mirrorX = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    boolean mirrorY = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    int height = turned ? in.getWidth() : in.getHeight();
    int width = turned ? in.getHeight() : in.getWidth();
    WritableRaster raster = in.getRaster().createCompatibleWritableRaster(width, height);
    int[] pixel = new int[raster.getNumBands()];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int fromX = turned ? y : x;
        int fromY = turned ? x : y;
        fromX = mirrorX ? in.getWidth() - 1 - fromX : fromX;
        fromY = mirrorY ? in.getHeight() - 1 - fromY : fromY;
        raster.setPixel(x, y, in.getRaster().getPixel(fromX, fromY, pixel));
      }
    }
    return new BufferedImage(in.getColorModel(), raster, false, null);
  }

  /** A picture of eight bits; {@code alpha} is null if there is none. */
  static BufferedImage interleaved(byte[] rgb, byte @Nullable [] alpha, int height, int width) {
    int bands = alpha == null ? 3 : 4;
    byte[] samples = alpha == null ? rgb : new byte[Math.multiplyExact(bands, height * width)];
    for (int i = 0; alpha != null && i < height * width; i++) {
      System.arraycopy(rgb, 3 * i, samples, bands * i, 3);
      samples[bands * i + 3] = alpha[i];
    }
    DataBufferByte buffer = new DataBufferByte(samples, samples.length);
    int[] offsets = bands == 3 ? new int[] {0, 1, 2} : new int[] {0, 1, 2, 3};
    WritableRaster raster =
        Raster.createInterleavedRaster(buffer, width, height, bands * width, bands, offsets, null);
    ColorSpace space = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    return new BufferedImage(
        model(space, alpha != null, DataBuffer.TYPE_BYTE), raster, false, null);
  }

  /** A frame on its canvas, which is transparent elsewhere; itself if it covers all of it. */
  static BufferedImage placed(BufferedImage frame, int height, int width, int top, int left) {
    if (frame.getHeight() == height && frame.getWidth() == width) {
      return frame;
    }
    BufferedImage canvas =
        interleaved(new byte[3 * height * width], new byte[height * width], height, width);
    int[] line = new int[frame.getWidth()];
    for (int y = 0; y < frame.getHeight(); y++) {
      frame.getRGB(0, y, line.length, 1, line, 0, line.length);
      canvas.setRGB(left, top + y, line.length, 1, line, 0, line.length);
    }
    return canvas;
  }

  /** Without its alpha channel. */
  static BufferedImage withoutAlpha(BufferedImage in) {
    ColorModel model = in.getColorModel();
    int[] bands = model.getNumColorComponents() == 1 ? new int[] {0} : new int[] {0, 1, 2};
    WritableRaster colours =
        in.getRaster().createWritableChild(0, 0, in.getWidth(), in.getHeight(), 0, 0, bands);
    ColorModel opaque = model(model.getColorSpace(), false, model.getTransferType());
    return new BufferedImage(opaque, interleaved(colours), false, null);
  }

  static BufferedImage copy(BufferedImage in) {
    WritableRaster copy =
        in.getRaster().createCompatibleWritableRaster(in.getWidth(), in.getHeight());
    copy.setRect(in.getRaster());
    return new BufferedImage(in.getColorModel(), copy, in.isAlphaPremultiplied(), null);
  }

  /** The profile of colours that are neither sRGB nor Java's grey. */
  static Optional<ICC_Profile> ownProfile(BufferedImage in) {
    return in.getColorModel().getColorSpace() instanceof ICC_ColorSpace space
            && hasOurColours(in.getColorModel())
            && !space.isCS_sRGB()
            && space != ColorSpace.getInstance(ColorSpace.CS_GRAY)
        ? Optional.of(space.getProfile())
        : Optional.empty();
  }

  private static WritableRaster interleaved(Raster in) {
    WritableRaster out =
        Raster.createInterleavedRaster(
            in.getTransferType(), in.getWidth(), in.getHeight(), in.getNumBands(), null);
    out.setRect(in);
    return out;
  }
}
