package plenary.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.collect.edition.EditionFile;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.submission.Submission;

/** Whether a submission belongs where it was put: the inbox of its country, and the edition that is asked for. */
record Admission(Catalogue catalogue, Optional<EditionFile> edition) {

    private static final String DESCRIPTOR = "datapackage.json";

    /** Why it is returned as a whole; empty when it is not. */
    List<Finding> findings(Drop drop, Submission submission) {
        return findings(
                drop.country(),
                submission.country(),
                submission.period().map(Period::text).orElse(""));
    }

    /** The same for what a submission is known to say; an empty country or period has a finding already. */
    List<Finding> findings(String inbox, String country, String period) {
        List<Finding> findings = new ArrayList<>();
        if (!country.isEmpty() && !country.equals(inbox)) {
            String expected = inbox.equals(Drop.UNKNOWN_COUNTRY)
                    ? "a submission in a folder of its country, inbox/" + country
                    : inbox + ", as the inbox says";
            findings.add(wrong("RQ-COUNTRY-002", "country", country, expected));
        }
        edition.ifPresent(asked -> {
            if (!country.isEmpty() && !asked.countries().contains(country)) {
                findings.add(
                        wrong("RQ-COUNTRY-001", "country", country, "one of " + String.join(", ", asked.countries())));
            }
            Period.parse(period)
                    .filter(days -> !asked.overlaps(days))
                    .ifPresent(days -> findings.add(wrong(
                            "RQ-PERIOD-002",
                            "period",
                            period,
                            "a period that has days from %s, as edition %s asks"
                                    .formatted(asked.window(), asked.id()))));
        });
        return findings;
    }

    private Finding wrong(String id, String key, String value, String expected) {
        return catalogue.failed(id, DESCRIPTOR, 0, "", key, value, expected);
    }
}
