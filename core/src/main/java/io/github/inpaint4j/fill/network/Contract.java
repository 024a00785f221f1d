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
 * What a network takes and gives, and how pictures and masks become its numbers and back. It takes
 * one tensor (N, 3 or 4, height, width) of 32-bit floats, any number N at a time: RGB in [0,1] with
 * the hole prefilled, and as a fourth channel the mask, 1 = hole. It gives (N, 3, height, width):
 * the whole pictures, RGB in [0,1] or near it; or (N, 1, height, width): of each pixel how likely
 * it is damaged, in [0,1].
 *
 * <p>A model file's graph says the first three of these, its metadata the others: {@code
 * underpainting}, {@code corruption} with {@code strength}, and {@code multiple} where height and
 * width are open. Nobody else knows these keys; those that are only told to people are {@link
 * Fact}s.
 *
 * @param input the tensor's name
 * @param channels 4 if the network is told where the hole is, else 3
 * @param sizes of the pictures it takes
 * @param prefill of the hole
 * @param removes what it was trained to put right, or to find
 * @param outputs 3 if it gives pictures, 1 if it finds damage
 */
public record Contract(
    String input, int channels, Sizes sizes, Prefill prefill, Corruption removes, int outputs) {
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
   * @throws IOException in half a sentence, if the metadata says what is not known here
   */
  static Contract of(Signature signature, Map<String, String> metadata) throws IOException {
    return new Contract(
        signature.input(),
        signature.channels(),
        sizes(signature, metadata.get(MULTIPLE)),
        prefill(metadata.getOrDefault(PREFILL, word(Prefill.BLACK))),
        removes(
            metadata.getOrDefault(CORRUPTION, word(Corruption.Kind.MASK)),
            metadata.getOrDefault(STRENGTH, "0")),
        signature.outputs());
  }

  private static Sizes sizes(Signature signature, @Nullable String multiple) throws IOException {
    if (!signature.isOpen()) {
      return new Sizes.Fixed(new Size(signature.height(), signature.width()));
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
    return channels > Image.CHANNELS;
  }

  /** Of the tensor that {@link #encode} makes. */
  long[] inputShape(int count, Size size) {
    return new long[] {count, channels, size.height(), size.width()};
  }

  /** Of the tensor that {@link #decode} takes. */
  long[] outputShape(int count, Size size) {
    return new long[] {count, outputs, size.height(), size.width()};
  }

  /**
   * What the network sees of some pictures.
   *
   * @param images all of one size
   * @throws IllegalArgumentException if the network takes pictures of other sizes
   */
  FloatBuffer encode(List<Image> images, List<Mask> masks) {
    Size size = Size.of(images.get(0));
    FloatBuffer input = FloatBuffer.allocate(images.size() * channels * size.area());
    for (int i = 0; i < images.size(); i++) {
      require(Size.of(images.get(i)));
      masks.get(i).requireSize(size.height(), size.width());
      input.put(prefill.shown(images.get(i), masks.get(i)).pixels());
      if (seesMask()) {
        put(masks.get(i), input);
      }
    }
    return input.flip();
  }

  private static void put(Mask mask, FloatBuffer input) {
    for (int i = 0; i < mask.height() * mask.width(); i++) {
      input.put(mask.isHole(i) ? 1 : 0);
    }
  }

  private void require(Size size) {
    if (!sizes.fit(size)) {
      throw new IllegalArgumentException(
          "the network fills %s pictures, this one is %s".formatted(sizes.shown(size), size));
    }
  }

  /** The pictures that the network gave, cut to [0,1]. */
  static List<Image> decode(FloatBuffer output, Size size) {
    List<Image> pictures = new ArrayList<>();
    while (output.hasRemaining()) {
      float[] pixels = new float[Image.CHANNELS * size.area()];
      output.get(pixels);
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = Math.max(0, Math.min(1, pixels[i]));
      }
      pictures.add(new Image(size.height(), size.width(), pixels));
    }
    return pictures;
  }
}
