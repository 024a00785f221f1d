package io.github.inpaint4j.serve;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  @Test
  void trainingIsNotReachableFromTheNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.github.inpaint4j.train..", "org.bytedeco..")
        .check(CLASSES);
  }

  @Test
  void libtorchIsNotEvenOnTheClassPath() {
    assertThatThrownBy(() -> Class.forName("org.bytedeco.pytorch.global.torch"))
        .isInstanceOf(ClassNotFoundException.class);
  }
}
