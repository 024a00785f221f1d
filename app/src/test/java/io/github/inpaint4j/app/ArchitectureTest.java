package io.github.inpaint4j.app;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The whole house of docs/architecture.md, as facts: all modules but bench, whom nobody sees. They
 * are read once, which takes longer than to look at them.
 */
class ArchitectureTest {
  private static final String ROOT = "io.github.inpaint4j.";
  private static final String[] CORE =
      rooms(
          "corrupt detect files fill finish image mask method plugin progress random solve threads"
              .split(" "));
  private static final String[] MEASURE = rooms("data evaluate metric report run".split(" "));
  private static final String FACTORIES =
      "arange|empty|empty_strided|eye|from_blob|full|linspace|logspace|ones|rand|randint|randn"
          + "|randperm|tensor|zeros";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.github.inpaint4j");

  private static String[] rooms(String... names) {
    return Stream.of(names).map(name -> ROOT + name + "..").toArray(String[]::new);
  }

  private static void nobodyBut(String friends, String packages) {
    noClasses()
        .that()
        .resideOutsideOfPackages(friends, packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(packages)
        .check(CLASSES);
  }

  private static void neverSees(String room, String... others) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(CLASSES);
  }

  @Test
  void everyModuleIsLookedAt() {
    for (String name : new String[] {"Inpaint", "run.RunFolder", "train.model.Models"}) {
      assertThat(CLASSES.contain(ROOT + name)).as(name).isTrue();
    }
    assertThat(CLASSES.contain(ROOT + "serve.Server")).isTrue();
    assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void packagesInsideOfPackagesHaveNoCycles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void whoFillsKnowsNobodyWhoMeasures() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(MEASURE)
        .check(CLASSES);
  }

  @Test
  void imagesKnowNeitherMasksNorFills() {
    neverSees("image..", rooms("mask", "fill", "finish", "method"));
  }

  @Test
  void fillsKnowNeitherFinishesNorMethods() {
    neverSees("fill..", rooms("finish", "method"));
  }

  @Test
  void systemsOfEquationsAreNumbersOnly() {
    classes()
        .that()
        .resideInAPackage(ROOT + "solve..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + "solve..", ROOT + "progress..", "java..", "org.jspecify..")
        .check(CLASSES);
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
  void foreignLibrariesAreSeenByThoseTheyAreThereFor() {
    nobodyBut(ROOT + "train..", "org.bytedeco..");
    nobodyBut(ROOT + "train.torch..", "org.bytedeco.javacpp..");
    nobodyBut(ROOT + "train.keras..", "io.jhdf..");
    nobodyBut(ROOT + "fill.network..", "ai.onnxruntime..");
    nobodyBut(ROOT + "serve..", "io.javalin..");
    nobodyBut(ROOT + "app..", "picocli..");
  }

  /** So that nothing is forgotten in the processor's memory where another device computes. */
  @Test
  void onlyTheTorchPackageMakesTensorsThatAreNotComputedFromOthers() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "train.torch..")
        .should()
        .callMethodWhere(
            target(owner(name("org.bytedeco.pytorch.global.torch")))
                .and(target(nameMatching("(%s)(_like)?".formatted(FACTORIES)))))
        .check(CLASSES);
  }

  /**
   * A batch brings its tensors to a device; the others copy into parameters, wherever they live.
   */
  @Test
  void everybodyElseAsksTheDeviceForTensorsOfArrays() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "train.torch..")
        .and()
        .haveNameNotMatching(".*\\.(Batch|Checkpoint|OnnxWeights|KerasChain)")
        .should()
        .callMethodWhere(
            target(owner(name(ROOT + "train.torch.Tensors"))).and(target(nameMatching("of.*"))))
        .check(CLASSES);
  }
}
