package io.github.inpaint4j.image;

import io.github.inpaint4j.random.Seeded;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Small proper files of every format and kind of sample. */
public final class SamplePictures {
  public static final int HEIGHT = 7;
  public static final int WIDTH = 9;

  /** By libwebp, as Pillow's {@code Image.save(..., "WEBP")} calls it; Java has no encoder. */
  private static final Map<String, String> WEBP =
      Map.of(
          "rgb.webp",
          "UklGRjYAAABXRUJQVlA4TCoAAAAvCIABALkyRPQ/duWP6H9AQds2TOCUP8e3IRgOBWkbsLDdiQkAxMpx+ww=",
          "lossy.webp",
          "UklGRkoAAABXRUJQVlA4ID4AAADQAQCdASoJAAcAAoBCJbACdAD0MfPFQAD+9vSwEST9sxYxtHeNQ/mZ79JlrV/j8J"
              + "+y6m6/9GT9AP+2L3AAAA==",
          "rgba.webp",
          "UklGRjwAAABXRUJQVlA4TC8AAAAvCIABELkyRPQ/duWP6H9AQds2TOCUP8e3IRgOBWkbsLDdEQiksEWeABDZyuHsMw"
              + "A=",
          "lossyalpha.webp",
          "UklGRooAAABXRUJQVlA4WAoAAAAQAAAACAAABgAAQUxQSB8AAAABRyAQSCLZX3SHiEgNRAIklcgWt7jF/9UHEf0P0/"
              + "ECAFZQOCBEAAAA0AEAnQEqCQAHAAKAQiWwAnQA9DHI5MAA/vGvGVr6BBU6nT/HY5eXlxY0tabX8yn47r33v7+Sd3"
              + "X3X/icfiL/03YggAA=");

  private SamplePictures() {}

  /** By name, which ends as files of the format do. */
  public static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (Format format : List.of(Format.PNG, Format.TIFF)) {
      String ending = "." + format.extensions().get(0);
      for (int bits : new int[] {8, 16}) {
        all.put("grey" + bits + ending, encoded(noise(1, false, bits), format));
        all.put("rgb" + bits + ending, encoded(noise(3, false, bits), format));
        all.put("greya" + bits + ending, encoded(noise(1, true, bits), format));
        all.put("rgba" + bits + ending, encoded(noise(3, true, bits), format));
      }
    }
    all.put("palette.png", encoded(palette(), Format.PNG));
    all.put("palette.gif", encoded(palette(), Format.GIF));
    all.put("palette.bmp", encoded(palette(), Format.BMP));
    all.put("grey.bmp", encoded(noise(1, false, 8), Format.BMP));
    all.put("rgb.bmp", encoded(noise(3, false, 8), Format.BMP));
    all.put("grey.jpg", encoded(noise(1, false, 8), Format.JPEG));
    all.put("rgb.jpg", encoded(noise(3, false, 8), Format.JPEG));
    all.put("progressive.jpg", written(noise(3, false, 8), Format.JPEG, null));
    for (String compression : new String[] {"LZW", "ZLib", "PackBits", "JPEG"}) {
      all.put(compression + ".tif", written(noise(3, false, 8), Format.TIFF, compression));
    }
    WEBP.forEach((name, text) -> all.put(name, Base64.getDecoder().decode(text)));
    return all;
  }

  /** Independent samples; with alpha both transparent and opaque pixels are among them. */
  public static BufferedImage noise(int colours, boolean alpha, int bits) {
    int type = bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
    int bands = colours + (alpha ? 1 : 0);
    WritableRaster raster = Raster.createInterleavedRaster(type, WIDTH, HEIGHT, bands, null);
    Seeded rng = Seeded.of(bands);
    int[] pixel = new int[bands];
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      for (int b = 0; b < bands; b++) {
        pixel[b] = rng.nextInt(1 << bits);
      }
      if (alpha && i % 3 > 0) {
        pixel[colours] = i % 3 == 1 ? 0 : (1 << bits) - 1;
      }
      raster.setPixel(i % WIDTH, i / WIDTH, pixel);
    }
    ColorSpace space =
        ColorSpace.getInstance(colours == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
    int transparency = alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
    return new BufferedImage(
        new ComponentColorModel(space, alpha, false, transparency, type), raster, false, null);
  }

  static BufferedImage palette() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      image.getRaster().setSample(i % WIDTH, i / WIDTH, 0, 37 * i % 216);
    }
    return image;
  }

  private static byte[] encoded(BufferedImage image, Format format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PictureWriter.write(image, Metadata.NONE, format, bytes);
    return bytes.toByteArray();
  }

  /** Progressive if {@code compression} is null. */
  private static byte[] written(BufferedImage image, Format format, String compression)
      throws IOException {
    ImageWriter writer = PictureWriter.writer(format);
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (compression == null) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    } else {
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType(compression);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Four inks, inverted as Adobe's programs do; 255 = no ink. */
  public static byte[] cmykJpeg(int cyan, int magenta, int yellow, int black) throws IOException {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
    for (int i = 0; i < 256; i++) {
      raster.setPixel(i % 16, i / 16, new int[] {cyan, magenta, yellow, black});
    }
    ImageWriter writer = PictureWriter.writer(Format.JPEG);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    byte[] adobe = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };
    return Parts.inserted(bytes.toByteArray(), 2, adobe);
  }
}
