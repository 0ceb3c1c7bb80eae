package plenary.collect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.contract.Period;
import plenary.schemas.contract.Upgrade;
import plenary.schemas.finding.Waiver;
import plenary.schemas.submission.DataFile;
import plenary.schemas.submission.Settings;
import plenary.schemas.submission.Submission;
import plenary.schemas.submission.Table;

/**
 * Everything that decides what a sealed folder holds and what its receipt says of the data, but not when they came; two
 * submissions with equal parts are one seal.
 *
 * @param reference ids of the seals of the facilities and devices that rows were held against; empty when none was
 *     needed or found
 */
record SealId(
        String dataset,
        String version,
        String country,
        String period,
        String registry,
        String coverage,
        boolean extrapolated,
        String signoff,
        String supersedes,
        Map<String, String> settings,
        Map<String, String> units,
        List<String> files,
        String reference) {

    private static final int DIGITS = 32;

    static SealId of(Submission submission, Table table, Upgrade upgrade, String reference) {
        Settings settings = table.settings();
        return new SealId(
                table.dataset().name(),
                version(upgrade),
                submission.country(),
                submission.period().map(Period::text).orElse(""),
                registry(submission),
                submission.coverage().stripTrailingZeros().toPlainString(),
                submission.extrapolated(),
                submission.signoff().map(Object::toString).orElse(""),
                submission.supersedes(),
                Map.of(
                        "charset", settings.charset().name(),
                        "delimiter", String.valueOf(settings.delimiter()),
                        "quote", String.valueOf(settings.quote()),
                        "decimal", String.valueOf(settings.decimal()),
                        "group", settings.group().map(String::valueOf).orElse("")),
                new TreeMap<>(settings.units()),
                table.files().stream().map(SealId::file).toList(),
                reference);
    }

    /** A table whose rows change on the way to a newer version is another seal than the one that held them as they were. */
    private static String version(Upgrade upgrade) {
        String sent = upgrade.from().version();
        return upgrade.isAdditive() ? sent : sent + " as " + upgrade.to().version();
    }

    private static String registry(Submission submission) {
        return submission
                .registryDescription()
                .map(described -> new String(JsonFile.bytes(described), StandardCharsets.UTF_8))
                .orElse(submission.registry());
    }

    private static String file(DataFile file) {
        String mark = file.form().mark();
        return file.path() + " " + (file.gzip() ? "gzip " : "") + (mark.isEmpty() ? "" : mark + " ") + file.sha256();
    }

    /** The first 32 digits of the SHA-256 of all of it as JSON with sorted keys. */
    String id() {
        return Hash.of(JsonFile.bytes(this)).substring(0, DIGITS);
    }

    /** The same rows with other explanations are another seal, with none the one that it always was. */
    String id(List<Waiver> waivers) {
        return waivers.isEmpty()
                ? id()
                : Hash.of(JsonFile.bytes(new Waived(
                                this, waivers.stream().map(SealId::texts).toList())))
                        .substring(0, DIGITS);
    }

    private record Waived(SealId table, List<List<String>> waivers) {}

    // Without the number and the line of each, which say nothing about the table.
    private static List<String> texts(Waiver waiver) {
        return List.of(
                waiver.finding(),
                waiver.column(),
                waiver.facility(),
                waiver.reason(),
                waiver.by(),
                waiver.until().toString());
    }
}
