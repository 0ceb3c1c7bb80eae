package plenary.collect.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plenary.collect.procedures.Coverage;
import plenary.collect.procedures.MapState;
import plenary.collect.procedures.MappingReport;

/**
 * What an import of dose reports read, wrote and could not use: import.json, and in short what the command prints. It
 * goes out with the package and so names no file; files are numbers of the list that stays with the registry.
 *
 * @param files how many had each outcome; together all that were read
 * @param notUsed files that gave no row, by reason
 * @param examinations studies with a dose report; each is a row or was kept out
 * @param unmapped procedures without a category
 * @param unreadable numbers and units that could not be used
 * @param keptOut examinations that could not be sent
 * @param absent cells without a value, by reason
 * @param coverage how far the procedure map reaches
 */
public record DoseAccount(
        String source,
        String country,
        String period,
        Map<String, Long> files,
        List<Count> notUsed,
        long examinations,
        List<Account.Written> datasets,
        List<Count> unmapped,
        List<Count> unreadable,
        List<Count> keptOut,
        List<Count> absent,
        List<Coverage> coverage,
        MapState procedureMap) {

    /** The account in lines for a terminal. */
    public List<String> lines() {
        return lines(
                unmapped.stream().map(count -> Account.line("unmapped", count)).toList());
    }

    /**
     * The same with other lines on what is unmapped.
     *
     * @param mapped such as those of a {@link MappingReport}, which are shorter and say more
     */
    public List<String> lines(List<String> mapped) {
        List<String> lines = new ArrayList<>();
        lines.add((source + ", " + country + " " + period).strip());
        long read = files.values().stream().mapToLong(Long::longValue).sum();
        lines.add("  read       " + read + " files: "
                + String.join(
                        ", ",
                        files.entrySet().stream()
                                .map(entry -> entry.getValue() + " " + entry.getKey())
                                .toList()));
        notUsed.forEach(count -> lines.add(String.format(
                Locale.ROOT, "  %-10s %d x %s; first at %s", count.where(), count.rows(), count.why(), count.first())));
        lines.add("  found      " + examinations + " examinations");
        datasets.forEach(written -> lines.add("  wrote      " + written.path() + ": " + written.rows() + " rows"));
        keptOut.forEach(count -> lines.add(Account.line("kept out", count)));
        unreadable.forEach(count -> lines.add(Account.line("unreadable", count)));
        lines.addAll(mapped);
        Account.addTotals(lines, "absent", absent);
        return lines;
    }
}
