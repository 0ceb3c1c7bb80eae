package plenary.collect.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far the maps of an import reach and what they lack, for the steward who completes them.
 *
 * @param map the procedure map; that of no file where the import has no procedures
 * @param coverage one entry a column that a map fills; none where there is no such column
 * @param isSuggesting whether there were words to make suggestions with
 */
public record MappingReport(
        ProcedureMap map, List<Coverage> coverage, List<UnmappedName> unmapped, boolean isSuggesting) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int SHOWN = 10;

    public MappingReport {
        coverage = List.copyOf(coverage);
        unmapped = List.copyOf(unmapped);
    }

    public static MappingReport of(CodedTally tally, ProcedureMap map, Optional<Suggester> suggester) {
        return new MappingReport(map, tally.coverage(), tally.unmapped(map, suggester), suggester.isPresent());
    }

    private boolean hasProcedures() {
        return unmapped.stream().anyMatch(name -> name.map() == MapKind.PROCEDURE_MAP)
                || !map.state().file().isEmpty();
    }

    /** For a terminal: coverage, state of the map, and of what is unmapped the first by rows with its best suggestion. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        coverage.forEach(column -> lines.add(line(column)));
        if (hasProcedures()) {
            lines.add("  map        " + map.state().words());
        }
        unmapped.stream().limit(SHOWN).forEach(name -> lines.add("  to map     " + name.rows() + " x " + words(name)));
        if (unmapped.size() > SHOWN) {
            lines.add("  to map     and " + (unmapped.size() - SHOWN) + " more names");
        }
        if (!unmapped.isEmpty() && !isSuggesting) {
            lines.add("  to map     no suggestions: conf/mappings/procedures has no " + ProcedureWords.WORDS);
        }
        return lines;
    }

    private static String line(Coverage column) {
        String share = column.rows() == 0
                ? ""
                : String.format(
                        Locale.ROOT, " (%.1f %%)", Math.floor(1000.0 * column.mappedRows() / column.rows()) / 10);
        return "  mapped     " + column.where() + ": " + column.mappedRows() + " of " + column.rows() + " rows" + share
                + ", " + column.mappedNames() + " of " + column.names() + " names"
                + (column.unnamedRows() == 0
                        ? ""
                        : ", " + column.unnamedRows()
                                + (column.unnamedRows() == 1 ? " row names none" : " rows name none"));
    }

    private static String words(UnmappedName name) {
        String subject =
                "'" + name.source().text() + "'" + (name.modality().isEmpty() ? "" : " (" + name.modality() + ")");
        return name.suggestions().stream()
                .findFirst()
                .map(best -> subject + ": " + String.format(Locale.ROOT, "%s? %.2f, ", best.code(), best.confidence())
                        + best.reason())
                .orElse(subject);
    }

    /**
     * Writes the list beside a package, as a table and as a page; nothing where no map fills a column.
     *
     * @param out folder of the package
     * @param about what was imported, in words
     * @return the files that were written
     */
    public List<Path> writeLists(Path out, String about) {
        if (coverage.isEmpty()) {
            return List.of();
        }
        Path table = beside(out, ".unmapped.csv");
        Path page = beside(out, ".unmapped.html");
        write(table, BYTE_ORDER_MARK + UnmappedCsv.text(unmapped));
        write(page, new UnmappedPage(this, about).text());
        return List.of(table, page);
    }

    /** Writes a copy of the map with a row for each unmapped procedure that waits for somebody to confirm it. */
    public void propose(Path file) {
        write(file, BYTE_ORDER_MARK + ProposedMap.text(map, unmapped));
    }

    private static Path beside(Path out, String ending) {
        Path target = out.toAbsolutePath().normalize();
        return target.resolveSibling(target.getFileName() + ending);
    }

    private static void write(Path file, String text) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }
}
