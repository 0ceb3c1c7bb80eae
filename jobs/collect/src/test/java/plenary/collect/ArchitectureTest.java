package plenary.collect;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("plenary.collect");

    @Test
    void springStaysWithTheJobAndItsDatabase() {
        noClasses()
                .that()
                .doNotHaveSimpleName("CollectJob")
                .and()
                .doNotHaveSimpleName("JobDatabase")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(OURS);
    }

    @Test
    void parquetStaysInItsPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("plenary.collect.parquet")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.parquet..", "org.apache.hadoop..")
                .check(OURS);
    }
}
