package plenary.schemas.archive;

import java.util.List;
import java.util.Map;

/**
 * What one revision of an edition is made of; {@code manifest.json}. Everything later is computed from it alone: from the
 * sealed submissions that it names, the configuration that lies beside it, and the code of the version that it names.
 *
 * @param corrects the revision that readers saw when this one was frozen, of which it lists the changed cells; 0 for none
 * @param title for the cover of the report
 * @param firstDay first day of the edition's window, ISO 8601
 * @param lastDay last day of the edition's window, ISO 8601
 * @param deadline last day for submissions, ISO 8601; empty when there was none
 * @param embargo ISO 8601 instant before which only reviewers may read, UTC; empty for none
 * @param consultation first and last day on which countries may object, {@code first/last}; empty for none
 * @param countries everybody who was asked, submitted or not
 * @param groups ids of country groups to compute, without the prefix {@code G_}
 * @param createdAt ISO 8601 instant, UTC; the only clock reading in a revision
 * @param contract SHA-256 of each schema, code list and rule file of the contract, by its path under schemas/
 * @param conf SHA-256 of each configuration file by its path under conf/
 */
public record Manifest(
        String edition,
        int revision,
        int corrects,
        String title,
        String firstDay,
        String lastDay,
        String deadline,
        String embargo,
        String consultation,
        List<String> countries,
        List<String> groups,
        String createdAt,
        String contractVersion,
        String codeVersion,
        List<Input> inputs,
        List<Withdrawn> withdrawn,
        List<Objection> objections,
        Map<String, String> contract,
        Map<String, String> conf) {

    public Manifest {
        countries = List.copyOf(countries);
        groups = List.copyOf(groups);
        inputs = List.copyOf(inputs);
        withdrawn = List.copyOf(withdrawn);
        objections = List.copyOf(objections);
        contract = Map.copyOf(contract);
        conf = Map.copyOf(conf);
    }

    /**
     * One sealed submission that is in force in this revision.
     *
     * @param signedOff name and role of whoever signed it off for the country; empty when nobody has
     */
    public record Input(
            String country, String dataset, String period, String id, String receiptSha256, String signedOff) {}

    /** A submission of the window that its country took back. */
    public record Withdrawn(String country, String dataset, String period, String id, String at, String reason) {}

    /**
     * What a country says against a number, printed with it.
     *
     * @param cell id of the cell; empty when the country's page as a whole is meant
     */
    public record Objection(String country, String cell, String at, String by, String role, String text) {}
}
