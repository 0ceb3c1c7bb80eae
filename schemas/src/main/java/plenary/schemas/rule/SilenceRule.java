package plenary.schemas.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.contract.Period;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/**
 * Days of the period, one after the other, on which nobody has a row: an export that broke off, or a file that was left
 * out for all facilities alike. Asked where rows come day by day, not of a sample of some weeks.
 *
 * @param days fewest days without a row that are told
 * @param rowsADay fewest rows of a day that has some, in the mean
 * @param daysWithRows fewest days that have some
 */
record SilenceRule(String id, String column, int days, double rowsADay, int daysWithRows, Optional<Period> period)
        implements TableRule {

    private static final int SHOWN = 3;

    static SilenceRule of(String id, JsonNode rule) {
        return new SilenceRule(
                id,
                rule.path("columns").path(0).asString(),
                rule.path("days").asInt(),
                rule.path("rowsADay").asDouble(),
                rule.path("daysWithRows").asInt(),
                Optional.empty());
    }

    @Override
    public TableRule within(Optional<Period> sent) {
        return new SilenceRule(id, column, days, rowsADay, daysWithRows, sent);
    }

    /** First and last day without a row. */
    private record Silence(LocalDate first, LocalDate last) {

        private static final Comparator<Silence> LONGEST_FIRST =
                Comparator.comparing(Silence::days).reversed().thenComparing(Silence::first);

        private long days() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }

        @Override
        public String toString() {
            return "%s/%s (%s d)".formatted(first, last, days());
        }
    }

    @Override
    public Assessed assess(Profile profile) {
        TreeMap<LocalDate, Long> rows = new TreeMap<>();
        for (Profile.Count count : profile.codes()) {
            if (count.of().equals(column)) {
                rows.put(LocalDate.parse(count.value()), count.rows());
            }
        }
        double mean =
                rows.values().stream().mapToLong(Long::longValue).average().orElse(0);
        if (period.isEmpty() || rows.size() < daysWithRows || mean < rowsADay) {
            return Assessed.of(id, 0, List.of());
        }
        List<Silence> silences = silences(period.get(), rows);
        List<Fault> faults = silences.isEmpty() ? List.of() : List.of(fault(silences, mean));
        return Assessed.of(id, 1, faults);
    }

    private List<Silence> silences(Period within, TreeMap<LocalDate, Long> rows) {
        List<Silence> silences = new ArrayList<>();
        LocalDate from = within.first();
        for (LocalDate day :
                rows.subMap(within.first(), true, within.last(), true).keySet()) {
            add(silences, from, day.minusDays(1));
            from = day.plusDays(1);
        }
        add(silences, from, within.last());
        silences.sort(Silence.LONGEST_FIRST);
        return silences;
    }

    private void add(List<Silence> silences, LocalDate first, LocalDate last) {
        Silence silence = new Silence(first, last);
        if (silence.days() >= days) {
            silences.add(silence);
        }
    }

    private Fault fault(List<Silence> silences, double mean) {
        String shown = String.join(
                ", ", silences.stream().limit(SHOWN).map(Silence::toString).toList());
        String more = silences.size() <= SHOWN ? "" : " and %s more".formatted(silences.size() - SHOWN);
        return new Fault(
                "",
                "",
                column,
                "no row of any facility in " + shown + more,
                "rows all through the period, about %s on a day".formatted(Math.round(mean)));
    }
}
