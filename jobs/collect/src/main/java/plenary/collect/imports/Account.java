package plenary.collect.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plenary.collect.procedures.Coverage;
import plenary.collect.procedures.MapState;
import plenary.collect.procedures.MappingReport;

/**
 * What an import read, wrote and could not use: import.json, and in short what the command prints.
 *
 * @param period of the submission
 * @param unmapped texts that no code map lists
 * @param unreadable texts that are not what the column holds
 * @param keptOut rows of ours that could not be made
 * @param leftOut rows of the source that the mapping leaves out
 * @param combined rows of ours that went into another one of the same key
 * @param absent cells of ours without a value, by reason
 * @param stated cells of ours whose value the mapping states where the publisher leaves it unsaid
 * @param coverage how far code maps and procedure map reach, by column
 * @param procedureMap that of no file where the mapping names no procedures
 */
public record Account(
        String mapping,
        String title,
        String source,
        String licence,
        String country,
        String period,
        List<SourceFile> files,
        List<SheetRead> sheets,
        List<Written> datasets,
        List<Count> unmapped,
        List<Count> unreadable,
        List<Count> keptOut,
        List<Count> leftOut,
        List<Count> combined,
        List<Count> absent,
        List<Count> stated,
        List<Coverage> coverage,
        MapState procedureMap) {

    /** A file as it was read. */
    public record SourceFile(String name, String input, long bytes, String sha256) {}

    /**
     * A sheet that was read.
     *
     * @param headerRow counted from 1
     * @param rows rows below the header that are not blank
     * @param used rows that no filter left out
     */
    public record SheetRead(String file, String sheet, String input, int headerRow, long rows, long used) {}

    /** A dataset of the package. */
    public record Written(String name, String path, long rows, String sha256) {}

    /** The account in lines for a terminal; counts first, then what a steward should look at. */
    public List<String> lines() {
        return lines(unmapped.stream().map(count -> line("unmapped", count)).toList());
    }

    /**
     * The same with other lines on what is unmapped.
     *
     * @param mapped such as those of a {@link MappingReport}, which are shorter and say more
     */
    public List<String> lines(List<String> mapped) {
        List<String> lines = new ArrayList<>();
        lines.add((title + ", " + country + " " + period).strip());
        for (SheetRead read : sheets) {
            String sheet = read.sheet().isEmpty() ? "" : ", sheet '" + read.sheet() + "'";
            lines.add("  read       " + read.file() + sheet + ": " + read.rows() + " rows, " + read.used() + " used");
        }
        datasets.forEach(written -> lines.add("  wrote      " + written.path() + ": " + written.rows() + " rows"));
        lines.addAll(mapped);
        unreadable.forEach(count -> lines.add(line("unreadable", count)));
        keptOut.forEach(count -> lines.add(line("kept out", count)));
        addTotals(lines, "left out", leftOut);
        addTotals(lines, "combined", combined);
        addTotals(lines, "absent", absent);
        addTotals(lines, "stated", stated);
        return lines;
    }

    static String line(String kind, Count count) {
        String text = count.text().isEmpty() ? "" : " '" + count.text() + "'";
        return String.format(
                Locale.ROOT,
                "  %-10s %d x %s%s: %s; first at %s",
                kind,
                count.rows(),
                name(count),
                text,
                count.why(),
                count.first());
    }

    /** One line a column and reason; the texts behind it are in import.json. */
    static void addTotals(List<String> lines, String kind, List<Count> counts) {
        Map<String, Long> totals = new LinkedHashMap<>();
        for (Count count : counts) {
            totals.merge(name(count) + ": " + count.why(), count.rows(), Long::sum);
        }
        totals.forEach((cause, rows) -> lines.add(String.format(Locale.ROOT, "  %-10s %d x %s", kind, rows, cause)));
    }

    private static String name(Count count) {
        return count.column().isEmpty() ? count.where() : count.where() + "." + count.column();
    }
}
