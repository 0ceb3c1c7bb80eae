package plenary.schemas.annotation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plenary.schemas.check.BlockOutcome;
import plenary.schemas.check.CheckedTable;
import plenary.schemas.check.Header;
import plenary.schemas.check.KeySink;
import plenary.schemas.check.RowSink;
import plenary.schemas.check.TableBlock;
import plenary.schemas.contract.Dataset;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.identity.Identities;
import plenary.schemas.submission.DataFile;
import plenary.schemas.submission.Settings;

/**
 * One file or sheet of a table that was checked.
 *
 * @param part position of the file in the table, counted from 0
 */
record CopiedPart(CheckedTable table, int part) {

    /** All that were read. */
    static List<CopiedPart> of(List<CheckedTable> tables) {
        return tables.stream()
                .filter(table -> table.check().isReadable())
                .flatMap(table -> IntStream.range(0, table.outcome().files().size())
                        .mapToObj(part -> new CopiedPart(table, part)))
                .toList();
    }

    DataFile file() {
        return table.check().table().files().get(part);
    }

    Settings settings() {
        return table.check().table().settings();
    }

    Header header() {
        return table.check().header(part);
    }

    Dataset dataset() {
        return table.check().table().dataset();
    }

    String name() {
        return table.outcome().dataset();
    }

    boolean isSealable() {
        return table.outcome().sealable();
    }

    /** Whether anything was found in its rows, or it could not be read to its end. */
    boolean hasFindings() {
        Findings.Snapshot findings = table.outcome().findings();
        Set<String> ofRows = findings.kept().stream()
                .filter(finding -> finding.line() > 0)
                .map(Finding::id)
                .collect(Collectors.toSet());
        return findings.counts().stream()
                .anyMatch(count -> ofRows.contains(count.id()) && count.file().equals(file().place()));
    }

    /** Positions of the columns of which every cell may be the number of a person. */
    Set<Integer> hidden() {
        return table.outcome().findings().kept().stream()
                .filter(finding -> finding.id().equals("RQ-IDENT-007"))
                .map(finding -> header().names().indexOf(finding.column()))
                .filter(position -> position >= 0)
                .collect(Collectors.toSet());
    }

    /**
     * Cells of which none may be somebody's number.
     *
     * @param hidden as {@link #hidden()}
     */
    static List<String> shown(List<String> cells, Set<Integer> hidden) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> hidden.contains(i) ? Identities.hidden(cells.get(i)) : cells.get(i))
                .toList();
    }

    List<TableBlock> blocks(long bytes) {
        return table.check().blocks(bytes).stream()
                .filter(block -> block.part() == part)
                .toList();
    }

    BlockOutcome read(TableBlock block, RowSink rows, KeySink keys) {
        return table.check().read(block, table.duplicates(), rows, keys);
    }
}
