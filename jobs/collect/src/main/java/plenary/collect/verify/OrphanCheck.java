package plenary.collect.verify;

import java.nio.file.Path;
import java.util.List;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Presence;
import tools.jackson.core.JacksonException;

/** Files that no rule expects. */
final class OrphanCheck {

    /** As they come: what was sent, what runs and databases write, and the invented countries of the demonstration. */
    private static final List<String> FREE = List.of("inbox/", "leases/", "jobs/", "synthetic/");

    private static final List<String> UNCHANGING = List.of("sealed/", "editions/", "audit/");

    private final Inspection inspection;

    OrphanCheck(Inspection inspection) {
        this.inspection = inspection;
    }

    /** @param scope places or their beginnings within which to look */
    void check(List<String> scope) {
        boolean isAtWork = isAtWork();
        for (String place : inspection.unnamed()) {
            if (scope.stream().anyMatch(place::startsWith) && FREE.stream().noneMatch(place::startsWith)) {
                check(place, isAtWork);
            }
        }
    }

    private void check(String place, boolean isAtWork) {
        String name = place.substring(place.lastIndexOf('/') + 1);
        if (place.startsWith("staging/")) {
            if (!isAtWork) {
                String work = place.replaceFirst("^(staging/[^/]+).*$", "$1");
                inspection.differs(work, "work that nobody does", "nothing, as no run is at work", Meaning.UNFINISHED);
            }
        } else if (name.startsWith(".") || name.endsWith(".part")) {
            inspection.differs(place, "a file that was being written", "nothing", Meaning.UNFINISHED);
        } else if (place.matches("sealed/[^/]+/[^/]+/[^/]+/.+") && !hasReceipt(place)) {
            String folder = place.replaceFirst("^(([^/]+/){3}[^/]+)/.*$", "$1");
            inspection.differs(folder, "files, but no receipt.json", "a receipt, or nothing", Meaning.UNFINISHED);
        } else if (UNCHANGING.stream().anyMatch(place::startsWith)) {
            inspection.differs(place, "a file", "nothing: no receipt, manifest or contents name it", Meaning.STRAY);
        } else {
            String top = place.matches("(returned|values|deleted)/.*") ? place : place.replaceFirst("/.*$", "");
            inspection.differs(top, "a file or folder", "nothing", Meaning.UNKNOWN);
        }
    }

    private boolean hasReceipt(String place) {
        Path folder = inspection.archive().root().resolve(place.replaceFirst("^(([^/]+/){3}[^/]+)/.*$", "$1"));
        return inspection.isThere(folder.resolve("receipt.json"));
    }

    /** Whether some lease was not given back; its run may be at work, or was killed. */
    private boolean isAtWork() {
        Archive archive = inspection.archive();
        return Durable.foldersOf(archive.leases()).stream()
                .flatMap(lease -> Durable.filesOf(lease).stream().reduce((before, after) -> after).stream())
                .anyMatch(OrphanCheck::isHeld);
    }

    private static boolean isHeld(Path newest) {
        try {
            return Presence.isThere(newest)
                    && !JsonFile.tree(newest).path("released").asBoolean(false);
        } catch (JacksonException beingWritten) {
            return true;
        }
    }
}
