package plenary.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import plenary.schemas.annotation.Copies;
import plenary.schemas.check.Wanted;
import plenary.schemas.command.CheckRun;
import plenary.schemas.finding.Language;
import plenary.schemas.reassessment.Profiles;

/** Checks a submission at home, before anybody sees it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check a submission offline; needs no archive and no network.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(paramLabel = "SUBMISSION", description = "folder, .zip, datapackage.json, or a table alone")
    private Path submission;

    @Option(names = "--out", paramLabel = "DIR", description = "where findings go (default: beside the submission)")
    private @Nullable Path out;

    @Option(
            names = "--since",
            paramLabel = "EARLIER",
            description = "also tell what changed since this one, sent before: as SUBMISSION, or a sealed folder")
    private @Nullable Path since;

    @Option(
            names = "--language",
            paramLabel = "en|fr|de|es",
            converter = LanguageOfCode.class,
            defaultValue = "en",
            description = "of findings and reports (default: en)")
    private Language language = Language.EN;

    @Option(names = "--no-annotated", description = "leave out the annotated copies of files with findings")
    private boolean withoutCopies;

    @Option(
            names = "--profiles",
            description = "keep a profile of each table, on which 'plenary reassess' tries other rules")
    private boolean withProfiles;

    @Override
    public Integer call() {
        return CheckRun.run(
                submission,
                Optional.ofNullable(out),
                new Wanted(
                        language,
                        Optional.ofNullable(since),
                        withoutCopies ? Copies.NONE : Copies.ANNOTATED,
                        withProfiles ? Profiles.KEPT : Profiles.NONE),
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
    }

    /** Made by picocli. */
    static final class LanguageOfCode implements ITypeConverter<Language> {

        @Override
        public Language convert(String code) {
            try {
                return Language.of(code);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
