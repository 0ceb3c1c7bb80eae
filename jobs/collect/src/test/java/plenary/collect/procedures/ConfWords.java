package plenary.collect.procedures;

import java.nio.file.Files;
import java.nio.file.Path;
import plenary.schemas.contract.Contract;

/** The words of {@code conf}, as an import uses them. */
final class ConfWords {

    static final Contract CONTRACT = Contract.load();
    static final Suggester SUGGESTER = new Suggester(CONTRACT, ProcedureWords.read(folder(), CONTRACT));

    private ConfWords() {}

    static Path folder() {
        return root().resolve("conf/mappings/procedures");
    }

    static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("conf/mappings"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder above " + start + " holds conf/mappings");
    }
}
