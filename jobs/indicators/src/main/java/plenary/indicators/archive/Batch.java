package plenary.indicators.archive;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Period;

/**
 * Sealed submissions of one country and dataset that share calendar years, so that a facility's yearly value needs them
 * together; as a rule one submission.
 */
public record Batch(List<Receipt> receipts) {

    public Batch {
        receipts = receipts.stream().sorted(Comparator.comparing(Receipt::id)).toList();
    }

    /** The batches of one dataset, by country. */
    public static List<Batch> of(List<Receipt> receipts) {
        List<Batch> batches = new ArrayList<>();
        receipts.stream()
                .sorted(Comparator.comparing(Receipt::country).thenComparing(Receipt::id))
                .forEach(receipt -> join(batches, receipt));
        return batches;
    }

    /** Adds a receipt to the batches, joining all those that it shares a year with. */
    private static void join(List<Batch> batches, Receipt receipt) {
        List<Receipt> together = new ArrayList<>(List.of(receipt));
        for (Batch batch : List.copyOf(batches)) {
            if (batch.country().equals(receipt.country()) && batch.sharesYearWith(receipt)) {
                together.addAll(batch.receipts());
                batches.remove(batch);
            }
        }
        batches.add(new Batch(together));
    }

    public String country() {
        return receipts.get(0).country();
    }

    public String dataset() {
        return receipts.get(0).dataset();
    }

    /** The id of the sealed folder; of several, a hash of their ids. */
    public String id() {
        return receipts.size() == 1
                ? receipts.get(0).id()
                : Hash.of(receipts.stream()
                        .map(Receipt::id)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    public long accepted() {
        return receipts.stream().mapToLong(Receipt::accepted).sum();
    }

    private boolean sharesYearWith(Receipt other) {
        TreeSet<Integer> years = new TreeSet<>(years(other));
        return receipts.stream().anyMatch(receipt -> years(receipt).stream().anyMatch(years::contains));
    }

    private static List<Integer> years(Receipt receipt) {
        Period period = Period.parse(receipt.period())
                .orElseThrow(() -> new IllegalStateException("receipt " + receipt.id() + " has no period"));
        return IntStream.rangeClosed(
                        Year.from(period.first()).getValue(),
                        Year.from(period.last()).getValue())
                .boxed()
                .toList();
    }
}
