package plenary.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import plenary.faults.Tree;

/** A configuration of few indicators, so that an edition takes a second and not a minute. */
final class TestConf {

    static final String EDITION = "faults";

    private TestConf() {}

    static Path write(Path folder, List<String> indicators, List<String> countries) {
        Path installed = Path.of("../../conf");
        try {
            Files.createDirectories(folder.resolve("editions"));
            for (String file : List.of("country_groups.csv", "disclosure.yaml", "topics.csv")) {
                Files.copy(installed.resolve(file), folder.resolve(file));
            }
            Tree.copy(installed.resolve("reference"), folder.resolve("reference"));
            for (String indicator : indicators) {
                Path of = Path.of("indicators", indicator);
                Tree.copy(installed.resolve(of), folder.resolve(of));
            }
            Files.writeString(folder.resolve("editions").resolve(EDITION + ".yaml"), """
                    id: %s
                    title: An edition that tests make
                    first-day: 2025-01-01
                    last-day: 2025-12-31
                    countries: [%s]
                    groups: [ALL]
                    """.formatted(
                            EDITION, String.join(", ", countries)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
