package plenary.collect.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.schemas.finding.SpreadsheetText;

/**
 * Every file that was read and what became of it. Names of files often name patients, so that the list stays with the
 * registry, beside the package; in the package files are numbers, which are the rows of the list.
 */
final class ObjectList {

    /** One file: what became of it, why, and what would lead to the place of the damage. */
    private record Entry(String name, ObjectOutcome outcome, String why, String detail) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Adds a file and gives its number, counted from 1. */
    int add(String name, ObjectOutcome outcome, String why, String detail) {
        entries.add(new Entry(name, outcome, why, detail));
        return entries.size();
    }

    /** One of the reports of a file was used, or repeats others, or was kept out: the best of it is the file's. */
    void report(int number, ObjectOutcome outcome, String why) {
        Entry entry = entries.get(number - 1);
        if (entry.why().isEmpty() || outcome.compareTo(entry.outcome()) < 0) {
            entries.set(number - 1, new Entry(entry.name(), outcome, why, ""));
        }
    }

    static String place(int number) {
        return "file " + number;
    }

    /** How many files had each outcome; all outcomes are there, also those of no file. */
    Map<String, Long> totals() {
        Map<ObjectOutcome, Long> totals = new EnumMap<>(ObjectOutcome.class);
        for (ObjectOutcome outcome : ObjectOutcome.values()) {
            totals.put(outcome, 0L);
        }
        entries.forEach(entry -> totals.merge(entry.outcome(), 1L, Long::sum));
        Map<String, Long> named = new LinkedHashMap<>();
        totals.forEach((outcome, files) -> named.put(outcome.words(), files));
        return named;
    }

    /** By outcome and reason, of files that gave nothing; what was kept out is told of each examination. */
    List<Count> reasons() {
        Map<String, Count> counts = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.outcome() != ObjectOutcome.USED && entry.outcome() != ObjectOutcome.KEPT_OUT) {
                Count one = new Count(entry.outcome().words(), "", "", entry.why(), 1, place(i + 1));
                counts.merge(
                        entry.outcome().ordinal() + entry.why(),
                        one,
                        (old, more) -> new Count(old.where(), "", "", old.why(), old.rows() + 1, old.first()));
            }
        }
        return List.copyOf(counts.values());
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            writeRows(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    private void writeRows(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord("number", "file", "outcome", "why", "detail");
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                csv.writeRecord(
                        Integer.toString(i + 1),
                        SpreadsheetText.neutral(entry.name()),
                        entry.outcome().words(),
                        SpreadsheetText.neutral(entry.why()),
                        SpreadsheetText.neutral(entry.detail()));
            }
        }
    }
}
