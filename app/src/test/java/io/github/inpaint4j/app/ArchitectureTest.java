package io.github.inpaint4j.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The whole house of docs/architecture.md, as facts: all modules but bench, whom nobody sees. */
class ArchitectureTest {
  private static final String ROOT = "io.github.inpaint4j.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.github.inpaint4j");

  private static void nobodyBut(String friends, String packages) {
    noClasses()
        .that()
        .resideOutsideOfPackages(friends, packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(packages)
        .check(CLASSES);
  }

  @Test
  void packagesOfTheHouseHaveNoCycles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nobodyButTheCommandLineSeesReports() {
    nobodyBut(ROOT + "app..", ROOT + "report..");
  }

  @Test
  void nobodyButTheCommandLineSeesTrainingAndTheService() {
    nobodyBut(ROOT + "app..", ROOT + "train..");
    nobodyBut(ROOT + "app..", ROOT + "serve..");
    nobodyBut(ROOT + "app..", ROOT + "app..");
  }

  @Test
  void libtorchIsSeenByWhoTrainsAndTheServersLibraryByTheServiceAlone() {
    nobodyBut(ROOT + "train..", "org.bytedeco..");
    nobodyBut(ROOT + "serve..", "io.javalin..");
    nobodyBut(ROOT + "app..", "picocli..");
  }
}
