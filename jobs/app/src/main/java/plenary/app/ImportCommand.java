package plenary.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.collect.imports.DoseFormat;
import plenary.collect.imports.DoseImport;
import plenary.collect.imports.DoseSettings;
import plenary.collect.imports.Import;
import plenary.collect.imports.Pseudonyms;
import plenary.collect.procedures.ProcedureSettings;
import plenary.schemas.archive.Presence;
import plenary.schemas.command.Exit;
import plenary.schemas.command.TerminalProgress;
import plenary.schemas.contract.Period;

/** Turns a foreign export into a submission package: by a mapping of conf/mappings, or dose reports by their own reader. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Turn a foreign export into a submission package.")
final class ImportCommand implements Callable<Integer> {

    private static final String KEY_VARIABLE = "PLENARY_KEY";

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(
            index = "0",
            paramLabel = "MAPPING",
            description =
                    "name of a file in conf/mappings; or rdsr (DICOM dose reports), fhir-rds (FHIR dose summaries)")
    private String mapping;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "the export's files, folders or zips")
    private List<Path> files;

    @Option(
            names = "--country",
            defaultValue = "",
            paramLabel = "C",
            description = "ISO 3166 code of the submitter (default: that of the mapping)")
    private String country = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder of the new package")
    private Path out;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description =
                    "the registry's secret key for pseudonyms (default: the environment variable " + KEY_VARIABLE + ")")
    private @Nullable Path keyFile;

    @Option(
            names = "--facility",
            defaultValue = "",
            paramLabel = "ID",
            description =
                    "dose reports: pseudonym of the facility they are all from (default: one for each institution)")
    private String facility = "";

    @Option(
            names = "--categories",
            paramLabel = "FILE",
            description = "dose reports: CSV of local_code,local_name,exam_category (default: all are UNMAPPED)")
    private @Nullable Path categories;

    @Option(
            names = "--procedures",
            paramLabel = "FILE",
            description = "procedure map (default: conf/mappings/procedures/<country>.csv, where there is one)")
    private @Nullable Path procedures;

    @Option(
            names = "--propose",
            paramLabel = "FILE",
            description = "write a copy of the procedure map with a row for each unmapped name, for you to confirm")
    private @Nullable Path propose;

    @Option(
            names = "--period",
            defaultValue = "",
            paramLabel = "P",
            description = "dose reports: keep out what is outside (default: the years of all)")
    private String period = "";

    @Option(
            names = "--registry",
            defaultValue = "",
            paramLabel = "NAME",
            description = "dose reports: for the descriptor")
    private String registry = "";

    @Override
    public Integer call() {
        Optional<DoseFormat> format = DoseFormat.of(mapping);
        format.ifPresentOrElse(this::importReports, this::importByMapping);
        return Exit.DONE;
    }

    private void importByMapping() {
        Path yaml = places.conf().resolve("mappings").resolve(mapping + ".yaml");
        if (!Presence.isFile(yaml)) {
            throw new IllegalArgumentException("no mapping '" + mapping + "' in " + yaml.getParent());
        }
        Import.Result result;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
            result = Import.run(yaml, files, country, pseudonyms(), procedureSettings(), out, progress);
        }
        result.account()
                .lines(result.mapped().lines())
                .forEach(spec.commandLine().getErr()::println);
        tellLists(result.lists());
        spec.commandLine().getOut().println(result.descriptor().getParent());
    }

    private void importReports(DoseFormat format) {
        DoseSettings settings = new DoseSettings(
                country, registry, statedPseudonyms(), facility, Optional.ofNullable(categories), statedPeriod());
        DoseImport.Result result;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
            result = DoseImport.run(format, files, settings, procedureSettings(), out, progress);
        }
        result.account()
                .lines(result.mapped().lines())
                .forEach(spec.commandLine().getErr()::println);
        tellLists(result.unmapped());
        spec.commandLine()
                .getErr()
                .println("  each file  " + result.list() + " (names files: keep it, do not send it)");
        spec.commandLine().getOut().println(result.descriptor().getParent());
    }

    private ProcedureSettings procedureSettings() {
        return new ProcedureSettings(
                Optional.of(places.conf().resolve("mappings").resolve("procedures")),
                Optional.ofNullable(procedures),
                Optional.ofNullable(propose));
    }

    private void tellLists(List<Path> lists) {
        PrintWriter err = spec.commandLine().getErr();
        lists.forEach(list -> err.println("  list       " + list));
        if (propose != null) {
            err.println("  proposed   " + propose + " (confirm rows, then put it in place of the map)");
        }
    }

    private Optional<Period> statedPeriod() {
        Optional<Period> stated = Period.parse(period);
        if (stated.isEmpty() && !period.isEmpty()) {
            throw new IllegalArgumentException("no period '" + period + "', expected one such as 2025 or 2025-Q1");
        }
        return stated;
    }

    private Pseudonyms statedPseudonyms() {
        return pseudonyms()
                .orElseThrow(() ->
                        new IllegalArgumentException(mapping + " makes pseudonyms: " + Pseudonyms.HOW_TO_GIVE_A_KEY));
    }

    private Optional<Pseudonyms> pseudonyms() {
        return Optional.ofNullable(keyFile)
                .map(ImportCommand::read)
                .or(() -> Optional.ofNullable(System.getenv(KEY_VARIABLE)))
                .map(Pseudonyms::of);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the key in " + file, e);
        }
    }
}
