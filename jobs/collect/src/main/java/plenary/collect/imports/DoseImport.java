package plenary.collect.imports;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import plenary.collect.procedures.CodedTally;
import plenary.collect.procedures.MappingReport;
import plenary.collect.procedures.ProcedureMap;
import plenary.collect.procedures.ProcedureSettings;
import plenary.schemas.Progress;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.Period;

/** Makes a submission package from dose reports: one row an examination, no identity in any file of the package. */
public final class DoseImport {

    private final Contract contract = Contract.load();
    private final DoseFormat format;
    private final DoseSettings settings;
    private final ObjectList objects = new ObjectList();
    private final Map<String, List<Found>> studies = new TreeMap<>();
    private final Tally tally = new Tally();
    private final CodedTally coded = new CodedTally();
    private final ProcedureSettings procedures;
    private final ProcedureMap map;
    private final DatasetRows exams =
            new DatasetRows(contract.dataset("exam_dose").orElseThrow());
    private final DatasetRows facilities =
            new DatasetRows(contract.dataset("facility").orElseThrow());

    /** A report and the number of its file. */
    private record Found(DoseReport report, int file) {}

    private DoseImport(DoseFormat format, DoseSettings settings, ProcedureSettings procedures) {
        procedures.requireNewProposal();
        this.procedures = procedures;
        this.format = format;
        this.settings = settings;
        if (contract.codeList("country").code(settings.country()).isEmpty()) {
            throw new IllegalArgumentException("unknown country '" + settings.country()
                    + "', expected --country with a code such as IE or GB-ENG");
        }
        Field.Limits id = exams.dataset().field("facility_id").limits();
        if (!settings.facility().isEmpty()
                && !settings.facility().matches(id.pattern().orElseThrow())) {
            throw new IllegalArgumentException("facility '" + settings.facility() + "' is no pseudonym, expected "
                    + id.form().orElseThrow());
        }
        this.map = procedures.mapOf(settings.country(), contract);
        coded.openProcedures(exams.dataset().name(), "exam_category");
    }

    /**
     * What an import made.
     *
     * @param descriptor the datapackage.json of the package
     * @param list every file and what became of it; names files, so it lies beside the package and is not sent
     * @param mapped how far the procedure map reaches and what it lacks
     * @param unmapped lists of what it lacks, beside the package
     */
    public record Result(Path descriptor, Path list, DoseAccount account, MappingReport mapped, List<Path> unmapped) {}

    /**
     * Reads the reports and writes the package.
     *
     * @param files files, folders with all that is below them, and zips
     * @param procedures where the procedure map is, and where proposals go
     * @param out folder of the package; replaced when it holds an earlier import, refused when it holds anything else
     */
    public static Result run(
            DoseFormat format,
            List<Path> files,
            DoseSettings settings,
            ProcedureSettings procedures,
            Path out,
            Progress progress) {
        return new DoseImport(format, settings, procedures).run(files, out, progress);
    }

    private Result run(List<Path> files, Path out, Progress progress) {
        Categories categories = settings.categories()
                .map(file -> Categories.read(file, contract.codeList("exam_category")))
                .orElse(Categories.NONE);
        DoseSource source = format.source(Measures.of(contract));
        new SourceObjects(files, progress).forEach(object -> read(source, object));
        ExaminationRow rows = new ExaminationRow(contract, categories, map, settings);
        studies.values().forEach(found -> add(rows, found));
        Path list = list(out);
        objects.write(list);
        if (exams.size() == 0) {
            throw new IllegalArgumentException("no examination could be read:\n"
                    + String.join("\n", account("", List.of()).lines()));
        }
        try (Staging staging = Staging.beside(out)) {
            DoseAccount account = write(new PackageWriter(staging.folder()));
            MappingReport mapped = MappingReport.of(coded, map, procedures.suggester(contract));
            staging.publish();
            List<Path> unmapped =
                    mapped.writeLists(out, format.title() + ", " + settings.country() + " " + account.period());
            procedures.propose().ifPresent(mapped::propose);
            return new Result(staging.target().resolve(PackageWriter.DESCRIPTOR), list, account, mapped, unmapped);
        }
    }

    private static Path list(Path out) {
        Path target = out.toAbsolutePath().normalize();
        return target.resolveSibling(target.getFileName() + ".files.csv");
    }

    private void read(DoseSource source, SourceObject object) {
        DoseFile file = file(source, object);
        if (file instanceof DoseFile.Reports reports) {
            int number = objects.add(object.name(), ObjectOutcome.KEPT_OUT, "", "");
            reports.reports()
                    .forEach(report -> studies.computeIfAbsent(report.studyUid(), any -> new ArrayList<>())
                            .add(new Found(report, number)));
        } else if (file instanceof DoseFile.NoReport other) {
            objects.add(object.name(), ObjectOutcome.NO_REPORT, other.why(), "");
        } else if (file instanceof DoseFile.Unreadable unreadable) {
            objects.add(object.name(), ObjectOutcome.UNREADABLE, unreadable.why(), unreadable.detail());
        }
    }

    private static DoseFile file(DoseSource source, SourceObject object) {
        try {
            return source.read(object);
        } catch (ZipException | EOFException damaged) {
            return new DoseFile.Unreadable("damaged zip", String.valueOf(damaged.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + object.name(), e);
        }
    }

    private void add(ExaminationRow rows, List<Found> found) {
        Examination examination =
                new Examination(found.stream().map(Found::report).toList());
        Made row = rows.row(examination, ObjectList.place(found.get(0).file()));
        String faults = String.join("; ", row.faults());
        if (faults.isEmpty()) {
            exams.add(row.cells(), SameKey.REFUSE);
            addFacility(cell(row, "facility_id"));
            row.tellProblems(tally);
            row.tellWritten(tally);
            row.tellCoded(coded);
        } else {
            row.tell(tally, Tally.Kind.KEPT_OUT, faults);
        }
        for (Found one : found) {
            if (examination.repeats(one.report())) {
                objects.report(one.file(), ObjectOutcome.REPEATED, "other reports hold all that it holds");
            } else if (faults.isEmpty()) {
                objects.report(one.file(), ObjectOutcome.USED, "in exam_dose.csv");
            } else {
                objects.report(one.file(), ObjectOutcome.KEPT_OUT, faults);
            }
        }
    }

    private String cell(Made row, String column) {
        return row.cells().get(exams.dataset().indexOf(column));
    }

    /** Reports say nothing of a facility but that it works; the registry knows more and may replace the table. */
    private void addFacility(String id) {
        Map<String, Reading> known = Map.of(
                "facility_id", new Reading.Value(id),
                "facility_type", new Reading.Value("OTHER"),
                "active", new Reading.Value("true"));
        facilities.add(Made.of(facilities.dataset(), known, "").cells(), SameKey.FIRST);
    }

    private DoseAccount write(PackageWriter writer) {
        String period = settings.period()
                .map(Period::text)
                .or(() -> Span.of(List.of(exams)))
                .orElse("");
        List<Account.Written> written = writer.writeTables(List.of(exams, facilities));
        writer.writeDescriptor(format.provenance(settings.registry()), settings.country(), period, written);
        DoseAccount account = account(period, written);
        writer.writeAccount(account);
        return account;
    }

    private DoseAccount account(String period, List<Account.Written> written) {
        return new DoseAccount(
                format.title(),
                settings.country(),
                period,
                objects.totals(),
                objects.reasons(),
                studies.size(),
                written,
                tally.counts(Tally.Kind.UNMAPPED),
                tally.counts(Tally.Kind.UNREADABLE),
                tally.counts(Tally.Kind.KEPT_OUT),
                tally.counts(Tally.Kind.ABSENT),
                coded.coverage(),
                map.state());
    }
}
