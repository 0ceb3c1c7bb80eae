package plenary.schemas.archive;

import java.util.List;
import java.util.Map;

/**
 * What one revision of an edition is made of; {@code manifest.json}. Everything later is computed from it alone.
 *
 * @param title for the cover of the report
 * @param firstDay first day of the edition's window, ISO 8601
 * @param lastDay last day of the edition's window, ISO 8601
 * @param deadline last day for submissions, ISO 8601; empty when there was none
 * @param countries everybody who was asked, submitted or not
 * @param groups ids of country groups to compute, without the prefix {@code G_}
 * @param createdAt ISO 8601 instant, UTC; the only clock reading in a revision
 * @param conf SHA-256 of each configuration file by its path under conf/
 */
public record Manifest(
        String edition,
        int revision,
        String title,
        String firstDay,
        String lastDay,
        String deadline,
        List<String> countries,
        List<String> groups,
        String createdAt,
        String contractVersion,
        String codeVersion,
        List<Input> inputs,
        Map<String, String> conf) {

    public Manifest {
        countries = List.copyOf(countries);
        groups = List.copyOf(groups);
        inputs = List.copyOf(inputs);
        conf = Map.copyOf(conf);
    }

    /** One sealed submission that is in force in this revision. */
    public record Input(String country, String dataset, String period, String id, String receiptSha256) {}
}
