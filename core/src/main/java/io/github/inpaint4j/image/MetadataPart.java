package io.github.inpaint4j.image;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a file says beside its samples, in bytes that move between formats unopened.
 *
 * @param name tells parts of a kind apart: a PNG chunk, or what was found
 * @param content as {@link Topic} says
 */
record MetadataPart(Topic topic, String name, byte[] content) {
  /** What is said, and in which bytes. */
  enum Topic {
    /** An ICC profile. */
    PROFILE("colour profile"),
    /** A TIFF file without pixels. */
    EXIF("Exif"),
    /** A packet of XML. */
    XMP("XMP"),
    /** Records of the IPTC's IIM. */
    IPTC("IPTC"),
    /** PNG's pHYs: horizontally, vertically, 1 = pixels for a metre or 0 = only a ratio. */
    RESOLUTION("resolution"),
    /** PNG's tEXt, zTXt or iTXt. */
    TEXT("text"),
    /** What the samples of a PNG mean, by chunk. */
    COLOUR(null),
    /** What no format takes. */
    OTHER(null);

    private final @Nullable String word;

    Topic(@Nullable String word) {
      this.word = word;
    }
  }

  static MetadataPart of(Topic topic, byte[] content) {
    return new MetadataPart(topic, "", content);
  }

  /** Something that is left out whatever is written. */
  static MetadataPart other(String name) {
    return new MetadataPart(Topic.OTHER, name, new byte[0]);
  }

  String word() {
    return topic.word == null ? name : topic.word;
  }
}
