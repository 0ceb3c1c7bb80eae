package plenary.schemas.reassessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Presence;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.rule.KeptProfile;

/** The profiles that a check at home keeps: {@code profiles/<dataset>.json.gz} beside its findings. */
public final class KeptProfiles {

    public static final String FOLDER = "profiles";

    private static final String ENDING = ".json.gz";

    private KeptProfiles() {}

    /** Writes these in place of those that a check before has kept there. */
    public static void write(List<KeptProfile> profiles, Path findings) {
        Path folder = findings.resolve(FOLDER);
        try {
            for (Path earlier : files(folder)) {
                Files.delete(earlier);
            }
            if (!profiles.isEmpty()) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not make " + folder + " ready", e);
        }
        profiles.forEach(kept -> JsonFile.writePackedInto(folder, kept.dataset() + ENDING, kept));
    }

    /** Whether a check has kept profiles in a folder of findings. */
    public static boolean areIn(Path findings) {
        return Presence.isFolder(findings.resolve(FOLDER));
    }

    /** Those that a check has kept, by the names of the datasets. */
    public static List<KeptProfile> in(Path findings) {
        try {
            List<KeptProfile> profiles = new ArrayList<>();
            for (Path file : files(findings.resolve(FOLDER))) {
                profiles.add(JsonFile.readPacked(file, KeptProfile.class));
            }
            return profiles;
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + findings, e);
        }
    }

    /** The tables of a submission that a check has kept, under other rules. */
    public static List<TableReassessment> reassessed(Path findings, TriedRules rules, Catalogue catalogue) {
        List<KeptProfile> tables = in(findings);
        SentTogether submission = SentTogether.of(tables, findings);
        return tables.stream()
                .map(table -> TableReassessment.of("", table, submission, rules, catalogue))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Presence.isFolder(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }
}
