package plenary.schemas.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import plenary.schemas.census.Census;
import plenary.schemas.census.CensusCount;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Upgrade;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.identity.NumberSample;
import plenary.schemas.jump.JumpRules;
import plenary.schemas.jump.Step;
import plenary.schemas.rule.Assessment;
import plenary.schemas.rule.KeptProfile;
import plenary.schemas.rule.Profile;
import plenary.schemas.rule.RepeatedTest;
import plenary.schemas.rule.Share;
import plenary.schemas.submission.Submission;
import plenary.schemas.submission.Table;

/**
 * The check of one table: headers, then blocks in any order, then {@link TableTally} over the blocks in theirs. The
 * check at home and the central run both go through here, so that they find the same.
 *
 * <p>Duplicates need two readings. In the first every block is read with {@link Duplicates#NONE} and its keys are
 * kept; in the second the blocks that have duplicates are read with them, and their first outcome is forgotten.
 */
public final class TableCheck {

    private final Submission submission;
    private final Table table;
    private final Catalogue catalogue;
    private final List<FileCheck> parts;
    private final Upgrade upgrade;
    private final AnswerCount answers;
    private final CensusCount census;
    private final YearCount years;
    private final JumpRules jumps;

    private TableCheck(
            Submission submission,
            Table table,
            Catalogue catalogue,
            List<FileCheck> parts,
            Upgrade upgrade,
            AnswerCount answers,
            CensusCount census,
            YearCount years,
            JumpRules jumps) {
        this.submission = submission;
        this.table = table;
        this.catalogue = catalogue;
        this.parts = parts;
        this.upgrade = upgrade;
        this.answers = answers;
        this.census = census;
        this.years = years;
        this.jumps = jumps;
    }

    /**
     * Reads the headers.
     *
     * @param known dataset to the ids of its rows, as in {@link Surroundings}
     */
    public static TableCheck open(
            Contract contract,
            Catalogue catalogue,
            Submission submission,
            Table table,
            Map<String, Set<String>> known) {
        Surroundings surroundings = new Surroundings(submission.period(), known);
        List<FileCheck> parts = new ArrayList<>();
        for (int part = 0; part < table.files().size(); part++) {
            parts.add(FileCheck.open(contract, catalogue, table, part, surroundings));
        }
        Upgrade upgrade = contract.upgrade(table.dataset());
        AnswerCount answers = AnswerCount.of(contract, table.dataset());
        CensusCount census = CensusCount.ofNoColumn(table.dataset());
        YearCount years = YearCount.of(contract, table.dataset(), submission.period());
        JumpRules jumps = JumpRules.load(contract);
        return new TableCheck(submission, table, catalogue, parts, upgrade, answers, census, years, jumps);
    }

    /** The same check, which also takes a census of the rows, for a table that later ones are held against. */
    public TableCheck withCensus(Contract contract) {
        CensusCount counted = CensusCount.of(contract, table.dataset());
        return new TableCheck(submission, table, catalogue, parts, upgrade, answers, counted, years, jumps);
    }

    public Table table() {
        return table;
    }

    /** What makes its rows rows of the newest version of the contract. */
    public Upgrade upgrade() {
        return upgrade;
    }

    /** Findings to which nothing was added; what the sender explains is marked when it is. */
    Findings noFindings() {
        return new Findings(submission.waivers(table.dataset().name()));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** What is wrong with the files before any row is read, and which checks cannot run. */
    public List<Finding> findings() {
        Stream<Finding> ofParts = parts.stream().flatMap(part -> part.findings().stream());
        return isReadable() ? Stream.concat(ofParts, upgrades()).toList() : ofParts.toList();
    }

    private Stream<Finding> upgrades() {
        return upgrade.changes().stream()
                .map(change -> catalogue.failed(
                        "RQ-UPG-001",
                        table.files().get(0).place(),
                        0,
                        "",
                        change.column(),
                        change.was(),
                        "%s, as in version %s"
                                .formatted(change.is(), upgrade.to().version())));
    }

    /** Whether the headers allow rows to be read. */
    public boolean isReadable() {
        return parts.stream().allMatch(FileCheck::isReadable);
    }

    /** Whether nothing that the submission says of itself keeps the table from being sealed. */
    boolean isSealable() {
        return submission.sealable() && table.sealable();
    }

    /** The names of the columns of a part, which is counted from 0. */
    public Header header(int part) {
        return parts.get(part).header();
    }

    /** The blocks of all parts that can be read, in their order. */
    public List<TableBlock> blocks(long bytes) {
        List<TableBlock> blocks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            if (parts.get(part).isReadable()) {
                parts.get(part).blocks(bytes).forEach(block -> blocks.add(new TableBlock(part, block)));
            }
        }
        return blocks;
    }

    /** Reads a block; may be called from many threads, as {@link FileCheck#read}. */
    public BlockOutcome read(TableBlock block, Duplicates duplicates, RowSink rows, KeySink keys) {
        CountedRows counted = new CountedRows(rows, noFindings(), answers.fresh(), census.fresh(), years.fresh());
        BlockResult result = parts.get(block.part()).read(block.block(), duplicates, counted, keys);
        return counted.outcome(block, result);
    }

    /**
     * Finds the records whose key an earlier one has, and the rows that equal an earlier one.
     *
     * @param logs the key logs of the blocks that count, in their order
     * @param scratch an existing folder
     */
    public Duplicates duplicates(List<Path> logs, Path scratch) {
        Share told = parts.get(0).rules().repeated().map(RepeatedTest::told).orElse(Share.ANY);
        return Duplicates.find(logs, told, scratch);
    }

    /** What comes of the rules of plausibility, with what they are decided on. */
    KeptProfile keep(Profile profile) {
        return parts.get(0).rules().keep(submission, table.files().get(0).place(), profile);
    }

    /** The census of a whole table, with what its profile tells of facilities if it is taken at all. */
    Census census(Census counted, Profile profile) {
        return census.hasColumns() && profile.isWhole() ? counted.typical(profile) : counted;
    }

    /** What comes of the rules about time from year to year. */
    Assessment assessYears(Census counted) {
        List<Step> steps = jumps.withinYears(table.dataset().name(), counted, submission.period());
        return jumps.assess(catalogue, table.files().get(0).place(), steps);
    }

    /** Columns that were made of the numbers of persons; each holds back the table. */
    List<Finding> numbersOfPersons(List<NumberSample> samples) {
        return samples.stream()
                .flatMap(sample -> sample.verdict().stream()
                        .map(verdict -> catalogue.failed(
                                "RQ-IDENT-007",
                                table.files().get(0).place(),
                                0,
                                "",
                                sample.column(),
                                verdict,
                                "ids that lead to nobody without the key of the registry")))
                .toList();
    }
}
