package plenary.collect.procedures;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plenary.schemas.finding.SpreadsheetText;

/** A map with its rows as they are and, below them, a row for each procedure it lacks, which nobody has confirmed. */
final class ProposedMap {

    /** A guess below this would cost a reader more than an empty cell. */
    private static final double LEAST = 0.3;

    private ProposedMap() {}

    static String text(ProcedureMap map, List<UnmappedName> unmapped) {
        Set<ProcedureRow.Key> taken = new HashSet<>();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(ProcedureMapFile.COLUMNS);
            for (ProcedureRow row : map.rows()) {
                taken.add(row.key());
                write(csv, row);
            }
            for (UnmappedName name : unmapped) {
                ProcedureRow row = proposal(name);
                if (name.map() == MapKind.PROCEDURE_MAP && taken.add(row.key())) {
                    write(csv, row);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the proposed map to memory", e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, ProcedureRow row) {
        csv.writeRecord(row.cells().stream().map(SpreadsheetText::neutral).toList());
    }

    /** For the whole country, by the name alone where there is one: codes of one name differ from hospital to hospital. */
    private static ProcedureRow proposal(UnmappedName name) {
        Procedure source = name.source().name().isEmpty()
                ? name.source()
                : new Procedure("", name.source().name());
        String category = name.suggestions().stream()
                .filter(best -> best.confidence() >= LEAST)
                .findFirst()
                .map(Suggestion::code)
                .orElse("");
        return new ProcedureRow(0, source, name.modality(), "", category, "", Optional.empty(), "", "", note(name));
    }

    private static String note(UnmappedName name) {
        String suggestions = name.suggestions().stream()
                .map(suggestion ->
                        suggestion.code() + " " + UnmappedCsv.confidence(suggestion) + " (" + suggestion.reason() + ")")
                .collect(Collectors.joining("; or "));
        return name.rows()
                + (name.rows() == 1 ? " row; " : " rows; ")
                + (suggestions.isEmpty() ? "no suggestion" : "proposed: " + suggestions);
    }
}
