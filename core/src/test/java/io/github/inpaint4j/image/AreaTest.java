package io.github.inpaint4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {
  @Test
  void pixelsAreCountedFromItsOwnCorner() {
    Area area = new Area(2, 3, 4, 5);
    int pixels = 0;
    for (int y = -1; y < 9; y++) {
      for (int x = -1; x < 11; x++) {
        if (area.contains(y, x)) {
          assertThat(area.index(y, x)).isEqualTo(pixels++);
        }
      }
    }
    assertThat(pixels).isEqualTo(area.pixels()).isEqualTo(20);
    assertThat(area.contains(area.bottom() - 1, area.right() - 1)).isTrue();
  }

  @Test
  void growsBeyondThePictureAndIsCutAtItsBorder() {
    Area grown = new Area(1, 30, 4, 3).grown(2);
    assertThat(grown).isEqualTo(new Area(-1, 28, 8, 7));
    assertThat(grown.isWithin(17, 33)).isFalse();
    assertThat(grown.cut(17, 33)).isEqualTo(new Area(0, 28, 7, 5));
    assertThat(grown.cut(17, 33).isWithin(17, 33)).isTrue();
    assertThat(Area.of(1, 1).grown(40).cut(1, 1)).isEqualTo(Area.of(1, 1));
  }

  @Test
  void withoutPixelsIsNoArea() {
    assertThatThrownBy(() -> new Area(0, 0, 0, 3)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Area(0, 0, 3, -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Area(5, 0, 3, 3).cut(5, 9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Area(0, Integer.MAX_VALUE, 1, 1))
        .hasMessage("an area of 1x1 at 2147483647,0 is too far out");
  }

  @Test
  void isReadAsPeopleWriteIt() {
    assertThat(Area.parse("120,-80,64,32")).isEqualTo(new Area(-80, 120, 32, 64));
    assertThat(Area.parse(" 1, 2, 3, 4 ")).isEqualTo(new Area(2, 1, 4, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1,2,3", "1,2,3,4,5", "1,2,0,4", "1,2,3,-4", "a,b,c,d", "1e3,2,3,4"})
  void anythingElseIsNoBox(String text) {
    assertThatThrownBy(() -> Area.parse(text))
        .hasMessage(
            "'" + text + "' is no box; write x,y,width,height in pixels, as in 120,80,64,64");
  }
}
