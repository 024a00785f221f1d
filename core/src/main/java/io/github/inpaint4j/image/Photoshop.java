package io.github.inpaint4j.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Adobe's image resources, which have IPTC's records in JPEG files, and thumbnails. */
final class Photoshop {
  private static final int SIGNATURE =
      ByteBuffer.wrap("8BIM".getBytes(StandardCharsets.US_ASCII)).getInt();
  private static final int IPTC = 0x0404;

  private Photoshop() {}

  /** The records among resources: signature (4), number (2), name (1 + n, even), length (4). */
  static Optional<MetadataPart> iptc(byte[] resources) {
    ByteBuffer in = ByteBuffer.wrap(resources);
    while (in.remaining() >= 12 && in.getInt() == SIGNATURE) {
      int id = in.getShort() & 0xffff;
      int name = 1 + (in.get(in.position()) & 255);
      int at = in.position() + name + (name & 1);
      if (at + 4 > resources.length) {
        break;
      }
      int length = in.getInt(at);
      if (length < 0 || length > resources.length - at - 4) {
        break;
      }
      byte[] content = new byte[length];
      in.position(at + 4).get(content);
      if (id == IPTC) {
        return Optional.of(MetadataPart.of(MetadataPart.Topic.IPTC, content));
      }
      in.position(Math.min(in.limit(), in.position() + (length & 1)));
    }
    return Optional.empty();
  }

  /** Resources of nothing but these records. */
  static byte[] of(byte[] iptc) {
    ByteBuffer out = ByteBuffer.allocate(12 + iptc.length + (iptc.length & 1));
    out.putInt(SIGNATURE).putShort((short) IPTC).putShort((short) 0).putInt(iptc.length).put(iptc);
    return out.array();
  }
}
