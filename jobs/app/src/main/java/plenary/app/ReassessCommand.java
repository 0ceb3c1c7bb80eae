package plenary.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.collect.reassessment.SealedProfiles;
import plenary.schemas.command.Exit;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.reassessment.KeptProfiles;
import plenary.schemas.reassessment.Reassessment;
import plenary.schemas.reassessment.ReassessmentText;
import plenary.schemas.reassessment.TableReassessment;
import plenary.schemas.reassessment.TriedRules;

/** What rules would say of tables that were checked before. */
@Command(
        name = "reassess",
        mixinStandardHelpOptions = true,
        description =
                "Tell what other rules of plausibility would say of tables that were checked before, from what was"
                        + " kept of them: no row is read. A rule that this cannot decide is NOT RUN (exit code 1).")
final class ReassessCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID|FOLDER",
            description = "id of a receipt, its first digits, or <country>/<drop>; or the findings of a check with"
                    + " --profiles (default: all in force in the archive)")
    private List<String> tables = List.of();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "rules to try, as schemas/rules has them; for files that it lacks the installed ones"
                    + " (default: the installed rules)")
    private Optional<Path> rules = Optional.empty();

    @Option(
            names = "--country",
            paramLabel = "C",
            split = ",",
            description = "of what is in force, this country's alone")
    private List<String> countries = List.of();

    @Option(names = "--edition", paramLabel = "E", description = "what the newest revision of an edition is made of")
    private Optional<String> edition = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "also write reassessment.csv, a row a table and rule, and reassessment.json with the findings, which"
                            + " name facilities")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        if (!tables.isEmpty() && (edition.isPresent() || !countries.isEmpty())) {
            throw new IllegalArgumentException("ID or FOLDER goes without --country and --edition");
        }
        Catalogue catalogue = Catalogue.load();
        TriedRules tried = rules.map(TriedRules::of).orElseGet(TriedRules::installed);
        Reassessment reassessment = tables.isEmpty() ? ofScope(tried, catalogue) : ofNamed(tried, catalogue);
        out.ifPresent(folder -> reassessment.write(folder.toAbsolutePath().normalize()));
        spec.commandLine()
                .getOut()
                .print(
                        tables.isEmpty()
                                ? ReassessmentText.ofCountries(reassessment, catalogue)
                                : ReassessmentText.ofTables(reassessment, catalogue));
        spec.commandLine().getOut().flush();
        return reassessment.isUndecided() ? Exit.FINDINGS : Exit.DONE;
    }

    private Reassessment ofScope(TriedRules tried, Catalogue catalogue) {
        SealedProfiles sealed = new SealedProfiles(places.archive(), tried, catalogue);
        return new Reassessment(edition.map(named -> sealed.ofEdition(named, countries))
                .orElseGet(() -> sealed.inForce(countries, Clock.systemUTC())));
    }

    private Reassessment ofNamed(TriedRules tried, Catalogue catalogue) {
        SealedProfiles sealed = new SealedProfiles(places.archive(), tried, catalogue);
        List<TableReassessment> reassessed = new ArrayList<>();
        for (String named : tables) {
            Path folder = Path.of(named);
            reassessed.addAll(
                    KeptProfiles.areIn(folder)
                            ? KeptProfiles.reassessed(folder, tried, catalogue)
                            : sealed.named(named));
        }
        return new Reassessment(reassessed);
    }
}
