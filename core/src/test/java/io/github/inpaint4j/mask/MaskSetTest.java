package io.github.inpaint4j.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MaskSetTest {
  static final List<MaskSet> ALL =
      Stream.concat(MaskSet.TRAINING.stream(), MaskSet.EVALUATION.stream()).toList();
  static final List<MaskSet> DRAWN =
      ALL.stream()
          .filter(m -> !(m.generator() instanceof MaskGenerator.Center))
          .filter(m -> m != MaskSet.MIXED && m != MaskSet.FLAWS)
          .toList();

  @ParameterizedTest
  @FieldSource("ALL")
  void maskIsAPureFunctionOfSeedEpochAndIndexOnAnyThread(MaskSet masks) {
    List<Mask> serial = IntStream.range(0, 200).mapToObj(i -> masks.mask(5, 3, i, 32, 32)).toList();
    List<Mask> parallel =
        IntStream.range(0, 200).parallel().mapToObj(i -> masks.mask(5, 3, i, 32, 32)).toList();
    assertThat(parallel).isEqualTo(serial);
  }

  static final List<MaskSet> HOLES = ALL.stream().filter(m -> m != MaskSet.FLAWS).toList();

  @ParameterizedTest
  @FieldSource("HOLES")
  void everyMaskHasAHoleAndKnownPixels(MaskSet masks) {
    for (int i = 0; i < 500; i++) {
      assertThat(masks.mask(1, 1, i, 32, 32).coverage()).isGreaterThan(0).isLessThan(1);
      assertThat(masks.mask(1, 1, i, 50, 300).coverage()).isGreaterThan(0).isLessThan(1);
    }
  }

  @ParameterizedTest
  @FieldSource("DRAWN")
  void anotherSeedOrIndexGivesAnotherMask(MaskSet masks) {
    Set<Mask> different = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      different.add(masks.mask(1, 1, i, 256, 256));
      different.add(masks.mask(2, 1, i, 256, 256));
      different.add(masks.frozen(1, i, 256, 256));
    }
    assertThat(different).hasSizeGreaterThan(54);
  }

  @Test
  void mixedMasksAreOfEveryKind() {
    Set<Mask> masks = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      masks.add(MaskSet.MIXED.mask(1, 1, i, 32, 32));
    }
    assertThat(masks)
        .hasSizeGreaterThan(200)
        .contains(MaskSet.named("center").frozen(1, 0, 32, 32));
    assertThat(masks).anyMatch(m -> m.area() == 64).anyMatch(m -> m.area() < 40);
  }

  @Test
  void paperMaskIsAnEightByEightSquareThatNeverCoversTheLastRowOrColumn() {
    Set<Integer> tops = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      Mask mask = MaskSet.PAPER.mask(1, 1, i, 32, 32);
      assertThat(mask.area()).isEqualTo(64);
      int first = IntStream.range(0, 1024).filter(mask::isHole).findFirst().orElseThrow();
      assertThat(mask).isEqualTo(Mask.rectangle(32, 32, first / 32, first % 32, 8, 8));
      tops.add(first / 32);
    }
    assertThat(tops).hasSize(24).doesNotContain(24);
  }

  @Test
  void paperMasksAreDrawnOnceAndRandomOnesEveryEpoch() {
    assertThat(MaskSet.PAPER.mask(1, 1, 7, 32, 32)).isEqualTo(MaskSet.PAPER.mask(1, 2, 7, 32, 32));
    assertThat(MaskSet.RANDOM.mask(1, 1, 7, 32, 32))
        .isNotEqualTo(MaskSet.RANDOM.mask(1, 2, 7, 32, 32));
  }

  @Test
  void randomSidesGoFromAnEighthToAHalf() {
    Set<Integer> areas = new HashSet<>();
    for (int i = 0; i < 5000; i++) {
      areas.add(MaskSet.RANDOM.mask(1, 1, i, 32, 32).area());
    }
    assertThat(areas).contains(16, 256).allMatch(a -> a >= 16 && a <= 256);
  }

  @Test
  void unknownNameTellsTheNamesThereAre() {
    assertThatThrownBy(() -> MaskSet.named("blob"))
        .hasMessageContaining("no masks named 'blob'")
        .hasMessageContaining("paper, random, mixed, damage, compact, flaws, square8, rect");
  }

  @Test
  void everyNameIsFoundAndTakenOnce() {
    assertThat(ALL).allSatisfy(m -> assertThat(MaskSet.named(m.name())).isSameAs(m));
    assertThat(ALL).extracting(MaskSet::name).doesNotHaveDuplicates();
  }

  @Test
  void somePicturesHaveNoFlaw() {
    List<Mask> flaws =
        IntStream.range(0, 200).mapToObj(i -> MaskSet.FLAWS.mask(1, 1, i, 64, 64)).toList();
    assertThat(flaws.stream().filter(mask -> mask.area() == 0).count()).isBetween(30L, 90L);
  }

  @Test
  void masksOfAFolderAreCutFromItsFiles(@TempDir Path folder) throws IOException {
    MaskFiles.write(folder.resolve("line.png"), Mask.rectangle(90, 100, 45, 0, 1, 100));
    MaskSet lines = MaskSet.named(folder.toString());
    for (int i = 0; i < 100; i++) {
      Mask mask = lines.mask(1, 1, i, 17, 33);
      assertThat(mask.height()).isEqualTo(17);
      assertThat(mask.width()).isEqualTo(33);
      assertThat(mask).isEqualTo(lines.mask(1, 1, i, 17, 33));
    }
    assertThat(IntStream.range(0, 100).map(i -> lines.mask(1, 1, i, 17, 33).area()))
        .anyMatch(area -> area == 0)
        .anyMatch(area -> area >= 17);
  }

  @Test
  void severalNamesAreOneOfEach() {
    MaskSet either = MaskSet.named("square8,center");
    assertThat(either.name()).isEqualTo("square8,center");
    assertThat(IntStream.range(0, 50).mapToObj(i -> either.mask(1, 1, i, 32, 32).area()))
        .contains(64, 256);
  }

  @Test
  void aFolderWithoutMasksIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> MaskSet.named(folder.toString()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no mask in " + folder);
  }
}
