package plenary.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.collect.readiness.InputBytes;
import plenary.collect.readiness.Stage;
import plenary.schemas.finding.Language;

/** Checks submissions and seals what is accepted. */
@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        description = "Check submissions and seal what is accepted; without names, everything in the inbox.")
final class CollectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Mixin
    private JobRepository jobRepository;

    @Parameters(arity = "0..*", paramLabel = "SUBMISSION", description = "folders or zips; copied into the inbox")
    private List<Path> submissions = List.of();

    @Option(names = "--country", paramLabel = "C", description = "only this country's part of the inbox")
    private @Nullable String country;

    @Option(names = "--edition", paramLabel = "E", description = "also check that they belong to this edition")
    private @Nullable String edition;

    @Option(
            names = "--language",
            paramLabel = "en|fr|de|es",
            converter = CheckCommand.LanguageOfCode.class,
            description = "of the findings that are given back (default: as before, else en)")
    private @Nullable Language language;

    @Override
    public Integer call() {
        Optional<Path> plan = Optional.ofNullable(edition).map(places::plan);
        List<Path> sent = country == null ? submissions : drops(country);
        Stages stages = Stages.of(spec, places);
        stages.require(List.of(Stage.COLLECT), InputBytes.toCollect(places.archive(), sent), plan);
        return stages.collect(jobRepository, sent, plan, Optional.ofNullable(language));
    }

    private List<Path> drops(String country) {
        if (!submissions.isEmpty()) {
            throw new IllegalArgumentException("name submissions or --country, not both");
        }
        Path folder = places.archive().inbox().resolve(country);
        try (Stream<Path> drops = Files.list(folder)) {
            return drops.sorted().toList();
        } catch (NoSuchFileException nothing) {
            throw new IllegalArgumentException(
                    "nothing from " + country + " in " + places.archive().inbox());
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }
}
