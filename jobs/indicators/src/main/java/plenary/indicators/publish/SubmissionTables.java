package plenary.indicators.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import plenary.indicators.archive.FrozenEdition;
import plenary.schemas.archive.Receipt;
import plenary.schemas.archive.TierReached;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;

/** Who sent what, and what was found in it; counts only. */
public final class SubmissionTables {

    public static final List<String> SUBMISSION = List.of(
            "country",
            "dataset",
            "period",
            "status",
            "records",
            "accepted",
            "rejected",
            "quarantined",
            "received_at",
            "coverage",
            "contract_version",
            "seal_id",
            "late",
            "tier",
            "essential_lacking",
            "detailed_answers",
            "detailed_cells");

    /** Facilities are not named: readers are told that one is meant, and not how many findings it has. */
    public static final List<String> WAIVER = List.of(
            "country",
            "dataset",
            "period",
            "finding",
            "column",
            "one_facility",
            "reason",
            "explained_by",
            "until",
            "count");

    public static final List<String> FINDING_COUNT = List.of("country", "dataset", "id", "severity", "state", "count");

    private static final Comparator<List<String>> BY_CELLS =
            Comparator.comparing(cells -> String.join("\u0000", cells));

    private SubmissionTables() {}

    /** Writes all three. */
    public static void write(FrozenEdition edition, Contract contract, Tables tables) {
        tables.csv("submission.csv", SUBMISSION, submissions(edition, contract).stream());
        tables.csv("finding_count.csv", FINDING_COUNT, findings(edition).stream());
        tables.csv("waiver.csv", WAIVER, waivers(edition).stream());
    }

    /** One row a submission in force, and one a country and dataset that was not sent. */
    public static List<List<String>> submissions(FrozenEdition edition, Contract contract) {
        List<List<String>> rows = new ArrayList<>();
        edition.receipts()
                .forEach(receipt -> rows.add(inForce(receipt, edition.manifest().deadline())));
        for (String country : edition.manifest().countries()) {
            for (Dataset dataset : contract.datasets()) {
                if (edition.receipts().stream()
                        .noneMatch(receipt -> receipt.country().equals(country)
                                && receipt.dataset().equals(dataset.name()))) {
                    rows.add(notSubmitted(country, dataset.name()));
                }
            }
        }
        rows.sort(BY_CELLS);
        return rows;
    }

    private static List<String> notSubmitted(String country, String dataset) {
        List<String> row = new ArrayList<>(Collections.nCopies(SUBMISSION.size(), ""));
        row.set(SUBMISSION.indexOf("country"), country);
        row.set(SUBMISSION.indexOf("dataset"), dataset);
        row.set(SUBMISSION.indexOf("status"), "NOT_SUBMITTED");
        return row;
    }

    private static List<String> inForce(Receipt receipt, String deadline) {
        List<String> row = new ArrayList<>(counts(receipt, deadline));
        row.addAll(tier(receipt.tier()));
        return row;
    }

    /** How complete the rows are, as the contract's tiers say; empty for what an earlier version sealed. */
    private static List<String> tier(Optional<TierReached> reached) {
        return reached.map(tier -> List.of(
                        tier.tier(),
                        String.join(" ", tier.lacking()),
                        Long.toString(tier.detailedAnswers()),
                        Long.toString(tier.detailedCells())))
                .orElse(List.of("", "", "", ""));
    }

    private static List<String> counts(Receipt receipt, String deadline) {
        return List.of(
                receipt.country(),
                receipt.dataset(),
                receipt.period(),
                "IN_FORCE",
                String.valueOf(receipt.records()),
                String.valueOf(receipt.accepted()),
                String.valueOf(sum(receipt, Receipt.FileCount::rejected)),
                String.valueOf(sum(receipt, Receipt.FileCount::quarantined)),
                receipt.receivedAt(),
                Numbers.text(receipt.coverage()),
                receipt.contractVersion(),
                receipt.id(),
                late(receipt, deadline));
    }

    /** Received after the day of the deadline, in UTC; empty when the edition has none. */
    private static String late(Receipt receipt, String deadline) {
        if (deadline.isEmpty()) {
            return "";
        }
        LocalDate received = LocalDate.ofInstant(Instant.parse(receipt.receivedAt()), ZoneOffset.UTC);
        return Boolean.toString(received.isAfter(LocalDate.parse(deadline)));
    }

    private static long sum(Receipt receipt, ToLongFunction<Receipt.FileCount> count) {
        return receipt.files().stream().mapToLong(count).sum();
    }

    /** Warnings that the submissions in force explain. */
    public static List<List<String>> waivers(FrozenEdition edition) {
        List<List<String>> rows = new ArrayList<>();
        for (Receipt receipt : edition.receipts()) {
            for (Receipt.Waived waived : receipt.waived().orElse(List.of())) {
                boolean isOfOneFacility = !waived.facility().isEmpty();
                rows.add(List.of(
                        receipt.country(),
                        receipt.dataset(),
                        receipt.period(),
                        waived.finding(),
                        waived.column(),
                        Boolean.toString(isOfOneFacility),
                        waived.reason(),
                        waived.by(),
                        waived.until(),
                        isOfOneFacility ? "" : Long.toString(waived.findings())));
            }
        }
        rows.sort(BY_CELLS);
        return rows;
    }

    /** Findings of the submissions in force, summed by country and dataset. */
    public static List<List<String>> findings(FrozenEdition edition) {
        Map<List<String>, Long> counts = new TreeMap<>(BY_CELLS);
        for (Receipt receipt : edition.receipts()) {
            for (Receipt.FindingCount finding : receipt.findings()) {
                counts.merge(
                        List.of(
                                receipt.country(),
                                receipt.dataset(),
                                finding.id(),
                                finding.severity(),
                                finding.state()),
                        finding.count(),
                        Long::sum);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((cells, count) -> {
            List<String> row = new ArrayList<>(cells);
            row.add(Long.toString(count));
            rows.add(row);
        });
        return rows;
    }
}
