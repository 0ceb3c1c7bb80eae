package plenary.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.collect.imports.Import;
import plenary.schemas.archive.Presence;

/** Turns a foreign export into a submission package, by a mapping of conf/mappings. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Turn a foreign export into a submission package.")
final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(index = "0", paramLabel = "MAPPING", description = "name of a file in conf/mappings")
    private String mapping;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "the export's files")
    private List<Path> files;

    @Option(
            names = "--country",
            defaultValue = "",
            paramLabel = "C",
            description = "ISO 3166 code of the submitter (default: that of the mapping)")
    private String country = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder of the new package")
    private Path out;

    @Override
    public Integer call() {
        Path yaml = places.conf().resolve("mappings").resolve(mapping + ".yaml");
        if (!Presence.isFile(yaml)) {
            throw new IllegalArgumentException("no mapping '" + mapping + "' in " + yaml.getParent());
        }
        Import.Result result;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
            result = Import.run(yaml, files, country, out, progress);
        }
        result.account().lines().forEach(spec.commandLine().getErr()::println);
        spec.commandLine().getOut().println(result.descriptor().getParent());
        return Plenary.DONE;
    }
}
