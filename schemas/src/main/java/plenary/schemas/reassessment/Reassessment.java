package plenary.schemas.reassessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.finding.SpreadsheetText;
import plenary.schemas.finding.State;

/** What rules would say of tables that were checked before; {@code reassessment.json} and {@code reassessment.csv}. */
public record Reassessment(List<TableReassessment> tables) {

    private static final List<String> HEADER = List.of(
            "country",
            "dataset",
            "period",
            "id",
            "rule",
            "state_then",
            "against_then",
            "of_then",
            "findings_then",
            "limits_then",
            "state_now",
            "against_now",
            "of_now",
            "findings_now",
            "limits_now",
            "appearing",
            "vanishing",
            "changes",
            "not_run_because");

    public Reassessment {
        tables = List.copyOf(tables);
    }

    /** Whether some rule could not be decided, which is no pass. */
    @JsonIgnore
    public boolean isUndecided() {
        return tables.stream().anyMatch(TableReassessment::isUndecided);
    }

    /** A row a table and rule; of a table of which no rule is run, one row without a rule. */
    String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            for (TableReassessment table : tables) {
                if (!table.whyNot().isEmpty()) {
                    csv.writeRecord(row(table, List.of(), table.whyNot()));
                }
                table.rules().forEach(rule -> csv.writeRecord(row(table, cells(rule), rule.whyNot())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write a table to memory", e);
        }
        return text.toString();
    }

    private static List<String> row(TableReassessment table, List<String> ofRule, String whyNot) {
        List<String> row = new ArrayList<>(List.of(table.country(), table.dataset(), table.period(), table.id()));
        row.addAll(ofRule);
        while (row.size() < HEADER.size() - 1) {
            row.add(HEADER.get(row.size()).equals("state_now") ? State.NOT_RUN.name() : "");
        }
        row.add(whyNot);
        return row.stream().map(SpreadsheetText::neutral).toList();
    }

    private static List<String> cells(RuleReassessment rule) {
        List<String> cells = new ArrayList<>(List.of(rule.rule()));
        cells.addAll(cells(rule.then()));
        cells.addAll(cells(rule.now()));
        cells.add(Long.toString(rule.appearing()));
        cells.add(Long.toString(rule.vanishing()));
        cells.add(String.join("; ", rule.changes()));
        return cells;
    }

    private static List<String> cells(Optional<RuleReassessment.Result> result) {
        return result.map(of -> List.of(
                        of.state().name(),
                        Long.toString(of.against()),
                        Long.toString(of.of()),
                        Long.toString(of.findings()),
                        of.limits()))
                .orElse(List.of("", "", "", "", ""));
    }

    /** Writes both files; the folder is made when it is not there. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("reassessment.csv"), csv(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write to " + folder, e);
        }
        JsonFile.writeInto(folder, "reassessment.json", this);
    }
}
