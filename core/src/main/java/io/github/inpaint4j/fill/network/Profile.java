package io.github.inpaint4j.fill.network;

import io.github.inpaint4j.corrupt.Corruption;
import io.github.inpaint4j.fill.network.Marking.MaskPlace;
import io.github.inpaint4j.image.Image;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What other people's networks keep to and their graphs do not say, by the name of the first of its
 * kind that was published; {@code docs/models.md} has where they are had.
 *
 * @param name as people ask for it
 * @param what it is, in a few words
 * @param names of the tensors as published: picture, mask, output; empty where that is not known
 * @param coding of samples and masks
 * @param bytes whether samples are bytes, not floats
 * @param prefill of the hole
 * @param fixed whether there are networks of one size
 * @param multiple of which sides are if the size is open, 0 if it never is
 * @param least side of a picture if the size is open
 * @param many whether it takes more than one picture at a time, if the graph says so, too
 */
public record Profile(
    String name,
    String what,
    List<String> names,
    Coding coding,
    boolean bytes,
    Prefill prefill,
    boolean fixed,
    int multiple,
    int least,
    boolean many) {
  private static final Marking OWN = new Marking(MaskPlace.INPUT, 1, 0);
  private static final Marking KNOWN = new Marking(MaskPlace.INPUT, 0, 255);
  private static final Marking HALF = new Marking(MaskPlace.FIRST_CHANNEL, -0.5f, 0.5f);
  private static final List<String> LAMA_NAMES = List.of("image", "mask", "output");
  private static final List<String> MIGAN_NAMES = List.of("image", "mask", "result");

  /** Those that are known here. */
  public static final List<Profile> ALL =
      List.of(
          floats("lama", "LaMa as Carve exports it", LAMA_NAMES)
              .coded(OWN, Range.UNIT, Range.BYTES)
              .sized(true, 0, 0),
          floats("lama-bgr", "LaMa as in OpenCV's zoo", LAMA_NAMES)
              .coded(OWN, Range.UNIT, Range.BYTES)
              .bgr()
              .sized(true, 0, 0)
              .alone(),
          floats("lama-manga", "LaMa as trained on manga, and others that give 0..1", LAMA_NAMES)
              .coded(OWN, Range.UNIT, Range.UNIT)
              .sized(true, 8, 256),
          floats("lama-4ch", "LaMa with picture and mask in one tensor", List.of("input", "output"))
              .coded(Marking.LAST, Range.UNIT, Range.UNIT)
              .sized(true, 32, 256),
          floats("aot", "AOT-GAN", List.of("image", "mask", "inpainted"))
              .coded(OWN, Range.SYMMETRIC, Range.SYMMETRIC)
              .hidden(Prefill.GREY)
              .sized(true, 8, 128),
          bytes("migan", "MI-GAN for one size", MIGAN_NAMES).sized(true, 0, 0),
          bytes("migan-pipeline", "MI-GAN with its own cropping and pasting", MIGAN_NAMES)
              .sized(false, 1, 512)
              .alone(),
          floats("migan-raw", "the generator of MI-GAN or Co-Mod-GAN", List.of("input", "output"))
              .coded(HALF, Range.SYMMETRIC, Range.SYMMETRIC)
              .hidden(Prefill.GREY)
              .sized(true, 0, 0));

  /**
   * @throws IllegalArgumentException with the names there are, if it is none of them
   */
  public static Profile named(String name) {
    return ALL.stream()
        .filter(profile -> profile.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no profile '%s'; profiles are: %s".formatted(name, list(ALL))));
  }

  static String list(List<Profile> profiles) {
    return profiles.stream().map(Profile::name).collect(Collectors.joining(", "));
  }

  private static Profile floats(String name, String what, List<String> names) {
    return new Profile(name, what, names, Coding.SEEING, false, Prefill.BLACK, true, 0, 0, true);
  }

  private static Profile bytes(String name, String what, List<String> names) {
    Coding coding = new Coding(KNOWN, Range.BYTES, Range.BYTES, Coding.ColourOrder.RGB);
    return new Profile(name, what, names, coding, true, Prefill.BLACK, true, 0, 0, true);
  }

  private Profile coded(Marking mask, Range takes, Range gives) {
    return with(new Coding(mask, takes, gives, Coding.ColourOrder.RGB));
  }

  private Profile bgr() {
    return with(new Coding(coding.mask(), coding.takes(), coding.gives(), Coding.ColourOrder.BGR));
  }

  private Profile with(Coding other) {
    return new Profile(name, what, names, other, bytes, prefill, fixed, multiple, least, many);
  }

  private Profile hidden(Prefill other) {
    return new Profile(name, what, names, coding, bytes, other, fixed, multiple, least, many);
  }

  private Profile sized(boolean ofOneSize, int multipleOf, int leastSide) {
    return new Profile(
        name, what, names, coding, bytes, prefill, ofOneSize, multipleOf, leastSide, many);
  }

  private Profile alone() {
    return new Profile(name, what, names, coding, bytes, prefill, fixed, multiple, least, false);
  }

  /** Whether a network can keep to it, as far as its graph says. */
  boolean fits(Signature signature) {
    boolean ownMask = coding.mask().place() == MaskPlace.INPUT;
    return signature.inputs().size() == (ownMask ? 2 : 1)
        && signature.image().channels() == coding.channels()
        && signature.inputs().stream().allMatch(port -> port.bytes() == bytes)
        && signature.output().bytes() == bytes
        && signature.output().channels() == Image.CHANNELS
        && (signature.isOpen() ? multiple > 0 : fixed);
  }

  /** Whether its tensors have the names that were published. */
  boolean isNamed(Signature signature) {
    return signature.names().equals(names);
  }

  /**
   * What a network takes and gives that keeps to this.
   *
   * @throws IOException in half a sentence, if it cannot keep to it
   */
  Contract contract(Signature signature) throws IOException {
    if (!fits(signature)) {
      throw new IOException(
          "as %s it would be %s, and it is %s".formatted(name, wanted(), signature));
    }
    return new Contract(
        signature.inputs().stream().map(Signature.Port::name).toList(),
        coding,
        signature.isOpen() ? new Sizes.MultipleOf(multiple, least) : signature.fixed(),
        many && signature.many(),
        prefill,
        Corruption.MASK,
        Image.CHANNELS);
  }

  private String wanted() {
    String sizes = !fixed ? "any size" : multiple == 0 ? "one size" : "one or any size";
    boolean ownMask = coding.mask().place() == MaskPlace.INPUT;
    return "%s of %s channels%s, of %s"
        .formatted(
            bytes ? "bytes" : "floats", coding.channels(), ownMask ? " and a mask" : "", sizes);
  }
}
