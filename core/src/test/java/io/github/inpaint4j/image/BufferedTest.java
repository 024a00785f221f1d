package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inpaint4j.random.Seeded;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Between Java's images and ours: every type, both ways. */
class BufferedTest {
  private static final int WIDTH = 17;
  private static final int HEIGHT = 33;

  private static BufferedImage noise(BufferedImage image) {
    Seeded rng = Seeded.of(image.getType());
    WritableRaster raster = image.getRaster();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        for (int b = 0; b < raster.getNumBands(); b++) {
          int bits = raster.getSampleModel().getSampleSize(b);
          raster.setSample(x, y, b, rng.nextInt(1 << bits));
        }
      }
    }
    return image;
  }

  private static BufferedImage noise(int type) {
    return noise(new BufferedImage(WIDTH, HEIGHT, type));
  }

  /** Java's own word for what these types mean, as they are sRGB. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_BGR,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_USHORT_555_RGB,
        BufferedImage.TYPE_USHORT_565_RGB,
        BufferedImage.TYPE_BYTE_BINARY,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void everyPixelIsWhatJavaSaysItIs(int type) {
    BufferedImage image = noise(type);
    int[] expected = argb(image);
    Picture picture = Picture.of(image);
    assertThat(picture.hasAlpha()).isEqualTo(image.getColorModel().hasAlpha());
    assertThat(argb(picture)).isEqualTo(expected);
    if (!picture.isGrey()) { // of which Java has an opinion of its own
      assertThat(argb(picture.toBuffered())).isEqualTo(expected);
    }
    assertThat(argb(Picture.of(picture.toBuffered()))).isEqualTo(expected);
    assertThat(argb(image)).as("the image given").isEqualTo(expected);
  }

  private static int[] argb(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static int[] argb(Picture picture) {
    int[] all = new int[picture.height() * picture.width()];
    Image image = picture.image();
    for (int i = 0; i < all.length; i++) {
      int y = i / picture.width();
      int x = i % picture.width();
      all[i] = Math.round(picture.alpha(y)[x] * 255) << 24;
      for (int c = 0; c < 3; c++) {
        all[i] |= Math.round(image.get(c, y, x) * 255) << 16 - 8 * c;
      }
    }
    return all;
  }

  /** Multiplied by alpha again by Java, there is not one bit of difference. */
  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB_PRE, BufferedImage.TYPE_4BYTE_ABGR_PRE})
  void alphaIsDividedOutAndNothingIsLost(int type) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
    image.getRaster().setRect(premultiplied().getRaster());
    int[] before = samples(image);
    BufferedImage straight = Picture.of(image).toBuffered();
    assertThat(straight.isAlphaPremultiplied()).isFalse();
    straight.coerceData(true);
    assertThat(samples(straight)).isEqualTo(before);
    assertThat(samples(image)).as("the image given").isEqualTo(before);
  }

  private static BufferedImage premultiplied() {
    BufferedImage image = noise(BufferedImage.TYPE_4BYTE_ABGR);
    image.coerceData(true);
    return image;
  }

  private static int[] samples(BufferedImage image) {
    return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
  }

  @ParameterizedTest
  @CsvSource({
    BufferedImage.TYPE_BYTE_GRAY + ", 100, 255",
    BufferedImage.TYPE_USHORT_GRAY + ", 100, 65535",
    BufferedImage.TYPE_USHORT_GRAY + ", 25700, 65535"
  })
  void greyIsTheSameGrey(int type, int sample, float largest) {
    BufferedImage image = new BufferedImage(2, 1, type);
    image.getRaster().setSample(1, 0, 0, sample);
    Picture picture = Picture.of(image);
    assertThat(picture.isGrey()).isTrue();
    for (int c = 0; c < Image.CHANNELS; c++) {
      assertThat(picture.image().get(c, 0, 1)).isEqualTo(sample / largest);
      assertThat(Images.fromBuffered(image).get(c, 0, 1)).isEqualTo(sample / largest);
    }
    assertThat(picture.toBuffered().getType()).isEqualTo(type);
    assertThat(samples(picture.toBuffered())).containsExactly(0, sample);
  }

  private static BufferedImage of(ColorSpace space, boolean alpha, int type) {
    int transparency = alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
    ColorModel model = new ComponentColorModel(space, alpha, false, transparency, type);
    WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
    return noise(new BufferedImage(model, raster, false, null));
  }

  @ParameterizedTest
  @CsvSource({"false, 8", "true, 8", "false, 16", "true, 16"})
  void samplesOfAnyComponentsAreKept(boolean alpha, int bits) {
    int type = bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
    for (int space : new int[] {ColorSpace.CS_sRGB, ColorSpace.CS_GRAY, ColorSpace.CS_LINEAR_RGB}) {
      BufferedImage image = of(ColorSpace.getInstance(space), alpha, type);
      Picture picture = Picture.of(image);
      assertThat(picture.bits()).isEqualTo(bits);
      assertThat(picture.hasAlpha()).isEqualTo(alpha);
      assertThat(samples(picture.toBuffered())).isEqualTo(samples(image));
      assertThat(picture.toBuffered().getColorModel().getColorSpace().isCS_sRGB())
          .isEqualTo(space == ColorSpace.CS_sRGB);
    }
  }

  /** Linear RGB, and a grey that is not Java's. */
  @ParameterizedTest
  @ValueSource(ints = {ColorSpace.CS_LINEAR_RGB, ColorSpace.CS_GRAY})
  void coloursOfAProfileKeepTheirSamplesAndTheProfile(int space) {
    ICC_Profile profile = ICC_Profile.getInstance(ICC_Profile.getInstance(space).getData());
    BufferedImage image = of(new ICC_ColorSpace(profile), false, DataBuffer.TYPE_BYTE);
    Picture picture = Picture.of(image);
    assertThat(picture.profile().orElseThrow().getData()).isEqualTo(profile.getData());
    assertThat(samples(picture.toBuffered())).isEqualTo(samples(image));
    assertThat(argb(picture.toBuffered())).as("as Java draws it").isEqualTo(argb(image));
    assertThat(picture.image().get(0, 3, 4)).isEqualTo(image.getRaster().getSample(4, 3, 0) / 255f);
  }

  @Test
  void aTransparentIndexIsTransparent() {
    byte[] levels = {0, (byte) 200, 90};
    IndexColorModel palette = new IndexColorModel(2, 3, levels, levels, new byte[] {1, 2, 3}, 1);
    BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
    image.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 1, 2});
    Picture picture = Picture.of(image);
    assertThat(picture.alpha(0)).containsExactly(1, 0, 1);
    assertThat(argb(picture)).isEqualTo(argb(image));
    byte[] greys = {5, 6, 7};
    palette = new IndexColorModel(8, 3, greys, greys, greys, 2);
    image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
    image.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 1, 2});
    assertThat(Picture.of(image).isGrey()).isTrue();
    assertThat(argb(Picture.of(image))).isEqualTo(argb(image));
  }

  @Test
  void aPartOfAnImageIsAPicture() {
    BufferedImage image = noise(BufferedImage.TYPE_4BYTE_ABGR);
    BufferedImage part = image.getSubimage(3, 5, 7, 11);
    assertThat(argb(Picture.of(part))).isEqualTo(argb(part));
  }

  @Test
  void inksBecomeSrgb() {
    byte[] cmyk = {0, 0, 0, 0};
    ColorModel model =
        new ComponentColorModel(
            new FourInks(), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
    raster.setDataElements(0, 0, cmyk);
    Picture picture = Picture.of(new BufferedImage(model, raster, false, null));
    assertThat(picture.image().pixels()).containsExactly(1, 1, 1);
    assertThat(picture.profile()).isEmpty();
  }

  /** No ink is white, full black is black. */
  private static final class FourInks extends ColorSpace {
    private static final long serialVersionUID = 1;

    FourInks() {
      super(TYPE_CMYK, 4);
    }

    @Override
    public float[] toRGB(float[] inks) {
      float paper = 1 - inks[3];
      return new float[] {paper * (1 - inks[0]), paper * (1 - inks[1]), paper * (1 - inks[2])};
    }

    @Override
    public float[] fromRGB(float[] rgb) {
      throw new UnsupportedOperationException();
    }

    @Override
    public float[] toCIEXYZ(float[] inks) {
      throw new UnsupportedOperationException();
    }

    @Override
    public float[] fromCIEXYZ(float[] xyz) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void samplesThatWouldBeRoundedAreRefused() {
    ColorSpace rgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    BufferedImage floats = floats(rgb);
    assertThatThrownBy(() -> Picture.of(floats)).isInstanceOf(IllegalArgumentException.class);
    ColorModel ten = new DirectColorModel(30, 0x3ff00000, 0xffc00, 0x3ff);
    WritableRaster raster = ten.createCompatibleWritableRaster(1, 1);
    BufferedImage deep = new BufferedImage(ten, raster, false, null);
    assertThatThrownBy(() -> Picture.of(deep)).isInstanceOf(IllegalArgumentException.class);
  }

  private static BufferedImage floats(ColorSpace space) {
    ColorModel model =
        new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_FLOAT);
    return new BufferedImage(model, model.createCompatibleWritableRaster(1, 1), false, null);
  }
}
