package plenary.schemas.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import plenary.schemas.Progress;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.submission.Submission;
import plenary.schemas.submission.Table;

/**
 * Reads the tables of a submission without keeping a row of them.
 *
 * @param work an existing folder for what is found on the way
 */
record TablesAtHome(Contract contract, Catalogue catalogue, Path work, Progress progress) {

    List<CheckedTable> read(Submission submission) {
        return read(submission, UnaryOperator.identity());
    }

    List<CheckedTable> readWithCensus(Submission submission) {
        return read(submission, check -> check.withCensus(contract));
    }

    /** What others refer to comes first in the contract. */
    private List<CheckedTable> read(Submission submission, UnaryOperator<TableCheck> further) {
        List<CheckedTable> tables = new ArrayList<>();
        Map<String, Set<String>> known = new TreeMap<>();
        for (Table table : submission.tables()) {
            TableCheck check = further.apply(TableCheck.open(contract, catalogue, submission, table, known));
            String dataset = table.dataset().name();
            TableReading reading = new TableReading(check, work.resolve("keys-" + dataset), progress);
            if (contract.referred().contains(dataset)) {
                KeyIds ids = new KeyIds(table.dataset());
                TableOutcome outcome = reading.read(ids);
                tables.add(new CheckedTable(check, outcome, reading.duplicates()));
                ids.ids(outcome).ifPresent(all -> known.put(dataset, all));
            } else {
                tables.add(new CheckedTable(check, reading.read(NoRows.INSTANCE), reading.duplicates()));
            }
        }
        return tables;
    }
}
