package io.github.inpaint4j.train;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String FACTORIES =
      "arange|empty|empty_strided|eye|from_blob|full|linspace|logspace|ones|rand|randint|randn"
          + "|randperm|tensor|zeros";

  private static final JavaClasses CLASSES =
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
        .check(CLASSES);
  }

  /** So that a device has one place to be asked for. */
  @Test
  void onlyTheTorchPackageMakesTensorsThatAreNotComputedFromOthers() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..train.torch..")
        .should()
        .callMethodWhere(
            target(owner(type(torch.class)))
                .and(target(nameMatching("(%s)(_like)?".formatted(FACTORIES)))))
        .check(CLASSES);
  }

  @Test
  void onlyTheKerasPackageKnowsHdf5() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..train.keras..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.jhdf..")
        .check(CLASSES);
  }

  @Test
  void whoTrainsDrawsNoReports() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.inpaint4j.report..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.github.inpaint4j.train.(**)").should().beFreeOfCycles().check(CLASSES);
  }
}
