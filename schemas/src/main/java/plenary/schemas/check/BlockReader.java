package plenary.schemas.check;

import java.util.Optional;
import java.util.function.ObjIntConsumer;
import plenary.schemas.finding.Finding;
import plenary.schemas.rule.Profiler;
import plenary.schemas.submission.Table;

/** One reading of one block: every record to its place. */
final class BlockReader {

    private final Table table;
    private final int width;
    private final RowCheck check;
    private final RecordScanner scanner;
    private final SentRecord sent;
    private final CurrentRow row;
    private final RowFindings findings;
    private final DuplicateCursor duplicates;
    private final EqualRows equalRows;
    private final RowSink rows;
    private final KeySink keys;
    private final KeyHash hash;
    private final IdentityWatch identities;
    private final Profiler profiler;
    private final ObjIntConsumer<Profiler.Striking> striking;

    private long accepted;
    private long rejected;

    /** @param width fields of a record */
    BlockReader(
            Table table,
            int width,
            RowCheck check,
            RecordScanner scanner,
            SentRecord sent,
            CurrentRow row,
            RowFindings findings,
            DuplicateCursor duplicates,
            EqualRows equalRows,
            RowSink rows,
            KeySink keys,
            Profiler profiler,
            IdentityWatch identities) {
        this.table = table;
        this.width = width;
        this.check = check;
        this.scanner = scanner;
        this.sent = sent;
        this.row = row;
        this.findings = findings;
        this.duplicates = duplicates;
        this.equalRows = equalRows;
        this.rows = rows;
        this.keys = keys;
        this.profiler = profiler;
        this.striking = findings::add;
        this.identities = identities;
        this.hash = new KeyHash(table.dataset());
    }

    BlockResult read(Block block, FileFindings fileFindings) {
        long record = block.firstRecord();
        if (block.hasHeader() && scanner.next()) {
            record++;
        }
        while (scanner.next()) {
            row.begin(record++, sent.line());
            readRecord();
            rows.end(sent);
        }
        Optional<Finding> fatal = scanner.fault() == Fault.NONE
                ? Optional.empty()
                : Optional.of(fileFindings.of(scanner.fault(), scanner.faultLine()));
        return new BlockResult(
                accepted + rejected, accepted, rejected, fatal, profiler.profile(), identities.samples());
    }

    private void readRecord() {
        if (scanner.hasStrayQuote() || scanner.fields().count() != width) {
            explainStructure();
            reject();
        } else if (sent.hasMisfits()) {
            sent.misfits().forEach(findings::addMisfit);
            reject();
        } else if (identities.strikes()) {
            check.explain(row, findings);
            identities.explain(findings);
            reject();
        } else if (!check.isFine(row)) {
            explain();
            reject();
        } else {
            hash.compute(row);
            keys.key(row.record(), row.line(), hash.hi(), hash.lo());
            equalRows.log(row, keys);
            if (duplicates.isAt(row.record())) {
                explainDuplicate();
                reject();
            } else {
                rows.accept(row);
                accepted++;
                remark();
            }
        }
    }

    private void remark() {
        profiler.add(row, striking);
        if (!findings.isEmpty()) {
            rows.remark(findings.take());
        }
    }

    private void reject() {
        rows.reject(row.record(), row.line(), () -> identities.masked(sent.raw()), findings.take());
        rejected++;
    }

    private void explain() {
        if (check.explain(row, findings) && !findings.isEmpty()) {
            profiler.addOutOfRange(row);
        }
        identities.explain(findings);
    }

    private void explainStructure() {
        if (scanner.hasStrayQuote()) {
            findings.addOfUnknownRecord(
                    "RQ-ROW-002", scanner.raw(), "quotes only around a whole field, and doubled inside of it");
        }
        if (scanner.fields().count() != width) {
            findings.addOfUnknownRecord(
                    "RQ-ROW-001",
                    scanner.fields().count() + (scanner.fields().count() == 1 ? " field" : " fields"),
                    width + " fields, as many as the header has columns");
        }
    }

    private void explainDuplicate() {
        String file = table.files().get(duplicates.firstPart()).place();
        findings.addOfRecord(
                "RQ-KEY-001",
                findings.key(),
                "a key that no earlier record has; %s, line %s has it first".formatted(file, duplicates.firstLine()));
    }
}
