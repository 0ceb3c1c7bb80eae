package plenary.schemas.rule;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.WhenAbsent;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/**
 * More rows in one table than another table of the submission says there are: records of examinations are a part of the
 * examinations that were counted. The counts are added up over all their rows, so that totals that stand beside their
 * parts make the rule quieter and never louder.
 *
 * @param part dataset whose rows are counted
 * @param by column by which they are
 * @param whole dataset that has the counts
 * @param sum the counts, as the profile of the whole has them
 * @param isOfFacility whether the column names facilities
 * @param isAYear whether the counts are of a year, whatever the period
 * @param tolerance share by which there may be more
 * @param fewest rows that are worth a word
 * @param definition as its file has it
 */
record PartRule(
        String id,
        String part,
        String by,
        String whole,
        String sum,
        String column,
        boolean isOfFacility,
        boolean isAYear,
        double tolerance,
        long fewest,
        RuleDefinition definition) {

    /** A row without what it is counted by is not counted, and a count that is not there is not asked. */
    static final WhenAbsent WHEN_ABSENT = WhenAbsent.SKIP_IF_ANY;

    static PartRule of(JsonNode rule) {
        if (!rule.path("kind").asString().equals("part")) {
            throw new IllegalArgumentException("unknown kind of rule between tables: " + rule.path("kind"));
        }
        WHEN_ABSENT.requireSaid(
                rule.path("absence").asString(""), rule.path("id").asString(), "part");
        JsonNode whole = rule.path("whole");
        String by = rule.path("part").path("by").asString();
        return new PartRule(
                rule.path("id").asString(),
                rule.path("part").path("dataset").asString(),
                by,
                whole.path("dataset").asString(),
                Sums.name(whole.path("column").asString(), whole.path("by").asString()),
                whole.path("column").asString(),
                rule.path("ofFacilities").asBoolean(false),
                rule.path("aYear").asBoolean(false),
                rule.path("tolerance").asDouble(),
                rule.path("rows").asLong(),
                RuleDefinition.of(rule));
    }

    /** @param period of the submission; without one nothing can be held against counts of a year */
    Assessed assess(Profile parts, Profile wholes, Optional<Period> period) {
        if (!parts.isWhole()) {
            return Assessed.notRun(id);
        }
        if (isAYear && period.isEmpty()) {
            return Assessed.of(id, 0, List.of());
        }
        long years = isAYear ? period.map(PartRule::years).orElse(1L) : 1;
        Map<String, Long> known = Sums.known(wholes, sum);
        long asked = 0;
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, Long> rows : rows(parts).entrySet()) {
            Long most = known.get(rows.getKey());
            if (most != null && rows.getValue() >= fewest) {
                asked++;
                if (rows.getValue() > most * years * (1 + tolerance)) {
                    faults.add(fault(rows.getKey(), rows.getValue(), most));
                }
            }
        }
        return Assessed.of(id, asked, faults);
    }

    /** Why it cannot be decided on profiles of two forms; empty when it can. */
    Optional<String> whyNot(KeptForm parts, KeptForm wholes) {
        boolean isCounted = isOfFacility
                ? parts.group().equals(by) && !parts.day().isEmpty()
                : parts.codes().contains(by);
        if (!isCounted) {
            return Optional.of("the profile that was kept of %s has no rows by %s".formatted(part, by));
        }
        return wholes.sums().contains(sum)
                ? Optional.empty()
                : Optional.of("the profile that was kept of %s has no %s".formatted(whole, sum));
    }

    /** Begun years, as the examinations of half a year may be those of all. */
    private static long years(Period period) {
        return 1 + ChronoUnit.YEARS.between(period.first(), period.last());
    }

    private Map<String, Long> rows(Profile parts) {
        Map<String, Long> rows = new TreeMap<>();
        List<Profile.Count> counts = isOfFacility ? parts.months() : parts.codes();
        for (Profile.Count count : counts) {
            if (isOfFacility) {
                rows.merge(count.of(), count.rows(), Long::sum);
            } else if (count.of().equals(by)) {
                rows.merge(count.value(), count.rows(), Long::sum);
            }
        }
        return rows;
    }

    private Fault fault(String value, long rows, long most) {
        return new Fault(
                isOfFacility ? value : "",
                by + "=" + value,
                by,
                "%s rows".formatted(rows),
                "at most %s%s, as %s of %s says".formatted(most, isAYear ? " a year" : "", column, whole));
    }
}
