package plenary.schemas.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.conversion.ConvertedTable;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Severity;
import plenary.schemas.rule.RuleBook;
import plenary.schemas.submission.DataFile;
import plenary.schemas.submission.Settings;
import plenary.schemas.submission.Table;

/**
 * Reads one file of a table: bytes to records to typed, checked rows. Reading a block is a pure function of the file,
 * the block and the duplicates, so blocks may be read in any order, side by side and again; one check serves many
 * threads.
 */
public final class FileCheck {

    private static final Header NO_HEADER = new Header(List.of(), 0);

    private final Catalogue catalogue;
    private final Table table;
    private final int part;
    private final Surroundings surroundings;
    private final FileFindings fileFindings;
    private final Header header;
    private final int[] fieldOfColumn;
    private final RowCheck rowCheck;
    private final RuleBook rules;
    private final WatchedColumns columns;
    private final List<Finding> findings = new ArrayList<>();

    private FileCheck(Contract contract, Catalogue catalogue, Table table, int part, Surroundings surroundings) {
        this.catalogue = catalogue;
        this.table = table;
        this.part = part;
        this.surroundings = surroundings;
        this.fileFindings = new FileFindings(catalogue, file().place(), table.settings());
        this.header = readHeader(contract);
        this.fieldOfColumn = header.fieldOfColumn(table.dataset(), leading());
        this.columns = new WatchedColumns(contract, table.dataset());
        this.rules = RuleBook.of(contract, table.dataset());
        this.rowCheck = new RowCheck(contract, table.dataset(), table.settings(), fieldOfColumn, surroundings);
    }

    /**
     * Reads the header of a file and makes ready for its rows.
     *
     * @param part position of the file in the table, counted from 0
     */
    public static FileCheck open(
            Contract contract, Catalogue catalogue, Table table, int part, Surroundings surroundings) {
        Settings settings = table.settings();
        if (settings.delimiter() >= 128 || settings.quote() >= 128 || settings.delimiter() == settings.quote()) {
            throw new IllegalArgumentException("delimiter and quote must be two ASCII characters, were %s and %s"
                    .formatted(settings.delimiter(), settings.quote()));
        }
        return new FileCheck(contract, catalogue, table, part, surroundings);
    }

    private Header readHeader(Contract contract) {
        Optional<String> otherKind =
                FirstBytes.of(file()).otherThan(table.settings().charset(), file().gzip());
        if (otherKind.isPresent()) {
            return unreadable(fileFindings.otherKind(otherKind.get()));
        }
        try (CharSource source = CharSource.open(file(), table.settings(), Block.WHOLE)) {
            int mostFields = leading() + Header.MOST_COLUMNS;
            RecordScanner scanner = new RecordScanner(source, table.settings(), mostFields, Block.WHOLE);
            if (!scanner.next()) {
                if (scanner.fault() != Fault.NONE) {
                    return unreadable(fileFindings.of(scanner.fault(), scanner.faultLine()));
                }
                findings.add(fileFindings.empty());
                return NO_HEADER;
            }
            Fields fields = scanner.fields();
            if (fields.count() > mostFields) {
                return unreadable(fileFindings.tooManyColumns(fields.count() - leading()));
            }
            Header read = new Header(
                    IntStream.range(leading(), fields.count())
                            .mapToObj(fields::string)
                            .toList(),
                    new SentRecord(scanner, file().isConverted()).line());
            findings.addAll(read.findings(
                    contract,
                    catalogue,
                    file().place(),
                    table.dataset(),
                    table.settings().delimiter()));
            if (!isReadable()) {
                findings.add(fileFindings.notChecked(table.dataset().name()));
            }
            if (!scanner.next() && scanner.fault() == Fault.NONE) {
                findings.add(fileFindings.headerOnly());
            }
            addReferencesNotRun(read);
            return read;
        }
    }

    private Header unreadable(Finding why) {
        findings.add(why);
        findings.add(fileFindings.notChecked(table.dataset().name()));
        return NO_HEADER;
    }

    private void addReferencesNotRun(Header read) {
        for (Dataset.Reference reference : table.dataset().references()) {
            boolean isUnknown = reference.scope() == Dataset.Scope.COUNTRY
                    && !surroundings.known().containsKey(reference.dataset());
            if (isUnknown && read.names().contains(reference.field())) {
                String expected = "a table %s in this submission or an earlier one".formatted(reference.dataset());
                findings.add(catalogue.notRun("RQ-REF-002", file().place(), reference.field(), "", expected));
            }
        }
    }

    /** Fields of a record before its cells. */
    private int leading() {
        return file().isConverted() ? ConvertedTable.LEADING : 0;
    }

    private DataFile file() {
        return table.files().get(part);
    }

    /** What is wrong with the file before any row is read, and which checks cannot run. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    Header header() {
        return header;
    }

    RuleBook rules() {
        return rules;
    }

    /** Whether the header allows rows to be read; if not, the findings say why. */
    public boolean isReadable() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * The blocks of the file, made by one fast pass over it; a single one when the file is small, compressed, or in an
     * encoding in which bytes do not tell where records end.
     *
     * @param bytes how long a block should be at least
     */
    public List<Block> blocks(long bytes) {
        boolean isOne = file().textBytes() <= bytes || file().gzip() || !BlockScan.canSplit(table.settings());
        return isOne ? List.of(Block.WHOLE) : BlockScan.blocks(file().location(), table.settings(), bytes);
    }

    /**
     * Reads a block. Every record goes to {@code rows} once; every row without a fault of its own gives its key to
     * {@code keys}, before {@code rows} gets it.
     *
     * @param duplicates records to refuse for their key, and rows to tell that equal others: {@link Duplicates#NONE} in
     *     a first reading
     */
    public BlockResult read(Block block, Duplicates duplicates, RowSink rows, KeySink keys) {
        if (!isReadable()) {
            throw new IllegalStateException("rows of %s cannot be read: %s".formatted(file().place(), findings));
        }
        try (CharSource source = CharSource.open(file(), table.settings(), block);
                DuplicateCursor cursor = duplicates.from(part, block.firstRecord());
                EqualRows equalRows =
                        new EqualRows(table, rules.repeated(), duplicates.rowsFrom(part, block.firstRecord()))) {
            int fields = leading() + header.names().size();
            RecordScanner scanner = new RecordScanner(source, table.settings(), fields, block);
            CurrentRow row = new CurrentRow(scanner.fields(), fieldOfColumn);
            RowFindings rowFindings = new RowFindings(catalogue, file().place(), table.dataset(), columns, row);
            IdentityWatch identities = new IdentityWatch(table.dataset(), columns, scanner.fields(), fieldOfColumn);
            return new BlockReader(
                            table,
                            fields,
                            rowCheck,
                            scanner,
                            new SentRecord(scanner, file().isConverted()),
                            row,
                            rowFindings,
                            cursor,
                            equalRows,
                            rows,
                            keys,
                            rules.profiler(equalRows),
                            identities)
                    .read(block, fileFindings);
        }
    }
}
