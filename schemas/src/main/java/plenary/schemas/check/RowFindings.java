package plenary.schemas.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.conversion.Misfit;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.identity.Identities;
import plenary.schemas.identity.Identity;
import plenary.schemas.rule.Profiler;

/** Collects what is wrong with the row at which the reading stands. */
final class RowFindings {

    /** Findings of one row that are shown; how many more there are is said. */
    static final int MOST = 20;

    private static final int LONGEST_KEY_VALUE = 80;

    private static final String FACILITY = "facility_id";

    private final Catalogue catalogue;
    private final String file;
    private final Dataset dataset;
    private final int facility;
    private final WatchedColumns columns;
    private final CurrentRow row;
    private final List<Finding> findings = new ArrayList<>();
    private int further;

    RowFindings(Catalogue catalogue, String file, Dataset dataset, WatchedColumns columns, CurrentRow row) {
        this.catalogue = catalogue;
        this.file = file;
        this.dataset = dataset;
        this.facility = dataset.fields().stream().map(Field::name).toList().indexOf(FACILITY);
        this.columns = columns;
        this.row = row;
    }

    void add(String id, int column, String expected) {
        add(
                id,
                facility(),
                key(),
                dataset.fields().get(column).name(),
                columns.shown(column, row.string(column)),
                expected);
    }

    /** Adds that a cell names somebody. */
    void add(Identity identity, int column) {
        add(identity.finding(), column, identity.expected());
    }

    /** Adds something that strikes in an accepted row. */
    void add(Profiler.Striking striking, int column) {
        add(
                striking.id(),
                facility(),
                key(),
                dataset.fields().get(column).name(),
                striking.found(),
                striking.expected());
    }

    /** Adds something that could not be written as text, so that the record may lack its key. */
    void addMisfit(Misfit misfit) {
        add(misfit.id(), "", "", misfit.column(), Identities.masked(misfit.value()), misfit.expected());
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    /** Adds a finding about the whole record. */
    void addOfRecord(String id, String value, String expected) {
        add(id, facility(), key(), "", value, expected);
    }

    /** Adds a finding about a record whose fields cannot be told apart for sure, so that it has no key. */
    void addOfUnknownRecord(String id, String value, String expected) {
        add(id, "", "", "", value, expected);
    }

    private String facility() {
        return facility < 0 || !row.hasValue(facility) ? "" : shortened(row.string(facility));
    }

    private void add(String id, String ofFacility, String key, String column, String value, String expected) {
        if (findings.size() < MOST) {
            findings.add(catalogue.failed(id, file, row.line(), ofFacility, key, column, value, expected));
        } else {
            further++;
        }
    }

    /** Such as {@code facility_id=F01,exam_uid_hash=ab12}; long values are shortened. */
    String key() {
        return dataset.primaryKey().stream()
                .map(column -> column + "=" + shortened(Identities.masked(row.string(dataset.indexOf(column)))))
                .collect(Collectors.joining(","));
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_KEY_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_KEY_VALUE / 2)) + "…";
    }

    /** The findings of the row, at least one; starts anew for the next. */
    List<Finding> take() {
        if (findings.isEmpty()) {
            throw new IllegalStateException("%s, line %s: refused without a reason".formatted(file, row.line()));
        }
        if (further > 0) {
            findings.add(catalogue.failed(
                    "RQ-ROW-003",
                    file,
                    row.line(),
                    findings.get(0).facility(),
                    findings.get(0).record(),
                    "",
                    further + " more",
                    "none"));
        }
        List<Finding> taken = List.copyOf(findings);
        findings.clear();
        further = 0;
        return taken;
    }
}
