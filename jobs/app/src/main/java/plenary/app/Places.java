package plenary.app;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Presence;

/** Where a command reads and writes: options that most commands share. */
final class Places {

    private static final String OBJECT_STORE = "s3a://";

    @Option(
            names = "--archive",
            paramLabel = "DIR|URL",
            defaultValue = "archive",
            description = "root of the archive: a folder, or s3a://bucket/prefix (default: ./archive)")
    private String archive = "archive";

    @Option(
            names = "--conf",
            paramLabel = "DIR",
            defaultValue = "${sys:plenary.conf:-conf}",
            description = "configuration (default: the installed conf)")
    private Path conf = Path.of("conf");

    @Option(names = "--debug", description = "print stack traces")
    private void debug(boolean on) {
        if (on) {
            System.setProperty("plenary.debug", "true");
        }
    }

    Archive archive() {
        Path root = archive.startsWith(OBJECT_STORE) ? Path.of(URI.create(archive)) : Path.of(archive);
        return new Archive(root.toAbsolutePath().normalize());
    }

    Path conf() {
        return conf.toAbsolutePath().normalize();
    }

    /** Where the file of an edition is, or would be. */
    Path plan(String edition) {
        return conf().resolve("editions").resolve(edition + ".yaml");
    }

    Path edition(String edition) {
        Path yaml = plan(edition);
        if (!Presence.isFile(yaml)) {
            throw new IllegalArgumentException("there is no edition " + edition + ": " + yaml + " does not exist");
        }
        return yaml;
    }
}
