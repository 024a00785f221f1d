package io.github.inpaint4j.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MaskSetTest {
  static final List<MaskSet> ALL =
      Stream.concat(MaskSet.TRAINING.stream(), MaskSet.EVALUATION.stream()).toList();
  static final List<MaskSet> DRAWN =
      ALL.stream()
          .filter(m -> !(m.generator() instanceof MaskGenerator.Center) && m != MaskSet.MIXED)
          .toList();

  @ParameterizedTest
  @FieldSource("ALL")
  void maskIsAPureFunctionOfSeedEpochAndIndexOnAnyThread(MaskSet masks) {
    List<Mask> serial = IntStream.range(0, 200).mapToObj(i -> masks.mask(5, 3, i, 32, 32)).toList();
    List<Mask> parallel =
        IntStream.range(0, 200).parallel().mapToObj(i -> masks.mask(5, 3, i, 32, 32)).toList();
    assertThat(parallel).isEqualTo(serial);
  }

  @ParameterizedTest
  @FieldSource("ALL")
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
        .hasMessageContaining("paper, random, mixed, damage, compact, square8, rect");
  }

  @Test
  void everyNameIsFoundAndTakenOnce() {
    assertThat(ALL).allSatisfy(m -> assertThat(MaskSet.named(m.name())).isSameAs(m));
    assertThat(ALL).extracting(MaskSet::name).doesNotHaveDuplicates();
  }
}
