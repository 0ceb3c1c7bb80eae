package plenary.indicators;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import plenary.indicators.archive.FrozenEdition;
import plenary.indicators.archive.KeptValues;
import plenary.indicators.catalog.Catalog;
import plenary.indicators.formula.Definition;
import plenary.indicators.formula.EditionFormula;
import plenary.indicators.publish.CausesOfChange;
import plenary.indicators.publish.ChangedCells;
import plenary.indicators.publish.DefinitionJson;
import plenary.indicators.publish.IndicatorValue;
import plenary.indicators.publish.SubmissionTables;
import plenary.indicators.publish.Tables;
import plenary.indicators.publish.ValueTable;
import plenary.indicators.table.CsvTable;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Prospect;
import plenary.schemas.submission.Folders;

/**
 * Cells of one country before and after, computed by what computes the published ones. Nothing is written into the
 * archive, not even facility values: whoever looks may have no right to write there, and leaves no trace.
 */
public final class EffectJob {

    private final Archive archive;
    private final Prospect prospect;
    private final Computation computation;
    private final KeptValues kept;
    private final Path folder;

    private EffectJob(Archive archive, Prospect prospect, Computation computation, Path folder) {
        this.archive = archive;
        this.prospect = prospect;
        this.computation = computation;
        this.folder = folder;
        this.kept = computation.kept(new Archive(folder), folder.resolve("work"));
    }

    /**
     * Writes two folders that look like revisions: {@code before} with its table alone, {@code after} with a manifest and
     * tables, {@code changed_cell.csv} among them. {@code left_out.csv} names the indicators that are made of data of
     * other countries too, of which there is no cell in either.
     *
     * @param conf the configuration that both sides are computed with
     * @param folder for work, of this run alone
     */
    public static void run(
            Archive archive, Path conf, Prospect prospect, Path folder, String master, Progress progress) {
        SparkSession spark = Sessions.open(master);
        try {
            run(spark, archive, conf, prospect, folder, progress);
        } finally {
            spark.stop();
        }
    }

    /** The same in a session that is open, and stays open. */
    public static void run(
            SparkSession spark, Archive archive, Path conf, Prospect prospect, Path folder, Progress progress) {
        SparkFailure.told("compute the effect of what " + prospect.country() + " sent", () -> {
            new EffectJob(archive, prospect, new Computation(spark, archive, conf, progress), folder).write();
            return folder;
        });
    }

    private void write() {
        FrozenEdition edition = FrozenEdition.of(archive, prospect.after());
        List<IndicatorValue> values = cells(edition);
        Path revision = Folders.made(folder.resolve("after"));
        JsonFile.writeInto(revision, "manifest.json", prospect.after());
        Tables after = new Tables(Folders.made(revision.resolve("tables")));
        after.values(values);
        after.text(DefinitionJson.FILE, DefinitionJson.of(computation.catalog().definitions()));
        SubmissionTables.write(edition, computation.contract(), after);
        CsvTable later = ValueTable.table(values);
        CsvTable earlier = before();
        new Tables(Folders.made(folder.resolve("before/tables")))
                .csv(ValueTable.FILE, earlier.header(), earlier.lines().stream().map(CsvTable.Line::cells));
        Path definitionsBefore = isPublished() ? published() : revision.resolve("tables");
        CausesOfChange causes = new CausesOfChange(
                prospect.before(),
                prospect.after(),
                computation.catalog(),
                definitionsBefore.resolve(DefinitionJson.FILE));
        after.csv(
                ChangedCells.FILE,
                ChangedCells.HEADER,
                ChangedCells.between(causes, earlier.lines(), later.lines()).stream());
        new Tables(folder).csv("left_out.csv", List.of("INDICATOR"), leftOut().map(List::of));
    }

    private CsvTable before() {
        if (!isPublished()) {
            return ValueTable.table(cells(FrozenEdition.of(archive, prospect.before())));
        }
        CsvTable all = CsvTable.read(published().resolve(ValueTable.FILE));
        Set<String> leftOut = leftOut().collect(Collectors.toSet());
        return new CsvTable(
                all.header(),
                all.lines().stream()
                        .filter(line -> line.text("REF_AREA").equals(prospect.country()))
                        .filter(line -> !leftOut.contains(line.text("INDICATOR")))
                        .toList());
    }

    private boolean isPublished() {
        return prospect.basis() == Prospect.Basis.PUBLISHED;
    }

    private Path published() {
        return archive.tables(prospect.before().edition(), prospect.before().revision());
    }

    /** Of the country alone: a formula may have rows of whatever area a reference table names. */
    private List<IndicatorValue> cells(FrozenEdition edition) {
        Catalog wanted = computation
                .catalog()
                .only(computation.catalog().ofSingleCountries().stream()
                        .map(Definition::id)
                        .toList());
        return computation.cells(edition, wanted, kept).passed().stream()
                .filter(value -> value.at().refArea().equals(prospect.country()))
                .toList();
    }

    private Stream<String> leftOut() {
        Catalog catalog = computation.catalog();
        return catalog.ofEditions().stream()
                .filter(definition -> ((EditionFormula) definition.formula()).isForCountries())
                .map(Definition::id)
                .filter(catalog::readsOtherCountries);
    }
}
