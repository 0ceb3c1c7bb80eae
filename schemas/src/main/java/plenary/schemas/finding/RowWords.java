package plenary.schemas.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a copy of a table says about its rows, and about everything else. */
public final class RowWords {

    /** Names of the columns that stand before those of a steward; the same in every language. */
    public static final List<String> COLUMNS = List.of("plenary_status", "plenary_findings", "plenary_to_do");

    private static final String BETWEEN = " | ";
    private static final String POINT = "• ";

    private final Catalogue catalogue;
    private final Words words;

    public RowWords(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = catalogue.words();
    }

    public String status(RowStatus status) {
        return words.text(Word.valueOf("ROW_" + status.name()));
    }

    /** One id for each finding. */
    public String ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).collect(Collectors.joining(" "));
    }

    /** What is wrong and how to fix it, in the order of the ids. */
    public String toDo(List<Finding> findings) {
        return findings.stream().map(this::toDo).collect(Collectors.joining(BETWEEN));
    }

    private String toDo(Finding finding) {
        Kind kind = catalogue.kind(finding.id());
        Map<String, String> values = Map.of(
                "title", kind.title(),
                "column", finding.column(),
                "value", words.found(finding),
                "expected", words.expected(finding),
                "fix", kind.howToFix());
        return words.text(finding.column().isEmpty() ? Word.ROW_TO_DO : Word.CELL_TO_DO, values);
    }

    /**
     * What no row can say, a line each: the verdict, how to read the copies, and what is wrong with whole tables and the
     * submission.
     *
     * @param copies where rows stand, to the path of the copy
     */
    public List<String> notes(Report report, Map<String, String> copies) {
        List<String> lines = new ArrayList<>();
        lines.add(new Headline(report, words).line());
        lines.add("");
        lines.add(words.text(
                Word.COPY_COLUMNS,
                Map.of("status", COLUMNS.get(0), "findings", COLUMNS.get(1), "toDo", COLUMNS.get(2))));
        lines.add(words.text(Word.COPY_DIFFERENCES));
        lines.add("");
        for (Report.FileResult file : report.files()) {
            String copy = copies.containsKey(file.place()) ? " (" + copies.get(file.place()) + ")" : "";
            lines.add(file.place() + ": " + account(file) + copy);
        }
        lines.add("");
        lines.add(words.text(Word.COPY_BEYOND_ROWS));
        List<Finding> beyond = report.findings().kept().stream()
                .filter(finding -> !isOfRow(finding, report))
                .toList();
        beyond.forEach(finding -> lines.add(POINT + catalogue.line(finding)));
        if (beyond.isEmpty()) {
            lines.add(POINT + words.text(Word.NOTHING));
        }
        return lines;
    }

    private String account(Report.FileResult file) {
        return String.join(
                ", ",
                words.text(
                        Word.RECORDS_ACCEPTED,
                        Map.of(
                                "accepted", file.count().accepted(),
                                "records", file.count().records())),
                words.text(Word.RECORDS_REFUSED, Map.of("records", file.count().rejected())),
                words.text(
                        Word.RECORDS_HELD_BACK, Map.of("records", file.count().quarantined())));
    }

    private static boolean isOfRow(Finding finding, Report report) {
        Set<String> places =
                report.files().stream().map(Report.FileResult::place).collect(Collectors.toSet());
        return finding.line() > 0 && places.contains(finding.file()) && !isOfFile(finding.id());
    }

    /** Whether it is about a file as a whole, though it names a line of it. */
    private static boolean isOfFile(String id) {
        return id.startsWith("RQ-FILE-") || id.startsWith("RQ-HEAD-");
    }
}
