package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.image.Image;
import io.github.inpaint4j.mask.Mask;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a network takes and gives, and how pictures and masks become its numbers and back. Our own
 * take one tensor (N, 3 or 4, height, width) of floats, any number N at a time: RGB in [0,1] with
 * the hole prefilled, and as a fourth channel the mask, 1 = hole. They give (N, 3, height, width):
 * the whole pictures, RGB in [0,1] or near it; or (N, 1, height, width): of each pixel how likely
 * it is damaged, in [0,1]. Other people's networks have other codings ({@link Profile}).
 *
 * <p>A model file's graph says the names and shapes, its metadata, if it is ours, the rest: {@code
 * underpainting}, {@code corruption} with {@code strength}, and {@code multiple} where height and
 * width are open. Nobody else knows these keys; those that are only told to people are {@link
 * Fact}s.
 *
 * @param inputs the names of the tensors: the picture's, then the mask's if it has its own
 * @param coding of samples and masks
 * @param sizes of the pictures it takes
 * @param many whether it takes more than one picture at a time
 * @param prefill of the hole
 * @param removes what it was trained to put right, or to find
 * @param outputs 3 if it gives pictures, 1 if it finds damage
 */
public record Contract(
    List<String> inputs,
    Coding coding,
    Sizes sizes,
    boolean many,
    Prefill prefill,
    Corruption removes,
    int outputs) {
  /** What our own model files call their input. */
  public static final String INPUT = "image";

  /** What our own model files call their output. */
  public static final String OUTPUT = "filled";

  private static final String PREFILL = "underpainting"; // so called before it was a prefill
  private static final String CORRUPTION = "corruption";
  private static final String STRENGTH = "strength";
  private static final String MULTIPLE = "multiple";
  private static final int LARGEST_MULTIPLE = 256;

  /**
   * One of ours.
   *
   * @param input the tensor's name
   * @param channels 4 if the network is told where the hole is, else 3
   * @param outputs 3 if it gives pictures, 1 if it finds damage
   */
  public static Contract ours(
      String input, int channels, Sizes sizes, Prefill prefill, Corruption removes, int outputs) {
    Coding coding = channels > Image.CHANNELS ? Coding.SEEING : Coding.BLIND;
    return new Contract(List.of(input), coding, sizes, true, prefill, removes, outputs);
  }

  /** Whether a model file says that it is one of ours. */
  static boolean isSaid(Map<String, String> metadata) {
    return metadata.containsKey(PREFILL) || metadata.containsKey(MULTIPLE);
  }

  /**
   * One of ours, as a model file says.
   *
   * @throws IOException in half a sentence, if it cannot be, or the metadata says what is not known
   *     here
   */
  static Contract of(Signature signature, Map<String, String> metadata) throws IOException {
    signature.requireOneOfFloats();
    Contract one =
        ours(
            signature.image().name(),
            signature.image().channels(),
            sizes(signature, metadata.get(MULTIPLE)),
            prefill(metadata.getOrDefault(PREFILL, word(Prefill.BLACK))),
            removes(
                metadata.getOrDefault(CORRUPTION, word(Corruption.Kind.MASK)),
                metadata.getOrDefault(STRENGTH, "0")),
            signature.output().channels());
    return signature.many() ? one : one.alone();
  }

  /** The same for a network that takes one picture at a time. */
  private Contract alone() {
    return new Contract(inputs, coding, sizes, false, prefill, removes, outputs);
  }

  private static Sizes sizes(Signature signature, @Nullable String multiple) throws IOException {
    if (!signature.isOpen()) {
      return signature.fixed();
    }
    if (multiple == null) {
      throw signature.misshapen("a fixed height and width");
    }
    int number = multiple.matches("\\d{1,3}") ? Integer.parseInt(multiple) : 0;
    if (number < 1 || number > LARGEST_MULTIPLE) {
      throw new IOException(
          "its sizes are said to be multiples of '%s', not of a number from 1 to %d"
              .formatted(multiple, LARGEST_MULTIPLE));
    }
    return new Sizes.MultipleOf(number);
  }

  private static Prefill prefill(String name) throws IOException {
    for (Prefill one : Prefill.values()) {
      if (word(one).equalsIgnoreCase(name)) {
        return one;
      }
    }
    throw new IOException("its prefill '" + name + "' is not known here");
  }

  private static Corruption removes(String kind, String strength) throws IOException {
    try {
      return new Corruption(
          Corruption.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), Double.parseDouble(strength));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          "its corruption '%s %s' is not known here".formatted(kind, strength), e);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** What a model file says in its metadata, so that it is read as this contract. */
  public Map<String, String> metadata(Map<Fact, String> facts) {
    Map<String, String> metadata = new TreeMap<>();
    facts.forEach((fact, text) -> metadata.put(fact.key(), text));
    metadata.put(PREFILL, word(prefill));
    metadata.put(CORRUPTION, word(removes.kind()));
    metadata.put(STRENGTH, Double.toString(removes.strength()));
    metadata.put("mask_rule", "1 = hole");
    if (sizes instanceof Sizes.MultipleOf multiple) {
      metadata.put(MULTIPLE, Integer.toString(multiple.number()));
    }
    return metadata;
  }

  /** Whether the network says where damage is, and paints nothing. */
  public boolean finds() {
    return outputs == 1;
  }

  /** Whether the network is told where the hole is. */
  public boolean seesMask() {
    return coding.mask().place() != Marking.MaskPlace.NOWHERE;
  }

  /** Of what the network gives. */
  long[] outputShape(int count, Size size) {
    return shape(count, outputs, size);
  }

  private static long[] shape(int count, int channels, Size size) {
    return new long[] {count, channels, size.height(), size.width()};
  }

  /**
   * What the network sees of some pictures.
   *
   * @param images all of one size
   * @throws IllegalArgumentException if the network takes pictures of other sizes
   */
  List<Feed> encode(List<Image> images, List<Mask> masks) {
    Size size = Size.of(images.get(0));
    int count = images.size();
    Feed shown = Feed.of(inputs.get(0), shape(count, coding.channels(), size));
    for (int i = 0; i < count; i++) {
      require(Size.of(images.get(i)));
      masks.get(i).requireSize(size.height(), size.width());
      coding.put(prefill.shown(images.get(i), masks.get(i)), masks.get(i), shown.values());
    }
    shown.values().flip();
    return coding.mask().place() == Marking.MaskPlace.INPUT
        ? List.of(shown, alone(masks, size))
        : List.of(shown);
  }

  private Feed alone(List<Mask> masks, Size size) {
    Feed shown = Feed.of(inputs.get(1), shape(masks.size(), 1, size));
    masks.forEach(mask -> coding.put(mask, shown.values()));
    shown.values().flip();
    return shown;
  }

  private void require(Size size) {
    if (!sizes.fit(size)) {
      throw new IllegalArgumentException(
          "the network fills %s pictures, this one is %s".formatted(sizes.shown(size), size));
    }
  }

  /** The pictures that the network gave, cut to [0,1]. */
  List<Image> decode(FloatBuffer output, Size size) {
    List<Image> pictures = new ArrayList<>();
    while (output.hasRemaining()) {
      Image picture = coding.next(output, size);
      float[] pixels = picture.pixels();
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = Math.max(0, Math.min(1, pixels[i]));
      }
      pictures.add(picture);
    }
    return pictures;
  }
}
