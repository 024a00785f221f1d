package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever we write is read again: every format, size, depth and kind of samples. */
@Tag("slow")
class MatrixTest {
  private static final int[][] SIZES = {
    {1, 1}, {17, 33}, {1, 500}, {500, 1}, {7, 8}, {8, 7}, {64, 64}, {127, 255}, {1031, 3}, {3, 2741}
  };
  private static final int LOSSY = 12; // levels on average, of ramps that end abruptly

  static Stream<Arguments> files() {
    List<Arguments> all = new ArrayList<>();
    for (int[] size : SIZES) {
      for (int bits : new int[] {8, 16}) {
        for (int bands = 1; bands <= 4; bands++) {
          for (Format format : Format.values()) {
            boolean plain = bits == 8 && bands % 2 == 1;
            if (format.writable() && (plain || format.rich())) {
              all.add(Arguments.of(format, size[0], size[1], bits, bands));
            }
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} of {1}x{2}, {3} bits, {4} bands")
  @MethodSource("files")
  void whatWeWriteWeRead(Format format, int height, int width, int bits, int bands)
      throws IOException {
    BufferedImage samples = samples(height, width, bits, bands);
    Picture picture = new Picture(samples, format);
    Picture read = PictureReader.DEFAULT.read(picture.encode(format), "written");
    assertThat(read.bits()).isEqualTo(bits);
    assertThat(read.hasAlpha()).isEqualTo(bands % 2 == 0);
    assertThat(read.isGrey()).isEqualTo(bands < 3);
    assertThat(read.notes()).isEmpty();
    if (format.lossless()) {
      assertThat(read.image()).isEqualTo(picture.image());
      for (int y = 0; y < height; y++) {
        assertThat(read.alpha(y)).isEqualTo(picture.alpha(y));
      }
    } else {
      assertThat(difference(read.image(), picture.image())).isLessThan(LOSSY / 255.0);
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void largeFlatPicturesAreReadThoughTheirFilesAreShort(Format format) throws IOException {
    if (format.writable()) {
      Picture flat =
          new Picture(new BufferedImage(3000, 2000, BufferedImage.TYPE_BYTE_GRAY), format);
      Picture read = PictureReader.DEFAULT.read(flat.encode(format), "written");
      assertThat(read.image()).isEqualTo(flat.image());
    }
  }

  private static double difference(Image one, Image other) {
    double sum = 0;
    for (int c = 0; c < Image.CHANNELS; c++) {
      for (int y = 0; y < one.height(); y++) {
        for (int x = 0; x < one.width(); x++) {
          sum += Math.abs(one.get(c, y, x) - other.get(c, y, x));
        }
      }
    }
    return sum / (Image.CHANNELS * one.height() * one.width());
  }

  private static BufferedImage samples(int height, int width, int bits, int bands) {
    int type = bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
    WritableRaster raster = Raster.createInterleavedRaster(type, width, height, bands, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < bands; c++) {
          int ramp = (x + 2 * y + 50 * c) % 200 + (x * 31 + y * 17) % 3;
          raster.setSample(x, y, c, bits == 8 ? ramp : 257 * ramp + x % 257);
        }
      }
    }
    boolean alpha = bands % 2 == 0;
    int space = bands < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
    int transparency = alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
    ComponentColorModel model =
        new ComponentColorModel(ColorSpace.getInstance(space), alpha, false, transparency, type);
    return new BufferedImage(model, raster, false, null);
  }
}
