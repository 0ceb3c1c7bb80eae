package plenary.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractFilesTest {

    private static final Contract CONTRACT = Contract.load();

    static List<Dataset> datasets() {
        return CONTRACT.datasets();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void everyColumnIsExplained(Dataset dataset) {
        assertThat(dataset.fields()).allSatisfy(field -> {
            assertThat(field.title()).as(field.name()).isNotBlank();
            assertThat(field.description()).as(field.name()).endsWith(".");
        });
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void everyPatternIsSaidInWords(Dataset dataset) {
        assertThat(dataset.fields())
                .filteredOn(field ->
                        field.limits().pattern().isPresent() && !field.name().equals("period"))
                .allSatisfy(field ->
                        assertThat(field.limits().form()).as(field.name()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void unitsCodeListsKeysAndRulesNameWhatIsThere(Dataset dataset) {
        for (Field field : dataset.fields()) {
            field.unit()
                    .ifPresent(unit ->
                            assertThat(CONTRACT.units().isKnown(unit)).as(unit).isTrue());
            field.codeList()
                    .ifPresent(
                            list -> assertThat(CONTRACT.codeList(list).codes()).isNotEmpty());
            field.requiredWhen().forEach((column, codes) -> {
                CodeList list =
                        CONTRACT.codeList(dataset.field(column).codeList().orElseThrow());
                assertThat(codes).allSatisfy(code -> assertThat(list.code(code)).isPresent());
            });
        }
        List<String> named = new ArrayList<>(dataset.primaryKey());
        dataset.rules().forEach(rule -> named.addAll(rule.fields()));
        dataset.references().forEach(reference -> named.add(reference.field()));
        assertThat(dataset.fieldNames()).containsAll(named);
    }

    @Test
    void syntheticCountriesHaveCodesThatNobodyElseUses() {
        Set<String> synthetic = CONTRACT.codeList("country").codes().stream()
                .filter(country -> country.attribute("region").equals("SYNTHETIC"))
                .map(CodeList.Code::code)
                .collect(Collectors.toSet());

        // User-assigned by ISO 3166-1; XI and XK are in use for Northern Ireland and Kosovo.
        assertThat(synthetic)
                .allMatch(code -> code.matches("AA|Q[M-Z]|X[A-Z]|ZZ"))
                .doesNotContain("XI", "XK")
                .hasSize(1 + 14 + 24 + 1);
    }

    @Test
    void noCountryIsTakenForAnAbsentValue() {
        assertThat(CONTRACT.codeList("country").code("NA").orElseThrow().label())
                .isEqualTo("Namibia");
        assertThat(CONTRACT.codeList("country").code("TW")).isPresent();
    }
}
