package io.github.inpaint4j.image;

import io.github.inpaint4j.random.Seeded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** Files that no program should be given, made on the spot; the same in every run. */
public final class MalformedPictures {
  private static final int BITS = 8;
  private static final int[] KEPT = {1, 2, 3, 5, 8, 11, 13, 15}; // sixteenths

  private MalformedPictures() {}

  /** Everything that has to be refused, by what is wrong with it. */
  public static Map<String, byte[]> refused() throws IOException {
    Map<String, byte[]> all = noPictures();
    all.putAll(bombs());
    SamplePictures.all().forEach((name, file) -> all.putAll(truncated(name, file)));
    return all;
  }

  /** One file with one bit changed, often: in its head, and anywhere. It may still be a picture. */
  public static Map<String, byte[]> flipped(String name, byte[] file, int times) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    Seeded rng = Seeded.of(Seeded.key(name));
    for (int i = 0; i < times; i++) {
      byte[] flipped = file.clone();
      int at = rng.nextInt(i % 2 == 0 ? file.length : Math.min(file.length, 100));
      int bit = rng.nextInt(BITS);
      flipped[at] ^= (byte) (1 << bit);
      all.put("%s with bit %d of byte %d flipped".formatted(name, bit, at), flipped);
    }
    return all;
  }

  private static Map<String, byte[]> truncated(String name, byte[] file) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (int sixteenths : KEPT) {
      all.put(
          name + " cut off at " + sixteenths + "/16",
          Arrays.copyOf(file, file.length * sixteenths / 16));
    }
    return all;
  }

  private static Map<String, byte[]> noPictures() throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("empty", new byte[0]);
    all.put("one byte", new byte[1]);
    all.put("zeros", new byte[1000]);
    all.put("text", Parts.ascii("This is no picture.\n".repeat(50)));
    all.put("a web page", Parts.ascii("<!DOCTYPE html><html><body>404</body></html>"));
    all.put("vector graphics", Parts.ascii("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    byte[] jpeg = SamplePictures.all().get("rgb.jpg");
    for (String head :
        new String[] {
          "\u0089PNG\r\n\u001a\n",
          "\u00ff\u00d8\u00ff",
          "GIF89a",
          "BM",
          "II*\0",
          "MM\0*",
          "II+\0",
          "RIFF\u0010\0\0\0WEBP",
          "RIFF\u00ff\u00ff\u00ff\u00ffWEBP"
        }) {
      String name = head.replaceAll("[^A-Z89*+]", "");
      all.put("nothing but the head " + name, Parts.ascii(head));
      all.put("the head " + name + " before text", Parts.ascii(head + "no picture ".repeat(20)));
      if (!name.isEmpty()) {
        all.put("the head " + name + " before a JPEG", Parts.joined(Parts.ascii(head), jpeg));
      }
    }
    return all;
  }

  /** Small files that say they are giants, and ones that make decoders allocate or loop. */
  private static Map<String, byte[]> bombs() throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    Map<String, byte[]> samples = SamplePictures.all();
    for (int side : new int[] {12_000, 60_000}) {
      String says = " that says it is " + side + "x" + side;
      all.put("PNG" + says, png(side, 8, 2));
      all.put("PNG of 64 bits a pixel" + says, png(side, 16, 6));
      all.put("TIFF" + says, Parts.greyTiff(side, side, 1, new byte[100]));
      all.put("JPEG" + says, jpeg(samples.get("rgb.jpg"), side));
      all.put("progressive JPEG" + says, jpeg(samples.get("progressive.jpg"), side));
      all.put("BMP" + says, bmp(samples.get("rgb.bmp"), side));
      all.put("GIF" + says, gif(side, side));
      all.put("GIF with a frame" + says, gif(1, side));
      all.put("WebP" + says, canvas(samples.get("rgb.webp"), side));
    }
    all.put("GIF with a canvas that says it is 60000x60000", gif(60_000, 1));
    all.put("lossy WebP that says it is 12000x12000", lossy(samples.get("lossy.webp")));
    all.put("TIFF with 2^28 strips", tiff(273, 0x10000000));
    all.put("TIFF with 60000 samples a pixel", tiff(277, 60_000));
    all.put("TIFF of no width", Parts.greyTiff(0, 8, 1, new byte[64]));
    all.put("TIFF of negative height", Parts.greyTiff(8, -8, 1, new byte[64]));
    return all;
  }

  private static byte[] png(int side, int bits, int colourType) throws IOException {
    byte[] data = Parts.pngChunk("IDAT", deflated(1000));
    return Parts.joined(
        Parts.pngHeader(side, side, bits, colourType), data, Parts.pngChunk("IEND", new byte[0]));
  }

  static byte[] deflated(int zeros) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(new byte[zeros]);
    }
    return bytes.toByteArray();
  }

  private static byte[] jpeg(byte[] file, int side) {
    byte[] giant = file.clone();
    for (Block block : blocks(file)) {
      if (block.type().equals("c0") || block.type().equals("c2")) {
        ByteBuffer.wrap(giant).putShort(block.start() + 1, (short) side);
        ByteBuffer.wrap(giant).putShort(block.start() + 3, (short) side);
      }
    }
    return giant;
  }

  private static Iterable<Block> blocks(byte[] jpeg) {
    try {
      return Block.of(jpeg, Format.JPEG, "sample");
    } catch (PictureException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bmp(byte[] file, int side) {
    ByteBuffer giant = ByteBuffer.wrap(file.clone());
    return giant
        .putInt(18, Integer.reverseBytes(side))
        .putInt(22, Integer.reverseBytes(side))
        .array();
  }

  private static byte[] gif(int canvas, int frame) {
    ByteBuffer out = ByteBuffer.allocate(35).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    out.put(Parts.ascii("GIF89a")).putShort((short) canvas).putShort((short) canvas);
    out.put((byte) 0x80).putShort((short) 0).put(new byte[6]); // two colours
    out.put((byte) ',').putInt(0).putShort((short) frame).putShort((short) frame).put((byte) 0);
    return out.put(new byte[] {2, 2, 0x4c, 1, 0, ';'}).array();
  }

  private static byte[] canvas(byte[] file, int side) {
    return Parts.webp(Parts.vp8x(side, side), Arrays.copyOfRange(file, 12, file.length));
  }

  private static byte[] lossy(byte[] file) {
    byte[] giant = file.clone();
    ByteBuffer.wrap(giant).putInt(26, 0xe02ee02e); // twice 12,000, the low byte first
    return giant;
  }

  private static byte[] tiff(int tag, int count) {
    byte[] file = Parts.greyTiff(8, 8, 1, new byte[64]);
    ByteBuffer in = ByteBuffer.wrap(file).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    for (int at = 10; at < Parts.tiffData(10) - 4; at += 12) {
      if (in.getShort(at) == tag) {
        in.putInt(at + (tag == 273 ? 4 : 8), count);
      }
    }
    return file;
  }
}
