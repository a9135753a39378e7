package org.keruen.checks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The house's plan as a test: who may import whom, and what the engine never touches.
class ArchitectureTest {

  private static final int MOST_LINES = 600;
  private static final String[] ENGINE = {
    "org.keruen.base..",
    "org.keruen.network..",
    "org.keruen.routing..",
    "org.keruen.assignment..",
    "org.keruen.shipment..",
    "org.keruen.study.."
  };

  private static JavaClasses keruen = new ClassFileImporter().importPackages();

  @BeforeAll
  static void importClasses() {
    keruen =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.keruen");
  }

  @Test
  void everyModuleIsSeen() {
    for (String module :
        List.of(
            "base",
            "network",
            "routing",
            "assignment",
            "shipment",
            "study",
            "io",
            "answers",
            "store",
            "mcp",
            "server",
            "cli")) {
      assertThat(keruen.containPackage("org.keruen." + module)).as(module).isTrue();
    }
  }

  @Test
  void modulesImportOnlyWhatStandsBelowThem() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.keruen..")
        .layer("base")
        .definedBy("org.keruen.base..")
        .layer("network")
        .definedBy("org.keruen.network..")
        .layer("routing")
        .definedBy("org.keruen.routing..")
        .layer("assignment")
        .definedBy("org.keruen.assignment..")
        .layer("shipment")
        .definedBy("org.keruen.shipment..")
        .layer("study")
        .definedBy("org.keruen.study..")
        .layer("io")
        .definedBy("org.keruen.io..")
        .layer("answers")
        .definedBy("org.keruen.answers..")
        .layer("store")
        .definedBy("org.keruen.store..")
        .layer("mcp")
        .definedBy("org.keruen.mcp..")
        .layer("server")
        .definedBy("org.keruen.server..")
        .layer("cli")
        .definedBy("org.keruen.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("server")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("mcp")
        .mayOnlyBeAccessedByLayers("server", "cli")
        .whereLayer("answers")
        .mayOnlyBeAccessedByLayers("mcp", "server", "cli")
        .whereLayer("io")
        .mayOnlyBeAccessedByLayers("answers", "server", "cli")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("server", "cli")
        .whereLayer("store")
        .mayOnlyAccessLayers("base")
        .whereLayer("study")
        .mayOnlyBeAccessedByLayers("io", "answers", "mcp", "server", "cli")
        .whereLayer("shipment")
        .mayOnlyBeAccessedByLayers("study", "io", "answers", "mcp", "server", "cli")
        .whereLayer("assignment")
        .mayOnlyBeAccessedByLayers("study", "io", "answers", "server", "cli")
        .whereLayer("assignment")
        .mayOnlyAccessLayers("base", "routing")
        .whereLayer("routing")
        .mayOnlyBeAccessedByLayers("assignment", "shipment", "study", "io", "cli")
        .whereLayer("network")
        .mayOnlyBeAccessedByLayers("shipment", "study", "io", "answers", "mcp", "server", "cli")
        .check(keruen);
  }

  @Test
  void packagesHaveNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("org.keruen.(*)..")
        .should()
        .beFreeOfCycles()
        .check(keruen);
  }

  @Test
  void theEngineTouchesNoFilesSocketsLoggersAndProcesses() {
    noClasses()
        .that()
        .resideInAnyPackage(ENGINE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.nio.file..",
            "java.net..",
            "java.util.logging..",
            "java.lang.ProcessBuilder",
            "java.sql..",
            "org.slf4j..")
        .orShould()
        .dependOnClassesThat(
            nameIn(Set.of("java.io.File", "java.io.PrintStream", "java.time.Clock")))
        .because("the engine computes: same inputs, same digits")
        .check(keruen);
  }

  @Test
  void theEngineReadsNeitherSystemPropertiesNorTheClock() {
    noClasses()
        .that()
        .resideInAnyPackage(ENGINE)
        .should()
        .callMethod(System.class, "getProperty", String.class)
        .orShould()
        .callMethod(System.class, "getProperty", String.class, String.class)
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(keruen);
  }

  @Test
  void theEngineUsesNoLibraryButJspecify() {
    classes()
        .that()
        .resideInAnyPackage(ENGINE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.keruen..")
        .check(keruen);
  }

  /// Private nested records may pack arrays for a loop; nobody else sees them.
  @Test
  void recordsHaveNoArrayComponents() {
    fields()
        .that()
        .areDeclaredInClassesThat(areRecordsOthersSee())
        .and()
        .areNotStatic()
        .should()
        .haveRawType(DescribedPredicate.describe("that is no array", type -> !type.isArray()))
        .check(keruen);
  }

  private static DescribedPredicate<JavaClass> areRecordsOthersSee() {
    return DescribedPredicate.describe(
        "are records that are not private",
        type -> type.isRecord() && !type.getModifiers().contains(JavaModifier.PRIVATE));
  }

  private static DescribedPredicate<JavaClass> nameIn(Set<String> names) {
    return DescribedPredicate.describe(
        "are one of " + names, type -> names.contains(type.getName()));
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses().should().haveNameMatching(".*(Impl|Utils?|Manager|Helper)").check(keruen);
  }

  @Test
  void everyPackageIntroducesItselfAndIsNullMarked() throws IOException {
    Set<Path> folders = new TreeSet<>();
    for (Path file : Sources.listJava()) {
      if (Sources.name(file).contains("src/main/java")) {
        folders.add(file.getParent());
      }
    }
    List<String> faults = new ArrayList<>();
    for (Path folder : folders) {
      Path info = folder.resolve("package-info.java");
      String text = Files.exists(info) ? Sources.read(info) : "";
      if (!text.contains("@NullMarked") || !text.startsWith("///")) {
        faults.add(Sources.name(folder));
      }
    }
    assertThat(faults).as("packages without a /// introduction or @NullMarked").isEmpty();
  }

  @Test
  void noFileIsOverSixHundredLines() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : Sources.listJava()) {
      long lines = Sources.read(file).lines().count();
      if (lines > MOST_LINES) {
        faults.add(Sources.name(file) + " has " + lines);
      }
    }
    assertThat(faults).isEmpty();
  }
}
