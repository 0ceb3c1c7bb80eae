package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.contract.Contract;

class MappingFileTest {

    private static final String POPULATION = """
            name: population
            title: Population
            source: A table of the test
            registry: Registry of the test
            inputs:
              - {name: people, file: people.csv, header: [Year, Persons]}
            outputs:
              - dataset: population
                input: people
                columns:
                  period: {column: Year}
                  age_band: {constant: ALL}
                  sex: {constant: ALL}
                  persons: {column: Persons}
            """;

    @TempDir
    Path folder;

    @Test
    void everyMappingOfTheProjectLoads() throws IOException {
        try (Stream<Path> mappings = Files.list(SharedData.mapping("any").resolveSibling(""))) {
            List<Path> files = mappings.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();

            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(
                                    MappingFile.read(file, Contract.load()).outputs())
                            .isNotEmpty());
        }
    }

    @Test
    void unknownKeyIsRefusedWithItsPlace() {
        assertRefused(
                POPULATION.replace("source:", "sauce:"),
                ":3:1: unknown key 'sauce', expected one of [codes, country, inputs, licence, markers, name, outputs,"
                        + " period, registry, source, title]");
    }

    @Test
    void unknownKeyDeepInTheFileHasItsPlaceToo() {
        assertRefused(
                POPULATION.replace("persons: {column: Persons}", "persons: {column: Persons, colour: red}"),
                ":14:34: unknown key 'colour', expected one of [also-called, codes, column, columns, constant, date,"
                        + " extract, facility-units, hmac, join, markers, pad, prefix, procedure, replace, title, unit,"
                        + " unit-column]");
    }

    @Test
    void doubledKeyIsRefused() {
        assertRefused(POPULATION.replace("title: Population", "title: A\ntitle: B"), "title");
    }

    @Test
    void codeThatTheContractDoesNotKnowIsRefused() {
        assertRefused(
                POPULATION.replace("sex: {constant: ALL}", "sex: {constant: EVERYBODY}"),
                ": population.sex: 'EVERYBODY' is no code of the list sex_total");
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertRefused(
                POPULATION
                        .replace("persons: {column: Persons}", "people: {column: Persons}")
                        .replace("source: A table of the test\n", ""),
                ": source: the citation of the export must be given\n" + folder.resolve("population.yaml")
                        + ": output population: column persons is required and has no source\n"
                        + folder.resolve("population.yaml")
                        + ": output population: 'people' is no column, there are [period, age_band, sex, persons,"
                        + " basis]");
    }

    @Test
    void columnNeedsExactlyOneSource() {
        assertRefused(
                POPULATION.replace("{column: Year}", "{column: Year, constant: \"2024\"}"),
                ": population.period: needs exactly one of constant, title, column, columns, procedure");
    }

    @Test
    void procedureIsForCategoriesAndUnitsAreForAmounts() {
        assertRefused(
                POPULATION.replace(
                        "persons: {column: Persons}", "persons: {column: Persons, facility-units: {F1: mGy}}"),
                ": population.persons: unit mGy cannot be turned into 1");
        assertRefused(
                POPULATION.replace("{column: Year}", "{column: Year, unit-column: Unit}"),
                ": population.period: unit-column is for columns with a unit");
        assertRefused(
                POPULATION.replace("{column: Year}", "{procedure: {name: Year}}"),
                ": population.period: a procedure gives exam_category or indication, no other column");
    }

    private void assertRefused(String yaml, String message) {
        Path file = folder.resolve("population.yaml");
        assertThatThrownBy(() -> MappingFile.read(Files.writeString(file, yaml), Contract.load()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message);
    }
}
