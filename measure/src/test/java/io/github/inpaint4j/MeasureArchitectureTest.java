package io.github.inpaint4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house of docs/architecture.md, as facts: who measures sees who fills, and not back. */
class MeasureArchitectureTest {
  private static final String ROOT = "io.github.inpaint4j.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.github.inpaint4j");

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nothingInTheHouseDependsOnReports() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "report..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "report..")
        .check(CLASSES);
  }

  @Test
  void measuringNeverSeesLibtorch() {
    noClasses().should().dependOnClassesThat().resideInAPackage("org.bytedeco..").check(CLASSES);
  }
}
