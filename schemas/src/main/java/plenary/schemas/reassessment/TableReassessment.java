package plenary.schemas.reassessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.rule.KeptProfile;
import plenary.schemas.rule.KeptRule;
import plenary.schemas.rule.RuleBook;

/**
 * All rules on one table, then and now.
 *
 * @param id of the sealed table; empty for one that was checked at home
 * @param period as the submission writes it
 * @param rows accepted ones
 * @param whyNot why no rule is run; else empty
 * @param rules by id
 */
public record TableReassessment(
        String country,
        String dataset,
        String period,
        String id,
        long rows,
        String whyNot,
        List<RuleReassessment> rules) {

    public TableReassessment {
        rules = List.copyOf(rules);
    }

    /**
     * @param id as the component says
     * @param submission with which the table was sent
     */
    public static TableReassessment of(
            String id, KeptProfile table, SentTogether submission, TriedRules tried, Catalogue catalogue) {
        RuleBook book = tried.of(table);
        Set<String> ids = new TreeSet<>(book.ids());
        table.rules().stream().map(KeptRule::id).forEach(ids::add);
        return new TableReassessment(
                table.country(),
                table.dataset(),
                table.period(),
                id,
                table.profile().rows(),
                "",
                Stream.concat(
                                ids.stream().map(rule -> RuleReassessment.of(rule, table, book, catalogue)),
                                submission.betweenTables(table, tried, catalogue))
                        .sorted(Comparator.comparing(RuleReassessment::rule))
                        .toList());
    }

    /** One of which no profile is kept. */
    public static TableReassessment notRun(
            String country, String dataset, String period, String id, long rows, String why) {
        return new TableReassessment(country, dataset, period, id, rows, why, List.of());
    }

    /** Whether some rule could not be decided. */
    @JsonIgnore
    public boolean isUndecided() {
        return !whyNot.isEmpty() || rules.stream().anyMatch(RuleReassessment::isUndecided);
    }
}
