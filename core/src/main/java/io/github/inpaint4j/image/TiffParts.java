package io.github.inpaint4j.image;

import io.github.inpaint4j.image.Directory.Field;
import io.github.inpaint4j.image.MetadataPart.Topic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/** What a TIFF file says beside its samples: fields of its first directory. */
final class TiffParts {
  private static final int DESCRIPTION = 270;
  private static final int ACROSS = 282;
  private static final int DOWN = 283;
  private static final int UNIT = 296; // 1 = none, 2 = inch, 3 = centimetre
  private static final int LAST_OF_CODING = 559;
  private static final int XMP = 700;
  private static final int IPTC = 33723;
  private static final int PHOTOSHOP = 34377;
  private static final int PROFILE = 34675;
  private static final int BYTE = 1;
  private static final int ASCII = 2;
  private static final int UNDEFINED = 7;
  private static final int DIRECTORY = 4; // where a file says where it is

  /** Fields that are true of other samples of the same size, too; all others are the coding's. */
  private static final Set<Integer> KEPT =
      IntStream.of(
              // names, maker, software, dates, artist, copyright
              269,
              DESCRIPTION,
              271,
              272,
              285,
              305,
              306,
              315,
              316,
              33432,
              40091,
              40092,
              40093,
              40094,
              40095,
              // size on paper, white and primaries
              ACROSS,
              DOWN,
              286,
              287,
              UNIT,
              318,
              319,
              // rating, place on earth (GeoTIFF, GDAL), ImageJ's
              18246,
              18249,
              33550,
              33922,
              34264,
              34735,
              34736,
              34737,
              42112,
              42113,
              50838,
              50839,
              Directory.EXIF,
              Directory.GPS)
          .boxed()
          .collect(Collectors.toSet());

  private TiffParts() {}

  static List<MetadataPart> of(byte[] file) {
    Directory directory;
    try {
      directory = Directory.of(new BytesInput(file));
    } catch (IOException | IndexOutOfBoundsException e) {
      return List.of(); // the decoder's to say
    }
    List<MetadataPart> parts = new ArrayList<>();
    SortedMap<Integer, Field> fields = new TreeMap<>(directory.fields());
    add(parts, Topic.PROFILE, fields.get(PROFILE));
    add(parts, Topic.XMP, fields.get(XMP));
    add(parts, Topic.IPTC, fields.get(IPTC));
    if (fields.containsKey(PHOTOSHOP)) {
      Photoshop.iptc(fields.get(PHOTOSHOP).bytes()).ifPresent(parts::add);
    }
    addResolution(parts, directory);
    fields.keySet().stream()
        .filter(TiffParts::isForeign)
        .forEach(t -> parts.add(MetadataPart.other("field " + t)));
    fields.keySet().retainAll(KEPT);
    if (!fields.isEmpty()) {
      parts.add(MetadataPart.of(Topic.EXIF, new Directory(directory.order(), fields).block()));
    }
    return parts;
  }

  /** True if it is neither known nor about the coding. */
  private static boolean isForeign(int tag) {
    return tag > LAST_OF_CODING && !KEPT.contains(tag) && !Set.of(XMP, IPTC, PROFILE).contains(tag);
  }

  private static void add(List<MetadataPart> parts, Topic topic, @Nullable Field field) {
    if (field != null) {
      parts.add(MetadataPart.of(topic, field.bytes()));
    }
  }

  private static void addResolution(List<MetadataPart> parts, Directory directory) {
    double across = directory.fraction(ACROSS);
    double down = directory.fraction(DOWN);
    int unit = directory.number(UNIT);
    double scale = unit == 1 ? 1 : unit == 3 ? 100 : 100 / 2.54;
    if (across > 0 && down > 0) {
      parts.add(Resolution.part(across * scale, down * scale, unit != 1));
    }
  }

  /** True if a file can say it beside all the rest. */
  static boolean fits(MetadataPart part, Metadata all) {
    return switch (part.topic()) {
      case COLOUR, OTHER -> false;
      case TEXT -> all.parts().stream().noneMatch(p -> exif(p).containsKey(DESCRIPTION));
      default -> true;
    };
  }

  /** The order of a file's numbers that leaves those of its Exif block as they are. */
  static ByteOrder order(Metadata metadata) {
    return metadata.parts().stream()
        .filter(p -> p.topic() == Topic.EXIF)
        .map(p -> Directory.order(p.content()))
        .findFirst()
        .orElse(ByteOrder.LITTLE_ENDIAN);
  }

  /** Adds what is to be said to a file that has been written in the {@link #order}. */
  static void write(Metadata metadata, ImageOutputStream file) throws IOException {
    SortedMap<Integer, Field> fields = new TreeMap<>();
    for (MetadataPart part : metadata.parts()) {
      fields(part, order(metadata)).forEach(fields::putIfAbsent);
    }
    byte[] lines = lines(metadata);
    if (lines.length > 0) {
      fields.putIfAbsent(DESCRIPTION, Field.of(ASCII, lines));
    }
    if (fields.isEmpty()) {
      return;
    }
    SortedMap<Integer, Field> all = new TreeMap<>(Directory.of(file).fields());
    all.putAll(fields);
    long end = file.length() + (file.length() & 1);
    file.seek(end);
    file.write(new Directory(order(metadata), all).bytes((int) end));
    file.seek(DIRECTORY);
    file.writeInt((int) end);
    file.seek(file.length());
  }

  /** All texts, with a zero at the end. */
  private static byte[] lines(Metadata metadata) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (MetadataPart part : metadata.parts()) {
      if (part.topic() == Topic.TEXT) {
        lines.writeBytes(lines.size() == 0 ? new byte[0] : new byte[] {'\n'});
        lines.writeBytes(PngText.line(part));
      }
    }
    lines.writeBytes(new byte[lines.size() == 0 ? 0 : 1]);
    return lines.toByteArray();
  }

  private static Map<Integer, Field> fields(MetadataPart part, ByteOrder order) {
    byte[] content = part.content();
    return switch (part.topic()) {
      case EXIF -> exif(part);
      case PROFILE -> Map.of(PROFILE, Field.of(UNDEFINED, content));
      case XMP -> Map.of(XMP, Field.of(BYTE, content));
      case IPTC -> Map.of(IPTC, Field.of(UNDEFINED, content));
      case RESOLUTION -> resolution(Resolution.of(part), order);
      default -> Map.of();
    };
  }

  private static SortedMap<Integer, Field> exif(MetadataPart part) {
    try {
      SortedMap<Integer, Field> fields = new TreeMap<>();
      if (part.topic() == Topic.EXIF) {
        fields.putAll(Directory.of(new BytesInput(part.content())).fields());
        fields.keySet().retainAll(KEPT);
      }
      return fields;
    } catch (IOException | IndexOutOfBoundsException e) {
      return new TreeMap<>();
    }
  }

  private static Map<Integer, Field> resolution(Resolution resolution, ByteOrder order) {
    return Map.of(
        ACROSS, Field.fraction(resolution.hundredfold(resolution.x()), 100, order),
        DOWN, Field.fraction(resolution.hundredfold(resolution.y()), 100, order),
        UNIT, Field.number(resolution.unit() + 1, order));
  }
}
