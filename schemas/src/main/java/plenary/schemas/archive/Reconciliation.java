package plenary.schemas.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * A copy of a country's audit log held against the receipts that the country has, without an archive: whether the log
 * is unbroken, continues what the country saw of it before, and says of each receipt what the receipt says itself.
 *
 * @param faults what is wrong, a sentence each
 * @param last SHA-256 of the last entry, to keep for the next time; empty when there is none
 */
public record Reconciliation(List<String> faults, List<Submission> submissions, int entries, String last) {

    private static final String ACCEPTED = "ACCEPTED";
    private static final String OBJECTED = "OBJECTED";

    public Reconciliation {
        faults = List.copyOf(faults);
        submissions = List.copyOf(submissions);
    }

    /**
     * A sealed submission as the log tells it.
     *
     * @param state as people read it: {@code signed off}
     * @param since ISO 8601 instant, UTC
     * @param isHeld whether the country has its receipt
     */
    public record Submission(String dataset, String period, String id, String state, String since, boolean isHeld) {

        @Override
        public String toString() {
            return "%s %s %s: %s since %s, %s"
                    .formatted(dataset, period, id, state, since, isHeld ? "receipt held" : "no receipt held");
        }
    }

    /**
     * @param log folder of the copy, of one country
     * @param receipts folder in which, however deep, files {@code receipt.json} lie
     * @param before what the country saw of the log earlier: SHA-256 of the entry that was the last then
     * @param copy an earlier copy of the log
     */
    public static Reconciliation of(Path log, Path receipts, Optional<String> before, Optional<Path> copy) {
        Chain chain = Chain.read(log);
        List<String> faults = new ArrayList<>();
        if (chain.files().isEmpty()) {
            faults.add(log + " has no entries 00000001.json, 00000002.json, ...");
        }
        chain.faults().forEach(fault -> faults.add(fault.file() + " " + fault.found()));
        before.filter(hash -> !chain.hashes().contains(hash.toLowerCase(Locale.ROOT)))
                .ifPresent(hash -> faults.add(
                        "no entry has SHA-256 %s: this is not the log that was seen before".formatted(hash)));
        copy.ifPresent(folder -> faults.addAll(changedSince(Chain.read(folder), chain, log)));
        Map<String, Path> held = held(receipts, faults);
        Map<String, AuditEntry> accepted = new LinkedHashMap<>();
        chain.entries().stream()
                .filter(entry -> entry.event().equals(ACCEPTED))
                .forEach(entry -> accepted.put(entry.subject(), entry));
        held.forEach((id, file) -> faults.addAll(against(Optional.ofNullable(accepted.get(id)), file)));
        List<Submission> submissions = accepted.values().stream()
                .map(entry -> submission(chain, entry, held.containsKey(entry.subject())))
                .toList();
        return new Reconciliation(
                faults, submissions, chain.files().size(), chain.last().orElse(""));
    }

    private static List<String> changedSince(Chain before, Chain now, Path log) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < before.hashes().size(); i++) {
            String name = before.files().get(i).getFileName().toString();
            boolean isSame = i < now.hashes().size()
                    && now.hashes().get(i).equals(before.hashes().get(i));
            if (!isSame) {
                changed.add("%s is not as in the earlier copy".formatted(log.resolve(name)));
            }
        }
        return changed;
    }

    /** Receipts of sealed tables by id; of one that lies there twice the first. */
    private static Map<String, Path> held(Path folder, List<String> faults) {
        Map<String, Path> held = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(path -> path.endsWith("receipt.json"))
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                try {
                    Receipt receipt = JsonFile.read(file, Receipt.class);
                    if (receipt.sequence() > 0) {
                        held.putIfAbsent(receipt.id(), file);
                    }
                } catch (JacksonException e) {
                    faults.add(file + " cannot be read as a receipt");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not look for receipts in " + folder, e);
        }
        return held;
    }

    private static List<String> against(Optional<AuditEntry> accepted, Path receipt) {
        if (accepted.isEmpty()) {
            return List.of(receipt + " is a receipt of a submission that the log does not have");
        }
        String expected = accepted.get().detail("receiptSha256");
        String found = Hash.of(receipt);
        return found.equals(expected)
                ? List.of()
                : List.of("%s has SHA-256 %s, but entry %s of the log says %s"
                        .formatted(receipt, found, accepted.get().number(), expected));
    }

    private static Submission submission(Chain chain, AuditEntry accepted, boolean isHeld) {
        AuditEntry last = chain.entries().stream()
                .filter(entry -> entry.subject().equals(accepted.subject()))
                .filter(entry -> !entry.event().equals(OBJECTED))
                .reduce(accepted, (earlier, later) -> later);
        return new Submission(
                accepted.detail("dataset"),
                accepted.detail("period"),
                accepted.subject(),
                last.event().toLowerCase(Locale.ROOT).replace('_', ' '),
                last.at(),
                isHeld);
    }

    /** As people read it; the last line is what to keep. */
    public String text() {
        StringBuilder text = new StringBuilder();
        faults.forEach(fault -> text.append("DAMAGE ").append(fault).append('\n'));
        submissions.forEach(each -> text.append(each).append('\n'));
        text.append(
                faults.isEmpty()
                        ? "The log is unbroken, and every receipt is in it.\n"
                        : "The log or the receipts were changed; ask for both anew, and keep these.\n");
        return text.append("%s entries; keep the SHA-256 of the last for the next time: %s\n".formatted(entries, last))
                .toString();
    }
}
