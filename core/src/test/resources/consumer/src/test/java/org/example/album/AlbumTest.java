package org.example.album;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.inpaint4j.image.Picture;
import io.github.inpaint4j.mask.Mask;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class AlbumTest {
  private static final int BLUE = 0xff3060c0;

  private static BufferedImage photo() {
    BufferedImage photo = new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 90 * 60; i++) {
      photo.setRGB(i % 90, i / 90, BLUE);
    }
    return photo;
  }

  @Test
  void scratchAndHoleAreMended() throws Exception {
    BufferedImage hole = new BufferedImage(90, 60, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 50; i++) {
      hole.getRaster().setSample(i, i, 0, 255);
    }
    for (int i = 0; i < 400; i++) {
      hole.getRaster().setSample(60 + i % 20, 10 + i / 20, 0, 255);
    }
    BufferedImage whole = Album.mended(photo(), hole);
    assertEquals(BLUE, whole.getRGB(70, 20));
    assertEquals(BLUE, whole.getRGB(0, 59));
  }

  @Test
  void fillOfOnesOwnPaintsTheHoleAlone() {
    Mask hole = Mask.rectangle(60, 90, 10, 10, 20, 20);
    BufferedImage whole = Album.painted(Picture.of(photo()), hole).toBuffered();
    assertEquals(0xff808080, whole.getRGB(15, 15));
    assertEquals(BLUE, whole.getRGB(50, 50));
  }
}
