package io.github.inpaint4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house of docs/architecture.md, as facts. */
class ArchitectureTest {
  private static final String ROOT = "io.github.inpaint4j.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.inpaint4j");

  @Test
  void coreNeverSeesLibtorch() {
    noClasses().should().dependOnClassesThat().resideInAPackage("org.bytedeco..").check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void packagesOfAConceptHaveNoCycles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void imageKnowsNothingOfTheOthers() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "image..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + "mask..", ROOT + "fill..", ROOT + "finish..", ROOT + "method..")
        .check(CLASSES);
  }

  @Test
  void systemsOfEquationsAreNumbersOnly() {
    classes()
        .that()
        .resideInAPackage(ROOT + "solve..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + "solve..", ROOT + "progress..", "java..")
        .check(CLASSES);
  }

  @Test
  void fillsKnowNeitherFinishesNorMethods() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "fill..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + "finish..", ROOT + "method..")
        .check(CLASSES);
  }
}
