package io.github.inpaint4j.image;

import io.github.inpaint4j.image.PictureException.Reason;
import io.github.inpaint4j.image.vp8.Vp8;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The pixels of a WebP file: lossy ones by {@link Vp8}, lossless ones by ImageIO's reader. */
final class WebPPixels {
  private static final long MOST_FREE_PIXELS = 16_000_000;
  private static final int FRAME_HEAD = 16;
  private static final int SIGNATURE = 0x2f; // of lossless pixels
  private static final int COMPRESSED = 1;
  private static final int READ_AHEAD = 8; // bytes that the reader wants behind the last one
  private static final int GREEN = 1; // where compressed alpha is

  private final byte[] bytes;
  private final ByteBuffer in;
  private final String name;

  private WebPPixels(byte[] bytes, String name) {
    this.bytes = bytes;
    this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.name = name;
  }

  /** Of a still picture, or of the first frame on its canvas. */
  static BufferedImage decode(byte[] bytes, String name) throws IOException {
    List<Block> blocks = WebP.blocks(bytes, name);
    WebPPixels pixels = new WebPPixels(bytes, name);
    for (Block block : blocks) {
      if (block.type().equals("ANMF")) {
        return pixels.frame(blocks.get(0), block);
      }
    }
    return pixels.still(blocks);
  }

  private BufferedImage frame(Block canvas, Block frame) throws IOException {
    WebP.Extent size = WebP.canvas(in, canvas);
    if (size == null || frame.length() < FRAME_HEAD) {
      throw damaged("it has a frame without a canvas");
    }
    int left = 2 * (in.getInt(frame.start()) & 0xffffff);
    int top = 2 * (in.getInt(frame.start() + 2) >>> 8);
    int from = frame.start() + FRAME_HEAD;
    List<Block> blocks = WebP.blocks(bytes, from, frame.start() + frame.length(), name);
    for (Block block : blocks) {
      WebP.Extent own = WebP.size(in, block);
      if (own != null
          && (left + own.width() > size.width() || top + own.height() > size.height())) {
        throw damaged("a frame is larger than its canvas");
      }
    }
    return Samples.placed(still(blocks), size.height(), size.width(), top, left);
  }

  private BufferedImage still(List<Block> blocks) throws IOException {
    requireBytes(blocks);
    Block alpha = null;
    for (Block block : blocks) {
      switch (block.type()) {
        case "ALPH" -> alpha = block;
        case "VP8L" -> {
          return lossless(Arrays.copyOfRange(bytes, block.start(), block.start() + block.length()));
        }
        case "VP8 " -> {
          byte[] rgb = Vp8.rgb(bytes, block.start(), block.length());
          WebP.Extent size = WebP.size(in, block);
          if (size == null) {
            throw damaged("it has no pixels");
          }
          byte[] opacity = alpha == null ? null : alpha(alpha, size);
          return Samples.interleaved(rgb, opacity, size.height(), size.width());
        }
        default -> {}
      }
    }
    throw damaged("it has no pixels");
  }

  /** Blank pixels and alpha of any size take a few bytes, but seconds to decode. */
  private void requireBytes(List<Block> blocks) throws PictureException {
    long fewest = Integer.MAX_VALUE;
    long pixels = 0;
    for (Block block : blocks) {
      WebP.Extent size = WebP.size(in, block);
      pixels = size == null ? pixels : Math.max(pixels, size.pixels());
      boolean coded = size != null || block.type().equals("ALPH");
      fewest = coded ? Math.min(fewest, block.length()) : fewest;
    }
    if (pixels > Math.max(MOST_FREE_PIXELS, WebP.MOST_PIXELS_IN_A_BYTE * fewest)) {
      throw new PictureException(
          Reason.TOO_LARGE,
          "%s says it has %,d pixels; %,d bytes are too few for so many."
              .formatted(name, pixels, fewest));
    }
  }

  /** ImageIO's reader, given a file of nothing else. */
  private static BufferedImage lossless(byte[] pixels) throws IOException {
    int further = READ_AHEAD + (pixels.length & 1);
    ByteBuffer file =
        ByteBuffer.allocate(20 + pixels.length + further).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {'R', 'I', 'F', 'F'}).putInt(file.capacity() - 8);
    file.put(new byte[] {'W', 'E', 'B', 'P', 'V', 'P', '8', 'L'}).putInt(pixels.length).put(pixels);
    ImageReader reader = ImageIO.getImageReadersByFormatName("webp").next();
    try (BytesInput input = new BytesInput(file.array(), Integer.MAX_VALUE)) {
      reader.setInput(input, true, true);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  private byte[] alpha(Block block, WebP.Extent size) throws IOException {
    if (block.length() == 0 || size.pixels() > Integer.MAX_VALUE) {
      throw damaged("its transparency is missing");
    }
    int head = bytes[block.start()];
    byte[] coded = Arrays.copyOfRange(bytes, block.start() + 1, block.start() + block.length());
    byte[] alpha = (head & 3) == COMPRESSED ? green(coded, size) : coded;
    if (alpha.length < size.pixels()) {
      throw damaged("its transparency is missing");
    }
    unfilter(alpha, size, head >> 2 & 3);
    return alpha;
  }

  private static byte[] green(byte[] coded, WebP.Extent size) throws IOException {
    ByteBuffer pixels = ByteBuffer.allocate(5 + coded.length).order(ByteOrder.LITTLE_ENDIAN);
    pixels.put((byte) SIGNATURE).putInt(size.width() - 1 | size.height() - 1 << 14).put(coded);
    WritableRaster raster = lossless(pixels.array()).getRaster();
    WritableRaster green = Raster.createInterleavedRaster(0, size.width(), size.height(), 1, null);
    int[] line = new int[size.width()];
    for (int y = 0; y < size.height(); y++) {
      green.setSamples(
          0, y, line.length, 1, 0, raster.getSamples(0, y, line.length, 1, GREEN, line));
    }
    return ((DataBufferByte) green.getDataBuffer()).getData();
  }

  /** Adds to each sample what was predicted: 1 = by the one at the left, 2 = above, 3 = by both. */
  private static void unfilter(byte[] alpha, WebP.Extent size, int filter) {
    for (int i = 0; filter != 0 && i < size.pixels(); i++) {
      int x = i % size.width();
      int left = x > 0 ? alpha[i - 1] & 255 : -1;
      int above = i >= size.width() ? alpha[i - size.width()] & 255 : -1;
      int predicted;
      if (left < 0 || above < 0) {
        predicted = Math.max(0, Math.max(left, above));
      } else if (filter == 3) {
        int corner = alpha[i - size.width() - 1] & 255;
        predicted = Math.max(0, Math.min(255, left + above - corner));
      } else {
        predicted = filter == 1 ? left : above;
      }
      alpha[i] += (byte) predicted;
    }
  }

  private PictureException damaged(String what) {
    return new PictureException(Reason.DAMAGED, name + " is damaged: " + what + ".");
  }
}
