package plenary.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenary.reports.input.Area;
import plenary.reports.input.Topic;
import plenary.schemas.contract.Contract;

class TopicLabelsTest {

    private final TopicLabels labels = new TopicLabels(
            Contract.load(),
            Map.of("G_ALL", new Area("G_ALL", "All countries", false)),
            Map.of("OP-8", new Topic("By measure", "OP-8: MRI")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            G_ALL                                    | Against all countries
            population                               | Population
            exam_dose.dlp_mgy_cm                     | Examination doses: DLP
            OP-8                                     | OP-8: MRI
            OP-8:NOT_COLLECTED                       | OP-8: MRI, not collected
            OP-8:SUPPRESSED_AT_SOURCE                | OP-8: MRI, suppressed at the source
            Q75_MEANS_SURVEY                         | 75th percentile of facility means, source SURVEY
            Q75_MEDIANS_ARPANSA_NDRLS_AUSTRALIAN_ADU | 75th percentile of facility medians, source ARPANSA NDRLS AUSTRALIAN ADU…
            OP-9                                     | OP-9
            """)
    void topicIsNamedByWhatItIs(String topic, String words) {
        assertThat(labels.label(topic)).isEqualTo(words);
    }

    @Test
    void strataOfATopicStandUnderItsHeading() {
        assertThat(labels.heading("OP-8:NOT_COLLECTED")).isEqualTo("By measure");
        assertThat(labels.heading("exam_dose.dlp_mgy_cm")).isEqualTo("Examination doses, by field");
        assertThat(labels.heading("population")).isEqualTo("By dataset");
        assertThat(labels.heading("OP-9")).isEqualTo("By topic");
    }
}
