package io.github.inpaint4j.train;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.github.inpaint4j.train");

  @Test
  void onlyTheTorchPackageKnowsJavaCpp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..train.torch..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bytedeco.javacpp..")
        .check(classes);
  }

  @Test
  void onlyTheKerasPackageKnowsHdf5() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..train.keras..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.jhdf..")
        .check(classes);
  }

  @Test
  void whoTrainsDrawsNoReports() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.inpaint4j.report..")
        .check(classes);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.github.inpaint4j.train.(**)").should().beFreeOfCycles().check(classes);
  }
}
