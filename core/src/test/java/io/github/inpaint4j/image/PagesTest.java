package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.inpaint4j.image.PictureException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of several pages or frames, and pages that are smaller than their canvas. */
class PagesTest {
  private static final byte[] PIXELS = new byte[12];

  static Iterable<String> several() throws IOException {
    return SeveralPictures.all().keySet();
  }

  private static Picture read(byte[] file) throws IOException {
    return PictureReader.DEFAULT.read(file, "a");
  }

  @ParameterizedTest
  @MethodSource("several")
  void pagesThatWouldBeLostAreRefused(String name) throws IOException {
    byte[] file = SeveralPictures.all().get(name);
    PictureException refusal =
        catchThrowableOfType(PictureException.class, () -> PictureReader.DEFAULT.read(file, name));
    assertThat(refusal.reason()).isEqualTo(Reason.SEVERAL);
    assertThat(refusal)
        .hasMessage(
            name
                + " has several pages or frames, and all but the first would be lost; split the"
                + " file, or ask for the first alone.");
  }

  @ParameterizedTest
  @MethodSource("several")
  void theFirstIsReadWhenAskedFor(String name) throws IOException {
    Picture first = PictureReader.DEFAULT.ofFirstPage().read(SeveralPictures.all().get(name), name);
    assertThat(first.image()).isEqualTo(read(SeveralPictures.first(name)).image());
    assertThat(first.notes()).singleElement().hasToString("Only its first page or frame was kept.");
  }

  @Test
  void anAnimationOfOneFrameIsAPicture() throws IOException {
    byte[] plain = SamplePictures.all().get("rgb8.png");
    assertThat(read(SeveralPictures.png(plain, 1)).image()).isEqualTo(read(plain).image());
  }

  @Test
  void aFrameOfAWebpStandsAtItsPlaceOnTheCanvas() throws IOException {
    byte[] plain = SamplePictures.all().get("rgb.webp");
    Picture first =
        PictureReader.DEFAULT.ofFirstPage().read(SeveralPictures.webp(plain, 4, 6), "a");
    assertStandsAt(4, 6, first, read(plain));
  }

  @ParameterizedTest
  @CsvSource({"20, 30, 3, 5", "20, 30, 0, 0", "5, 5, 3, 5", "0, 0, 3, 5"})
  void aFrameOfAGifStandsAtItsPlaceOnTheCanvas(int height, int width, int top, int left)
      throws IOException {
    byte[] plain = SamplePictures.all().get("palette.gif");
    ByteBuffer moved = ByteBuffer.wrap(plain.clone()).order(ByteOrder.LITTLE_ENDIAN);
    moved.putShort(6, (short) width).putShort(8, (short) height);
    int frame = 13;
    while (moved.get(frame) != ',' || moved.getShort(frame + 5) != SamplePictures.WIDTH) {
      frame++;
    }
    moved.putShort(frame + 1, (short) left).putShort(frame + 3, (short) top);
    Picture picture = read(moved.array());
    assertThat(picture.height()).isEqualTo(Math.max(height, top + SamplePictures.HEIGHT));
    assertThat(picture.width()).isEqualTo(Math.max(width, left + SamplePictures.WIDTH));
    assertStandsAt(top, left, picture, read(plain));
  }

  /** Transparent around it. */
  private static void assertStandsAt(int top, int left, Picture canvas, Picture frame) {
    Image part = canvas.image(new Area(top, left, frame.height(), frame.width()));
    assertThat(part).isEqualTo(frame.image());
    float visible = 0;
    for (int y = 0; y < canvas.height(); y++) {
      for (float alpha : canvas.alpha(y)) {
        visible += alpha;
      }
    }
    assertThat(visible).isEqualTo(frame.height() * frame.width());
  }

  /** Pages by what they say of themselves (NewSubfileType): 0 = full, 1 = reduced, 4 = mask. */
  @ParameterizedTest
  @CsvSource({"0 1, 0", "0 1 4, 0", "1 0, 1", "4 1 0 1, 2"})
  void reducedPicturesAndMasksAreNoPages(String kinds, int full) throws IOException {
    int[] subfiles = Arrays.stream(kinds.split(" ")).mapToInt(Integer::parseInt).toArray();
    Picture picture = read(tiff(subfiles));
    assertThat(Math.round(picture.image().get(0, 0, 0) * 255)).isEqualTo(10 * full);
    assertThat(picture.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1", "1 4"})
  void reducedPicturesAloneAreRefused(String kinds) {
    int[] subfiles = Arrays.stream(kinds.split(" ")).mapToInt(Integer::parseInt).toArray();
    PictureException refusal =
        catchThrowableOfType(PictureException.class, () -> read(tiff(subfiles)));
    assertThat(refusal.reason()).isEqualTo(Reason.UNSUPPORTED);
  }

  /** Grey pages of 4x3; the samples of page i are all 10 i. */
  private static byte[] tiff(int... subfiles) {
    int size = 2 + 12 * 10 + 4 + PIXELS.length;
    ByteBuffer out = ByteBuffer.allocate(8 + size * subfiles.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(Parts.ascii("II*\0")).putInt(8);
    for (int i = 0; i < subfiles.length; i++) {
      int end = 8 + (i + 1) * size;
      int[][] entries = {
        {254, subfiles[i]},
        {256, 4},
        {257, 3},
        {258, 8},
        {259, 1},
        {262, 1},
        {273, end - PIXELS.length},
        {277, 1},
        {278, 3},
        {279, PIXELS.length}
      };
      out.putShort((short) entries.length);
      for (int[] entry : entries) {
        out.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
      }
      out.putInt(i + 1 < subfiles.length ? end : 0);
      Arrays.fill(PIXELS, (byte) (10 * i));
      out.put(PIXELS);
    }
    return out.array();
  }
}
