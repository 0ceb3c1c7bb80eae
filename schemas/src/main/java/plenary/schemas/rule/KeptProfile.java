package plenary.schemas.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.RuleResult;
import plenary.schemas.finding.Waiver;

/**
 * What is kept of a table so that other limits can be tried on it without a row being read: its profile, the rules of
 * the day and what came of each; {@code profile.json.gz} of a sealed folder.
 *
 * @param contractVersion that the table follows
 * @param period as the submission writes it
 * @param place where findings about the table say that they stand
 * @param form what the profile keeps
 * @param rules by id
 * @param betweenTables rules that hold rows of this table against another one, by id
 * @param waivers those of the table
 */
public record KeptProfile(
        String country,
        String period,
        String dataset,
        String contractVersion,
        String place,
        KeptForm form,
        List<KeptRule> rules,
        Map<String, RuleDefinition> betweenTables,
        List<Waiver> waivers,
        Profile profile) {

    public static final String FILE = "profile.json.gz";

    public KeptProfile {
        rules = List.copyOf(rules);
        betweenTables = Collections.unmodifiableSortedMap(new TreeMap<>(betweenTables));
        waivers = List.copyOf(waivers);
    }

    public Optional<KeptRule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Empty when the submission names none that can be read. */
    public Optional<Period> parsedPeriod() {
        return Period.parse(period);
    }

    /** What the rules say of the table, beside what was said of single rows. */
    public List<Finding> findings(Catalogue catalogue) {
        return rules.stream()
                .flatMap(rule -> rule.assessed().findings(catalogue, place).stream())
                .toList();
    }

    public List<RuleResult> results() {
        return rules.stream().map(rule -> rule.assessed().result()).toList();
    }
}
