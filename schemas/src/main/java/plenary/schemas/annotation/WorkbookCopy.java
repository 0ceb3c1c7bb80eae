package plenary.schemas.annotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plenary.schemas.check.BlockResult;
import plenary.schemas.check.Header;
import plenary.schemas.check.KeySink;
import plenary.schemas.check.TableBlock;
import plenary.schemas.finding.RowStatus;
import plenary.schemas.finding.RowWords;
import plenary.schemas.submission.TableForm;
import plenary.schemas.workbook.Cell;
import plenary.schemas.workbook.Sheet;
import plenary.schemas.workbook.Style;
import plenary.schemas.workbook.UnreadableWorkbook;
import plenary.schemas.workbook.WorkbookReader;
import plenary.schemas.workbook.WorkbookWriter;

/** Writes the copy of a workbook: a sheet of notes, then the sheets that are tables, each row where it stood. */
final class WorkbookCopy {

    private static final long BLOCK_BYTES = 16L << 20;
    private static final String NOTES = "Plenary";
    private static final int LONGEST_NAME = 31;

    private final RowWords words;
    private final Path scratch;
    private final List<String> notes;

    /**
     * @param scratch an existing folder
     * @param notes what no row can say
     */
    WorkbookCopy(RowWords words, Path scratch, List<String> notes) {
        this.words = words;
        this.scratch = scratch;
        this.notes = notes;
    }

    /** @param parts the tables of one workbook */
    void write(List<CopiedPart> parts, Path target) {
        List<String> names = new ArrayList<>(List.of(NOTES));
        parts.forEach(part -> names.add(fresh(sheetOf(part), names)));
        try (WorkbookReader sent = WorkbookReader.open(parts.get(0).file().sent(), scratch.resolve("workbook"));
                WorkbookWriter copy = new WorkbookWriter(target, names)) {
            copy.sheet(notesSheet());
            for (CopiedPart part : parts) {
                write(part, sent, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + target, e);
        } catch (UnreadableWorkbook changed) {
            throw new UncheckedIOException(
                    "could not read " + parts.get(0).file().sent() + " once more", new IOException(changed));
        }
    }

    private Sheet notesSheet() {
        List<List<Cell>> rows = new ArrayList<>();
        for (String line : notes) {
            Style style = rows.isEmpty() ? Style.HEADING : Style.WRAPPED;
            rows.add(line.isEmpty() ? List.of() : List.of(new Cell.Text(line, style)));
        }
        return new Sheet(NOTES, List.of(new Sheet.Column(120, Style.WRAPPED)), rows, 0, List.of());
    }

    private static String sheetOf(CopiedPart part) {
        return ((TableForm.Sheet) part.file().form()).name();
    }

    /** The name, as far as we write it, and different from all others. */
    private static String fresh(String name, List<String> taken) {
        Set<String> lower = new HashSet<>();
        taken.forEach(other -> lower.add(other.toLowerCase(Locale.ROOT)));
        String plain = name.replaceAll("[\\p{Cntrl}\\[\\]:*?/\\\\']", "_");
        return Stream.concat(Stream.of(""), IntStream.iterate(2, i -> i + 1).mapToObj(i -> " (" + i + ")"))
                .map(ending -> plain.substring(0, Math.min(plain.length(), LONGEST_NAME - ending.length())) + ending)
                .filter(candidate -> !lower.contains(candidate.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private void write(CopiedPart part, WorkbookReader sent, WorkbookWriter copy)
            throws IOException, UnreadableWorkbook {
        Path said = scratch.resolve("said");
        write(part, said);
        Header header = part.header();
        List<String> names = Stream.concat(RowWords.COLUMNS.stream(), header.names().stream())
                .toList();
        copy.begin(columns(names), header.line(), 1);
        copy.row(header.line(), names.stream().map(WorkbookCopy::name).toList());
        SheetRowCells cells = new SheetRowCells(
                words, part.dataset(), header.names(), part.settings().decimal());
        long[] last = {header.line()};
        try (RowNotes.Reader reader = new RowNotes.Reader(said)) {
            sent.read(
                    sheetOf(part),
                    row -> reader.of(row.number()).ifPresent(note -> {
                        copy.row(row.number(), cells.of(row, note));
                        last[0] = row.number();
                    }));
        }
        copy.endFiltered(Sheet.address(header.line() - 1, 0) + ":" + Sheet.address(last[0] - 1, names.size() - 1));
    }

    private static Cell name(String name) {
        return new Cell.Text(name, RowWords.COLUMNS.contains(name) ? Style.NAME_REQUIRED : Style.NAME_OPTIONAL);
    }

    private static List<Sheet.Column> columns(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Sheet.Column(
                        switch (i) {
                            case 0 -> 24;
                            case 1 -> 26;
                            case 2 -> 70;
                            default -> Math.max(12, names.get(i).length() + 3);
                        },
                        Style.PLAIN))
                .toList();
    }

    private void write(CopiedPart part, Path said) throws IOException {
        Set<Integer> hidden = part.hidden();
        try (RowNotes.Writer out = new RowNotes.Writer(words, said)) {
            for (TableBlock block : part.blocks(BLOCK_BYTES)) {
                BlockResult result = part.read(
                                block,
                                new RowAnnotator(part.isSealable(), row -> out.add(row, shown(part, hidden, row))),
                                KeySink.NONE)
                        .result();
                if (result.fatal().isPresent()) {
                    throw new IllegalStateException("text made of a sheet cannot be read: " + result.fatal());
                }
            }
        }
    }

    /** Of a refused row, and where a column holds numbers of persons, no more may be shown than this. */
    private static Optional<List<String>> shown(CopiedPart part, Set<Integer> hidden, AnnotatedRow row) {
        if (row.status() != RowStatus.REFUSED && hidden.isEmpty()) {
            return Optional.empty();
        }
        List<String> cells =
                row.cells(part.settings().delimiter(), part.settings().quote());
        return Optional.of(CopiedPart.shown(cells, hidden));
    }
}
