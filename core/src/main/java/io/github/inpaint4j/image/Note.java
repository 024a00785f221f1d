package io.github.inpaint4j.image;

import java.util.List;

/**
 * What a person should know about a picture's way from file to file.
 *
 * @param event for programs that say it in words of their own
 * @param names what exactly, where the kind leaves that open
 * @param sentence plain English
 */
public record Note(Event event, List<String> names, String sentence) {
  /** What happened. */
  public enum Event {
    /** Samples became sRGB on the way in. */
    CONVERTED,
    /** Only the first of several pages or frames was read. */
    FIRST_ONLY,
    /** What stood beside the samples has no place in the format. */
    LEFT_OUT,
    /** The format changes every pixel a little. */
    ENCODED_ANEW,
    /** A mask has as many greys as a photograph. */
    PHOTOGRAPH,
    /** The hole ends inside what it should cover; the name is the number of pixels it lacks. */
    UNDERMARKED
  }

  /**
   * @param what the samples were
   */
  static Note converted(String what) {
    return new Note(
        Event.CONVERTED,
        List.of(what),
        "Its %s were converted to sRGB; nothing is exactly as it was, outside of the hole either."
            .formatted(what));
  }

  static Note firstOnly() {
    return new Note(Event.FIRST_ONLY, List.of(), "Only its first page or frame was kept.");
  }

  static Note leftOut(Format to, List<String> names) {
    return new Note(
        Event.LEFT_OUT,
        names,
        "Left out, as a %s file has no place for it: %s.".formatted(to, String.join(", ", names)));
  }

  static Note encodedAnew() {
    return new Note(
        Event.ENCODED_ANEW,
        List.of(),
        "JPEG encodes every pixel anew; write .png to keep them exactly.");
  }

  /** The sentence. */
  @Override
  public String toString() {
    return sentence;
  }
}
