package plenary.schemas.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.RowStatus;
import plenary.schemas.finding.RowWords;
import plenary.schemas.finding.SpreadsheetText;
import plenary.schemas.submission.Settings;

/** Writes rows as text, each on the line on which it stood where lines are kept. For one thread. */
final class TextRows {

    private final RowWords words;
    private final Settings settings;
    private final int columns;
    private final Set<Integer> hidden;
    private final Writer out;
    private final boolean keepsLines;
    private final Map<RowStatus, String> withoutFindings = new EnumMap<>(RowStatus.class);

    private long line;

    /**
     * @param columns how many were sent
     * @param hidden positions of the columns that hold numbers of persons
     * @param firstLine line that is written next, counted from 1; 0 when rows need not stand where they stood
     */
    TextRows(RowWords words, Settings settings, int columns, Set<Integer> hidden, Writer out, long firstLine) {
        this.words = words;
        this.settings = settings;
        this.columns = columns;
        this.hidden = hidden;
        this.out = out;
        this.keepsLines = firstLine > 0;
        this.line = firstLine;
    }

    void header(List<String> names, long at) {
        goTo(at);
        write(joined(RowWords.COLUMNS) + settings.delimiter() + joined(names));
    }

    void row(AnnotatedRow row) {
        goTo(row.line());
        boolean isCopied = !row.isPeculiar() && hidden.isEmpty();
        write(leading(row) + settings.delimiter() + (isCopied ? row.text() : joined(cells(row))));
    }

    /** The cells before those that were sent. Most rows of a large table have nothing but their status. */
    private String leading(AnnotatedRow row) {
        return row.findings().isEmpty()
                ? withoutFindings.computeIfAbsent(row.status(), status -> leading(status, List.of()))
                : leading(row.status(), row.findings());
    }

    private String leading(RowStatus status, List<Finding> findings) {
        return joined(Stream.of(words.status(status), words.ids(findings), words.toDo(findings))
                .map(SpreadsheetText::neutral)
                .toList());
    }

    private List<String> cells(AnnotatedRow row) {
        List<String> cells = fitted(row.cells(settings.delimiter(), settings.quote()));
        return CopiedPart.shown(cells, hidden).stream()
                .map(SpreadsheetText::neutral)
                .toList();
    }

    /** As many cells as there are columns, so that the copy stays a table: what is too much stands in the last one. */
    private List<String> fitted(List<String> cells) {
        List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(cells.size(), columns)));
        while (fitted.size() < columns) {
            fitted.add("");
        }
        if (cells.size() > columns) {
            List<String> rest = cells.subList(columns - 1, cells.size());
            fitted.set(columns - 1, String.join(String.valueOf(settings.delimiter()), rest));
        }
        return fitted;
    }

    /** Lines that were empty stay so, and the line of a finding is the line of its row. */
    void goTo(long next) {
        while (keepsLines && line < next) {
            write("");
        }
    }

    long line() {
        return line;
    }

    private void write(String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("could not write a copy of a table", e);
        }
        line += 1 + breaks(text);
    }

    private static long breaks(String text) {
        long breaks = 0;
        for (int p = text.indexOf('\n'); p >= 0; p = text.indexOf('\n', p + 1)) {
            breaks++;
        }
        for (int p = text.indexOf('\r'); p >= 0; p = text.indexOf('\r', p + 1)) {
            breaks += p + 1 < text.length() && text.charAt(p + 1) == '\n' ? 0 : 1;
        }
        return breaks;
    }

    private String joined(List<String> cells) {
        return cells.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(settings.delimiter())));
    }

    private String quoted(String cell) {
        boolean isPlain = cell.indexOf(settings.delimiter()) < 0
                && cell.indexOf(settings.quote()) < 0
                && cell.indexOf('\n') < 0
                && cell.indexOf('\r') < 0;
        String quote = String.valueOf(settings.quote());
        return isPlain ? cell : quote + cell.replace(quote, quote + quote) + quote;
    }
}
