package plenary.collect.imports;

import java.util.List;

/** What a file of dose reports turned out to be. */
sealed interface DoseFile {

    /** One report, or several. */
    record Reports(List<DoseReport> reports) implements DoseFile {
        public Reports {
            reports = List.copyOf(reports);
        }
    }

    /** Whole, but about something else. */
    record NoReport(String why) implements DoseFile {}

    /**
     * Damaged, or too large to be what it says.
     *
     * @param detail may hold a piece of the file, and stays with the registry
     */
    record Unreadable(String why, String detail) implements DoseFile {}
}
