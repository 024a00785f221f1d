package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.fill.network.Coding.ColourOrder;
import io.github.inpaint4j.fill.network.Marking.MaskPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody says of a network in a small JSON file beside it: one object of texts, numbers and
 * truths. {@code docs/models.md} has its keys.
 */
final class ProfileFile {
  private static final Pattern OBJECT = Pattern.compile("(?s)\\s*\\{(.*)}\\s*");
  private static final Pattern ENTRY =
      Pattern.compile("\\s*\"([^\"\\\\]*)\"\\s*:\\s*(?:\"([^\"\\\\]*)\"|([-\\w.]+))\\s*(?:,|\\z)");
  private static final List<String> KEYS =
      List.of(
          "profile",
          "samples",
          "mask",
          "hole",
          "known",
          "takes",
          "gives",
          "colours",
          "under",
          "multiple",
          "least",
          "many");

  /** What stands under the hole is not shown: it never changes a fill. */
  private static final List<Prefill> UNDER =
      List.of(Prefill.BLACK, Prefill.GREY, Prefill.BIHARMONIC, Prefill.TENSION);

  private final Path file;
  private final Map<String, String> said;

  private ProfileFile(Path file, Map<String, String> said) {
    this.file = file;
    this.said = said;
  }

  /**
   * Empty if there is no such file.
   *
   * @throws IOException in one sentence, if it says what cannot be read or is not known
   */
  static Optional<Profile> beside(Path model) throws IOException {
    String name = String.valueOf(model.getFileName()).replaceFirst("\\.onnx$", "") + ".json";
    Path file = model.resolveSibling(name);
    return Files.isRegularFile(file)
        ? Optional.of(new ProfileFile(file, read(file)).profile())
        : Optional.empty();
  }

  private static Map<String, String> read(Path file) throws IOException {
    Matcher object = OBJECT.matcher(Files.readString(file));
    String entries = object.matches() ? object.group(1).strip() : "no object";
    Matcher entry = ENTRY.matcher(entries);
    Map<String, String> said = new TreeMap<>();
    while (entry.regionStart() < entries.length()) {
      if (!entry.lookingAt()) {
        throw new IOException(file + " is no JSON object of texts, numbers and truths");
      }
      said.put(entry.group(1), entry.group(2) != null ? entry.group(2) : entry.group(3));
      entry.region(entry.end(), entries.length());
    }
    for (String key : said.keySet()) {
      if (!KEYS.contains(key)) {
        throw new IOException(
            "%s has a key '%s'; keys are: %s".formatted(file, key, String.join(", ", KEYS)));
      }
    }
    return said;
  }

  /** What is not said is as in the profile it names, or as most networks have it. */
  private Profile profile() throws IOException {
    Profile like = one("profile", "lama-manga", Profile.ALL, Profile::name);
    Coding coding = like.coding();
    Marking mask = coding.mask();
    Marking marking =
        new Marking(
            one("mask", mask.place() + "", List.of(MaskPlace.values()), MaskPlace::toString),
            number("hole", mask.hole()),
            number("known", mask.known()));
    Coding said =
        new Coding(
            marking,
            range("takes", coding.takes()),
            range("gives", coding.gives()),
            one("colours", coding.order() + "", List.of(ColourOrder.values()), Enum::name));
    int multiple = whole("multiple", like.multiple());
    return new Profile(
        file.getFileName() + "",
        like.what(),
        like.names(),
        said,
        one(
            "samples",
            like.bytes() ? "bytes" : "floats",
            List.of(false, true),
            ProfileFile::samples),
        one("under", word(like.prefill()), UNDER, ProfileFile::word),
        true,
        multiple,
        Math.max(multiple, whole("least", like.least())),
        one("many", like.many() + "", List.of(false, true), Object::toString));
  }

  private static String samples(boolean bytes) {
    return bytes ? "bytes" : "floats";
  }

  private static String word(Prefill prefill) {
    return prefill.name().toLowerCase(Locale.ROOT);
  }

  private Range range(String key, Range like) throws IOException {
    return one(key, like.toString(), List.of(Range.values()), Range::toString);
  }

  private <T> T one(String key, String like, List<T> all, Function<T, String> name)
      throws IOException {
    String text = said.getOrDefault(key, like);
    for (T each : all) {
      if (name.apply(each).equalsIgnoreCase(text)) {
        return each;
      }
    }
    throw wrong(key, all.stream().map(name).collect(Collectors.joining(", ", "one of ", "")));
  }

  private float number(String key, float like) throws IOException {
    try {
      return said.containsKey(key) ? Float.parseFloat(said.get(key)) : like;
    } catch (NumberFormatException e) {
      throw wrong(key, "a number");
    }
  }

  private int whole(String key, int like) throws IOException {
    String text = said.getOrDefault(key, Integer.toString(like));
    if (!text.matches("\\d{1,4}")) {
      throw wrong(key, "a whole number from 0 to 9999");
    }
    return Integer.parseInt(text);
  }

  private IOException wrong(String key, String wanted) {
    return new IOException("%s: %s is '%s', not %s".formatted(file, key, said.get(key), wanted));
  }
}
