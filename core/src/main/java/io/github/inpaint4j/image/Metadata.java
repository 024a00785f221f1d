package io.github.inpaint4j.image;

import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file says beside its samples: what they mean, who took the picture, how large it is on
 * paper.
 *
 * @param parts at most one of a kind and name, but for texts
 * @param coding of a JPEG file, or null
 * @param quality of a JPEG file that is written without a coding, in (0,1]
 */
record Metadata(List<MetadataPart> parts, @Nullable JpegCoding coding, float quality) {
  private static final float GOOD = 0.95f;

  static final Metadata NONE = new Metadata(List.of(), null);

  private static final int MOST_SEGMENTS = 1000;
  private static final int ICC_HEADER = 128;
  private static final int ICC_SPACE = 16;
  private static final Pattern XMP_THUMBNAILS =
      Pattern.compile("(?s)<(\\w+):Thumbnails\\b.*?</\\1:Thumbnails>");
  private static final Pattern XMP_ORIENTATION =
      Pattern.compile("(tiff:Orientation\\s*(?:=\\s*[\"']|>)\\s*)[2-8]");

  Metadata(List<MetadataPart> parts, @Nullable JpegCoding coding) {
    this(parts, coding, GOOD);
  }

  /** To be written as JPEG of a quality, whatever it was. */
  Metadata withQuality(float quality) {
    return new Metadata(parts, null, quality);
  }

  /** Never fails: a part that is broken is one of {@link MetadataPart.Topic#OTHER}. */
  static Metadata of(byte[] bytes, Format format, String name) throws PictureException {
    List<Block> blocks = Block.of(bytes, format, name);
    List<MetadataPart> found =
        switch (format) {
          case PNG -> PngParts.of(bytes, blocks);
          case JPEG ->
              JpegParts.of(bytes, blocks.subList(0, Math.min(MOST_SEGMENTS, blocks.size())));
          case WEBP -> WebP.parts(bytes, blocks);
          case TIFF -> TiffParts.of(bytes);
          default -> List.of();
        };
    List<MetadataPart> parts = new ArrayList<>();
    for (MetadataPart part : found) {
      if (part.topic() == MetadataPart.Topic.TEXT
          || parts.stream().noneMatch(p -> sameThing(p, part))) {
        parts.add(part);
      }
    }
    return new Metadata(parts, format == Format.JPEG ? JpegCoding.of(bytes, blocks) : null);
  }

  /** Of samples in the colours of a profile. */
  static Metadata of(ICC_Profile profile) {
    return new Metadata(
        List.of(MetadataPart.of(MetadataPart.Topic.PROFILE, profile.getData())), null);
  }

  private static boolean sameThing(MetadataPart a, MetadataPart b) {
    return a.topic() == b.topic() && a.name().equals(b.name());
  }

  private Stream<byte[]> all(MetadataPart.Topic topic) {
    return parts.stream().filter(p -> p.topic() == topic).map(MetadataPart::content);
  }

  /** As Exif numbers it; 1 = upright, also if nothing is said. */
  int orientation() {
    return all(MetadataPart.Topic.EXIF).findFirst().map(Exif::orientation).orElse(1);
  }

  /** True if there is a whole profile for samples of such a colour space: RGB, GRAY, CMYK. */
  boolean hasProfileOf(String space) {
    return all(MetadataPart.Topic.PROFILE).anyMatch(icc -> isOf(icc, space));
  }

  private static boolean isOf(byte[] icc, String space) {
    return icc.length >= ICC_HEADER
        && ByteBuffer.wrap(icc).getInt() == icc.length
        && new String(icc, ICC_SPACE, 4, StandardCharsets.ISO_8859_1).strip().equals(space);
  }

  /** The profile of the samples, if there is one. */
  Optional<ICC_Profile> profile() {
    return all(MetadataPart.Topic.PROFILE).findFirst().map(ICC_Profile::getInstance);
  }

  Optional<Resolution> resolution() {
    return parts.stream()
        .filter(p -> p.topic() == MetadataPart.Topic.RESOLUTION)
        .map(Resolution::of)
        .findFirst();
  }

  /**
   * As it is true of samples that a reader has put upright, in their own colours or in sRGB:
   * without orientation, thumbnails, and a profile of other samples.
   *
   * @param converted true if the samples became sRGB
   */
  Metadata ofUpright(int height, int width, boolean grey, boolean converted) {
    List<MetadataPart> kept = new ArrayList<>();
    for (MetadataPart part : parts) {
      MetadataPart fit =
          switch (part.topic()) {
            case PROFILE -> converted ? null : profile(part, grey ? "GRAY" : "RGB");
            case EXIF -> Exif.upright(part, height, width);
            case XMP -> xmp(part);
            default -> part;
          };
      kept.add(fit);
    }
    JpegCoding turned = coding != null && orientation() >= 5 ? coding.turned() : coding;
    return new Metadata(kept.stream().filter(Objects::nonNull).toList(), turned);
  }

  private static MetadataPart profile(MetadataPart part, String space) {
    try {
      if (isOf(part.content(), space)) {
        ICC_Profile.getInstance(part.content());
        return part;
      }
    } catch (IllegalArgumentException e) {
      return MetadataPart.other("damaged colour profile");
    }
    return MetadataPart.other("colour profile that does not fit");
  }

  private static MetadataPart xmp(MetadataPart part) {
    String text = new String(part.content(), StandardCharsets.ISO_8859_1); // of any encoding
    Matcher thumbnails = XMP_THUMBNAILS.matcher(text);
    String upright = XMP_ORIENTATION.matcher(thumbnails.replaceAll("")).replaceAll("$11");
    return MetadataPart.of(MetadataPart.Topic.XMP, upright.getBytes(StandardCharsets.ISO_8859_1));
  }

  private boolean fits(MetadataPart part, Format to) {
    return switch (to) {
      case PNG -> PngParts.chunk(part) != null;
      case JPEG -> JpegParts.segments(part) != null;
      case TIFF -> TiffParts.fits(part, this);
      default -> to == Format.BMP && part.topic() == MetadataPart.Topic.RESOLUTION;
    };
  }

  /** What is left out. */
  Optional<Note> note(Format to) {
    List<String> names =
        parts.stream().filter(p -> !fits(p, to)).map(MetadataPart::word).distinct().toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(Note.leftOut(to, names));
  }
}
