package io.github.inpaint4j.serve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every kind of refusal there is: its status, and one sentence in which {names} stand for the
 * arguments that a {@link Problem} of this kind has. Clients know it by its {@link #type}, which
 * stays as it is; the page has words of its own for each in js/texts.js.
 */
enum Refusal {
  MALFORMED_REQUEST(400, "The request is no proper HTTP."),
  MALFORMED_FORM(
      400, "The body is no whole multipart/form-data: cut off, broken, or of another boundary."),
  UNKNOWN_FIELD(400, "There is no field {field}; openapi.yaml says which there are."),
  MISSING_FIELD(400, "The field {field} is missing."),
  REPEATED_FIELD(400, "The field {field} is there more than once."),
  FIELD_TOO_LONG(400, "The field {field} is longer than {limit} bytes."),
  NOT_A_NUMBER(400, "{field} is a whole number from {least} to {most}."),
  NOT_A_SHARE(400, "{field} is a number from 0 to 1."),
  NOT_A_CHOICE(400, "{field} is one of {choices}."),
  NOT_A_BOX(400, "A box is x,y,width,height in pixels, as in 120,80,64,64."),
  NOT_A_COLOUR(400, "A mask_color is #rrggbb, as in #ff00ff."),
  NOT_A_POINT(400, "A wand touches a pixel, x,y from the top left, as in 120,80."),
  NOT_A_LASSO(
      400, "A within is a box, x,y,width,height, or three or more points, x,y x,y x,y, in pixels."),
  NO_HOLE(400, "Nothing says where the hole is; send a mask, box, wand, mask_color or scribble."),
  NO_TOKEN(401, "Send the server's token: Authorization: Bearer TOKEN."),
  FOREIGN_HOST(403, "This server does not answer under that host name; who runs it can add names."),
  FOREIGN_PAGE(403, "Pages of other origins or sites may not use this server."),
  FOREIGN_FORM(
      403,
      "Nothing says that no foreign page sent this; add the header X-Requested-With: anything."),
  NOT_FOUND(404, "There is nothing at this address."),
  NO_JOB(404, "There is no such job, or it is forgotten."),
  NO_RUN(404, "There is no such run."),
  NO_FIGURE(404, "There is no such figure."),
  METHOD_NOT_ALLOWED(405, "This address does not take this method; Allow says which."),
  TOO_SLOW(408, "The request took too long to arrive; send it again."),
  CLIENT_LEFT(408, "The connection was closed before the answer was there, so the work was ended."),
  JOB_NOT_DONE(409, "The job is not done, or it has failed; look at the job."),
  BODY_TOO_LARGE(413, "The request is larger than the limit of {limit} bytes."),
  NOT_A_FORM(415, "Send the fields as multipart/form-data."),
  NOT_A_PICTURE(415, "The {picture} is not a picture in a format we read."),
  UNSUPPORTED_PICTURE(415, "The {picture} is a picture of a kind that we do not read."),
  DAMAGED_PICTURE(415, "The {picture} is damaged."),
  SEVERAL_PICTURES(
      422,
      "The {picture} has several pages or frames, and all but one would be lost; send that one alone,"
          + " or first_page=true."),
  TOO_MANY_PIXELS(422, "The {picture} has {pixels} pixels, more than the limit of {limit}."),
  PICTURE_TOO_LARGE(422, "The {picture} needs more memory than this server has for it."),
  OTHER_SIZE(
      422, "The mask is {mask}, the image {image}; send one of the same size, or fit_mask=true."),
  EMPTY_HOLE(
      422,
      "The mask marks nothing; white is the hole, mask_polarity=black turns that round, and"
          + " allow_empty_mask=true fills nothing."),
  BOX_OUTSIDE(422, "The box {box} lies outside of the image, which is {image}."),
  POINT_OUTSIDE(422, "The point {point} lies outside of the image, which is {image}."),
  UNKNOWN_METHOD(422, "There is no such method; there are {choices}."),
  NO_VARIANTS(422, "{method} gives one fill only; leave out variant."),
  UNKNOWN_MASKS(422, "There are no masks of that name."),
  POOR_FORMAT(422, "{format} holds neither transparency nor 16 bits; ask for png or tiff."),
  NOT_A_SMALL_HOLE(422, "The mask must be {size} and have a hole."),
  CANNOT_FILL(422, "This cannot be filled so."),
  BUSY(429, "All {places} places in the queue are taken; come again."),
  NO_MEMORY(429, "Other requests have all the memory just now; come again."),
  UNEXPECTED(500, "Something went wrong inside the server; its log says what."),
  STOPPING(503, "The server is stopping."),
  NO_WORKERS(
      503, "All threads are lost in work that does not end; the server has to be started anew."),
  TOO_LATE(
      504,
      "It took longer than the deadline; send a smaller picture, use a faster method or a job.");

  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  private final int status;
  private final String sentence;

  Refusal(int status, String sentence) {
    this.status = status;
    this.sentence = sentence;
  }

  int status() {
    return status;
  }

  /** As in RFC 9457: a URI reference that stays. */
  String type() {
    return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same in words. */
  String title() {
    String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** With {names} in it. */
  String sentence() {
    return sentence;
  }

  /**
   * The sentence about one case.
   *
   * @throws NullPointerException if an argument is missing
   */
  String sentence(Map<String, ?> arguments) {
    return NAME.matcher(sentence)
        .replaceAll(name -> Matcher.quoteReplacement(word(arguments.get(name.group(1)))));
  }

  private String word(Object argument) {
    if (argument instanceof Number number) {
      return String.format(Locale.ROOT, "%,d", number.longValue());
    } else if (argument instanceof List<?> all) {
      return all.stream().map(this::word).collect(Collectors.joining(", "));
    }
    return Objects.requireNonNull(argument, this + " has an argument that nobody gave").toString();
  }
}
