package plenary.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import plenary.collect.Collect;
import plenary.collect.Outcome;
import plenary.collect.edition.Freeze;
import plenary.collect.edition.Prospects;
import plenary.collect.edition.Publish;
import plenary.collect.readiness.InputBytes;
import plenary.collect.readiness.Readiness;
import plenary.collect.readiness.Stage;
import plenary.indicators.EffectJob;
import plenary.indicators.IndicatorsJob;
import plenary.reports.Report;
import plenary.reports.effect.Effect;
import plenary.reports.effect.EffectWords;
import plenary.reports.input.Correction;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Prospect;
import plenary.schemas.command.Exit;
import plenary.schemas.command.TerminalProgress;
import plenary.schemas.finding.Language;
import plenary.store.StoreSettings;

/** The stages as commands run them: each calls its job and tells on the terminal what came of it. */
final class Stages {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Places places;
    private final Clock clock;

    private Stages(PrintWriter out, PrintWriter err, Places places, Clock clock) {
        this.out = out;
        this.err = err;
        this.places = places;
        this.clock = clock;
    }

    static Stages of(CommandSpec spec, Places places) {
        Plenary plenary = (Plenary) spec.root().userObject();
        return new Stages(spec.commandLine().getOut(), spec.commandLine().getErr(), places, plenary.clock());
    }

    /** Throws, before anything is written, when the stages cannot do their work; {@link Readiness#require}. */
    void require(List<Stage> stages, long inputBytes, Optional<Path> editionPlan) {
        new Readiness(places.archive(), clock).require(stages, inputBytes, editionPlan);
    }

    /** Exit code 1 when any submission has errors; the others are sealed all the same. */
    int collect(JobRepository jobRepository, List<Path> submissions, Optional<Path> editionPlan) {
        return collect(jobRepository, submissions, editionPlan, Optional.empty());
    }

    /** @param language of findings; when empty, of what was collected before it stays as it is */
    int collect(
            JobRepository jobRepository,
            List<Path> submissions,
            Optional<Path> editionPlan,
            Optional<Language> language) {
        List<Outcome> outcomes;
        try (TerminalProgress progress = new TerminalProgress(err)) {
            Collect collect = new Collect(places.archive(), progress, clock, jobRepository.url());
            outcomes = language.map(collect::in).orElse(collect).run(submissions, editionPlan);
        }
        outcomes.forEach(outcome -> err.println(line(outcome)));
        return outcomes.stream().anyMatch(outcome -> outcome.errors() > 0) ? Exit.FINDINGS : Exit.DONE;
    }

    private static String line(Outcome outcome) {
        String before = outcome.alreadyDone() ? "already done. " : "";
        String notInForce = outcome.notInForce().isEmpty() ? "" : " " + outcome.notInForce();
        return "%s %s: %s%s%s %s"
                .formatted(
                        outcome.country(),
                        outcome.drop(),
                        before,
                        outcome.verdict(),
                        notInForce,
                        outcome.returnedDir().resolve("findings.html"));
    }

    void edition(String edition) {
        tell(Freeze.freeze(places.archive(), places.conf(), edition, clock));
    }

    /** Makes an edition again with the configuration of its newest revision. */
    void again(String edition, String master) {
        require(
                List.of(Stage.EDITION, Stage.INDICATORS, Stage.REPORT),
                InputBytes.toCompute(places.archive(), edition),
                Optional.empty());
        tell(Freeze.again(places.archive(), edition, clock));
        indicators(edition, master);
        report(edition);
    }

    private void tell(Manifest manifest) {
        err.printf(
                "%s r%d: %d sealed submissions of %d countries%n",
                manifest.edition(),
                manifest.revision(),
                manifest.inputs().size(),
                manifest.inputs().stream()
                        .map(Manifest.Input::country)
                        .distinct()
                        .count());
    }

    void indicators(String edition, String master) {
        tellSparkOfTheStore();
        try (TerminalProgress progress = new TerminalProgress(err)) {
            IndicatorsJob.run(places.archive(), edition, master, progress);
        }
        Correction.of(places.archive().revision(edition, newestRevision(edition)))
                .map(Correction::summary)
                .ifPresent(err::println);
    }

    /** Spark reads the same objects by the same client; it takes its settings from here. */
    private void tellSparkOfTheStore() {
        if (!Durable.isLocal(places.archive().root())) {
            StoreSettings.stated().forEach((name, value) -> System.setProperty("spark.hadoop." + name, value));
        }
    }

    /** Says what was compared and what differs, and prints the path of the page. */
    void effect(String edition, String country, Path out, String master) {
        Effect.requireAbsent(out);
        Prospect prospect = Prospects.of(places.archive(), places.conf(), edition, country, clock);
        new Readiness(places.archive(), clock).requireMemory(List.of(Stage.INDICATORS));
        tellSparkOfTheStore();
        err.println(EffectWords.compared(prospect));
        Path work = out.resolveSibling("." + out.getFileName() + ".work");
        Durable.remove(work);
        try {
            try (TerminalProgress progress = new TerminalProgress(err)) {
                EffectJob.run(places.archive(), places.conf(), prospect, work, master, progress);
            }
            err.println(EffectWords.summary(Effect.write(prospect, work, places.conf(), out)));
        } finally {
            Durable.remove(work);
        }
        this.out.println(out.resolve("effect.html"));
    }

    int newestRevision(String edition) {
        return Freeze.newest(places.archive(), edition)
                .orElseThrow(() -> new IllegalArgumentException(
                        "edition " + edition + " is not frozen yet; run: plenary edition " + edition))
                .revision();
    }

    /** Renders the report, points CURRENT at it unless readers must wait, and prints the path of its first page. */
    void report(String edition) {
        int revision = newestRevision(edition);
        Path index;
        try (TerminalProgress progress = new TerminalProgress(err)) {
            index = Report.write(places.archive(), edition, progress);
        }
        publish(edition, revision);
        out.println(index);
    }

    /** Points CURRENT at a revision; false, and said why, when readers must wait. */
    boolean publish(String edition, int revision) {
        Optional<String> hold = Publish.publish(places.archive(), edition, revision, clock);
        hold.ifPresent(why -> err.printf(
                "%s r%d: %s; until then only reviewers read %s. Later: plenary publish %s%n",
                edition, revision, why, places.archive().report(edition, revision), edition));
        return hold.isEmpty();
    }
}
