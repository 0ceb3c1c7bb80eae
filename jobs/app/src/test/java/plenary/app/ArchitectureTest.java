package plenary.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import plenary.schemas.finding.SpreadsheetText;

class ArchitectureTest {

    private static final JavaClasses PLENARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("plenary");

    private static final Path ROOT = root();

    @Test
    void nobodyImportsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("plenary.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("plenary.app..")
                .check(PLENARY);
    }

    @Test
    void jobsMeetOnlyInFiles() {
        for (String job : List.of("collect", "indicators", "reports", "synthetic", "store")) {
            noClasses()
                    .that()
                    .resideInAPackage("plenary." + job + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("plenary..")
                            .and(not(resideInAnyPackage("plenary." + job + "..", "plenary.schemas.."))))
                    .check(PLENARY);
        }
    }

    @Test
    void schemasNeedNeitherSparkNorSpringNorHadoop() {
        noClasses()
                .that()
                .resideInAPackage("plenary.schemas..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.springframework..", "org.apache.hadoop..")
                .check(PLENARY);
    }

    @Test
    void theObjectStoreIsReachedAsAFileSystemOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("plenary.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.hadoop.fs.s3a..", "software.amazon.awssdk..")
                .check(PLENARY);
    }

    @Test
    void theObjectStoreKnowsNothingOfTheArchive() {
        noClasses()
                .that()
                .resideInAPackage("plenary.store..")
                .should()
                .dependOnClassesThat(resideInAPackage("plenary..").and(not(resideInAPackage("plenary.store.."))))
                .check(PLENARY);
    }

    /** {@code Files.exists} and its like say no when the disk does not answer. */
    @Test
    void whatTheDiskDoesNotSayIsNotTakenForAbsent() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "plenary.app..", "plenary.collect.imports..", "plenary.store..", "plenary.synthetic..")
                .should()
                .callMethodWhere(target(owner(type(Files.class)))
                        .and(target(nameMatching("exists|notExists|isRegularFile|isDirectory|isSymbolicLink"))))
                .check(PLENARY);
    }

    @Test
    void springStaysWithTheJobAndItsDatabase() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("plenary.collect.CollectJob")
                .and()
                .doNotHaveFullyQualifiedName("plenary.collect.JobDatabase")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(PLENARY);
    }

    @Test
    void quantilesOfDistributionsComeFromCommonsStatistics() {
        // commons-math3, which Spark brings, is wrong for small proportions: it solves to an absolute 1e-9.
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.math3..")
                .check(PLENARY);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Service|Impl|Base|Common|Abstract[A-Z]\\w*)$")
                .check(PLENARY);
    }

    @Test
    void everyPackageIsNullMarked() {
        // The templates are compiled by JTE, which writes no such annotation.
        assertThat(PLENARY.stream()
                        .filter(type -> !type.getPackageName().equals("plenary.reports.templates"))
                        .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void noClassOfTheProductIsLongerThan300Lines() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")
                                    && file.toString().contains("src/main/java"))
                            .filter(file -> !file.toString().contains("/target/"))
                            .filter(ArchitectureTest::isLongerThan300Lines)
                            .map(ROOT::relativize))
                    .isEmpty();
        }
    }

    @Test
    void whoeverWritesCsvNeutralisesFormulas() {
        noClasses()
                .that(describe("write CSV", type -> uses(type, CsvWriter.class)))
                .and()
                // Packages and templates are what a registry sends, which is checked as it is; what a sheet is
                // converted to is checked and thrown away; the ledger is read by tests; a preview copies rows of a
                // table that is neutral.
                .doNotHaveFullyQualifiedName("plenary.collect.imports.PackageWriter")
                .and()
                .doNotHaveFullyQualifiedName("plenary.schemas.template.CsvTables")
                .and()
                .doNotHaveFullyQualifiedName("plenary.schemas.conversion.ConvertedTable")
                .and()
                .doNotHaveFullyQualifiedName("plenary.synthetic.LedgerFiles")
                .and()
                .doNotHaveFullyQualifiedName("plenary.reports.Preview")
                .should(doWithout(SpreadsheetText.class))
                .check(PLENARY);
    }

    private static boolean uses(JavaClass type, Class<?> needed) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(needed));
    }

    private static ArchCondition<JavaClass> doWithout(Class<?> needed) {
        return new ArchCondition<>("do without " + needed.getSimpleName()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, !uses(type, needed), type.getName() + " does without it"));
            }
        };
    }

    @Test
    void rulesSeeEveryModule() {
        // A rule over no classes would pass; ArchUnit refuses an empty selection, this refuses a missing module.
        assertThat(PLENARY.stream().map(type -> type.getPackageName().split("\\.")[1]))
                .contains("schemas", "collect", "indicators", "reports", "synthetic", "store", "app");
    }

    private static boolean isLongerThan300Lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count() > 300;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("schemas"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no project root above the working folder");
        }
        return folder;
    }
}
