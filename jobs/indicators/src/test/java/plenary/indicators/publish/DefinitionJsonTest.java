package plenary.indicators.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plenary.indicators.ProjectFiles;
import plenary.indicators.TestSpark;
import plenary.indicators.catalog.Catalog;
import plenary.schemas.contract.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DefinitionJsonTest {

    private static final JsonNode DEFINITIONS = JsonMapper.shared()
            .readTree(DefinitionJson.of(
                    Catalog.load(ProjectFiles.conf().resolve("indicators"), Contract.load(), TestSpark.session())
                            .definitions()));

    @Test
    void aFormulaHasItsKindAndTheParametersOfItsFile() {
        assertThat(definition("DOS-07").path("kind").asString()).isEqualTo("quantile-of-pooled-facilities");
        assertThat(definition("DOS-07").path("parameters").toString())
                .isEqualTo("{\"probability\":0.75,\"largest-share\":0.5}");
        assertThat(definition("DOS-07").path("of").toString()).isEqualTo("[\"DOS-01\"]");
    }

    @Test
    void datasetsAreThoseOfAllThatAnIndicatorBuildsOn() {
        assertThat(definition("POP-04").path("datasets").toString())
                .isEqualTo("[\"exam_dose\",\"population\",\"procedure_volume\"]");
        assertThat(definition("POP-04").path("references").toString())
                .isEqualTo("[\"e_per_dlp\",\"typical_effective_dose\"]");
    }

    @Test
    void onlyIndicatorsOfTheFirstStageAreOfFacilities() {
        assertThat(definition("DOS-01").path("stage").asString()).isEqualTo("FACILITY");
        assertThat(definition("DOS-02").path("stage").asString()).isEqualTo("EDITION");
    }

    private static JsonNode definition(String id) {
        for (JsonNode definition : DEFINITIONS) {
            if (definition.path("id").asString().equals(id)) {
                return definition;
            }
        }
        throw new IllegalArgumentException("no definition of " + id);
    }
}
