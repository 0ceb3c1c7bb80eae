package plenary.schemas.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.schemas.archive.Receipt;
import plenary.schemas.census.Census;
import plenary.schemas.contract.Dataset;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.RowCauses;
import plenary.schemas.finding.Severity;
import plenary.schemas.identity.NumberSample;
import plenary.schemas.rule.Assessment;
import plenary.schemas.rule.KeptProfile;
import plenary.schemas.rule.Profile;
import plenary.schemas.submission.DataFile;
import plenary.schemas.submission.Table;

/** Adds up the blocks of a table, in their order, to what came of the table. Memory is independent of the rows. */
public final class TableTally {

    private final TableCheck check;
    private final Findings findings;
    private final RowCauses effects = new RowCauses();
    private final List<BlockResult> parts = new ArrayList<>();
    private Answers answers = Answers.NONE;
    private Census census = Census.NONE;

    public TableTally(TableCheck check) {
        this.check = check;
        this.findings = check.noFindings();
        findings.addAll(check.findings());
        check.table().files().forEach(file -> parts.add(BlockResult.NONE));
    }

    /**
     * Adds the next block.
     *
     * @return whether it counts: what follows a place at which a file cannot be read on does not
     */
    public boolean add(BlockOutcome next) {
        int part = next.block().part();
        BlockResult before = parts.get(part);
        if (before.fatal().isPresent()) {
            return false;
        }
        parts.set(part, before.then(next.result()));
        findings.addAll(next.findings());
        effects.addAll(next.effects());
        answers = answers.plus(next.answers());
        census = census.with(next.census());
        return true;
    }

    public TableOutcome outcome() {
        Profile profile = Profile.NONE;
        List<NumberSample> numbers = List.of();
        for (BlockResult part : parts) {
            profile = profile.with(part.profile());
            numbers = NumberSample.sum(numbers, part.numbers());
        }
        boolean readToEnd = check.isReadable()
                && parts.stream().allMatch(part -> part.fatal().isEmpty());
        Findings all = check.noFindings();
        all.addAll(findings.snapshot());
        if (readToEnd) {
            all.addAll(rowsThatDiffer());
        }
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).fatal().isPresent()) {
                all.addAll(List.of(notReadToEnd(part)));
            }
        }
        all.addAll(check.numbersOfPersons(numbers));
        KeptProfile kept = check.keep(profile);
        all.addAll(kept.findings(check.catalogue()));
        Assessment years = check.assessYears(census);
        all.addAll(years.findings());
        boolean sealable = readToEnd
                && check.isSealable()
                && all.count(Severity.ERROR) == findings.count(Severity.ERROR)
                && check.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        List<Receipt.FileCount> files = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            files.add(count(check.table().files().get(part), parts.get(part), sealable));
        }
        Dataset dataset = check.table().dataset();
        return new TableOutcome(
                dataset.name(),
                sealable,
                readToEnd,
                files,
                check.table().files().stream().map(DataFile::place).toList(),
                all.snapshot(),
                effects.snapshot(),
                sealable ? answers.tier(dataset) : Optional.empty(),
                check.upgrade().changes(),
                kept,
                years.results(),
                check.census(census.answering(answers.byColumn(dataset)), profile));
    }

    private Finding notReadToEnd(int part) {
        Table table = check.table();
        return new FileFindings(check.catalogue(), table.files().get(part).place(), table.settings())
                .notChecked(table.dataset().name());
    }

    private List<Finding> rowsThatDiffer() {
        Table table = check.table();
        long records = parts.stream().mapToLong(BlockResult::records).sum();
        if (table.rows().isEmpty() || table.rows().getAsLong() == records) {
            return List.of();
        }
        return List.of(check.catalogue()
                .failed(
                        "RQ-RES-008",
                        table.files().get(0).place(),
                        0,
                        "",
                        "",
                        Long.toString(records),
                        table.rows().getAsLong() + ", as declared in datapackage.json"));
    }

    private static Receipt.FileCount count(DataFile file, BlockResult result, boolean sealable) {
        return new Receipt.FileCount(
                file.path(),
                file.sha256(),
                file.bytes(),
                result.records(),
                sealable ? result.accepted() : 0,
                result.rejected(),
                sealable ? 0 : result.accepted());
    }
}
