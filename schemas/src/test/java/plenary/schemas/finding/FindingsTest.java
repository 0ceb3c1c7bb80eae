package plenary.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void countsEveryFindingAndKeepsTheFirstOfAKind() {
        Findings findings = new Findings(2);
        for (long line = 2; line <= 6; line++) {
            findings.add(Examples.zeroDose(line));
        }
        findings.add(Examples.tooLong(9, "x"));

        assertThat(findings.counts()).extracting(Findings.Count::count).containsExactly(5L, 1L);
        assertThat(findings.kept()).extracting(Finding::line).containsExactly(2L, 3L, 9L);
        assertThat(findings.isTruncated()).isTrue();
        assertThat(findings.size()).isEqualTo(5 + 1);
        assertThat(findings.count("RQ-RANGE-002")).isEqualTo(5);
    }

    @Test
    void isNotTruncatedWhenExactlyAsManyWereMadeAsAreKept() {
        Findings findings = new Findings(2);
        findings.add(Examples.zeroDose(2));
        findings.add(Examples.zeroDose(3));

        assertThat(findings.isTruncated()).isFalse();
    }

    @Test
    void keepsTheSameHoweverTheWorkWasCut() {
        Findings whole = new Findings(3);
        Findings first = new Findings(3);
        Findings second = new Findings(3);
        for (long line = 2; line <= 11; line++) {
            whole.add(Examples.zeroDose(line));
            (line < 4 ? first : second).add(Examples.zeroDose(line));
        }
        Findings joined = new Findings(3);
        joined.addAll(first.snapshot());
        joined.addAll(second.snapshot());

        assertThat(joined.snapshot()).isEqualTo(whole.snapshot());
    }

    @Test
    void countsApartWhatStandsInAnotherColumnOrCouldNotRun() {
        Findings findings = new Findings();
        findings.add(Examples.CATALOGUE.failed("RQ-REF-001", "a.csv", 2, "", "facility_id", "F9", "a facility"));
        findings.add(Examples.CATALOGUE.notRun("RQ-REF-002", "a.csv", "facility_id", "", "a table facility"));
        findings.add(Examples.CATALOGUE.notRun("RQ-REF-002", "b.csv", "facility_id", "", "a table facility"));

        assertThat(findings.counts()).hasSize(3);
        assertThat(findings.count(Severity.ERROR)).isEqualTo(1);
        assertThat(findings.count(Severity.WARNING)).isEqualTo(2);
    }
}
