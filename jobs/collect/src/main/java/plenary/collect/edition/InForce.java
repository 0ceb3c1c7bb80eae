package plenary.collect.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Period;

/** The sealed submissions that nothing has replaced, before it is asked who signed them off or took them back. */
public final class InForce {

    private InForce() {}

    /**
     * Those of one country and dataset that count, in the order of sealing. A submission is replaced by a later one that
     * names it, or whose period contains its own.
     *
     * @param sealed in the order of sealing
     */
    public static List<Receipt> of(List<Receipt> sealed) {
        Set<String> named = sealed.stream().map(Receipt::supersedes).collect(Collectors.toSet());
        List<Receipt> inForce = new ArrayList<>();
        for (int i = 0; i < sealed.size(); i++) {
            Period period = period(sealed.get(i));
            boolean replaced = named.contains(sealed.get(i).id())
                    || sealed.subList(i + 1, sealed.size()).stream()
                            .anyMatch(later -> period(later).contains(period));
            if (!replaced) {
                inForce.add(sealed.get(i));
            }
        }
        return inForce;
    }

    /** Every receipt of one country and dataset, in the order of sealing. */
    public static List<Receipt> sealed(Archive archive, String country, String dataset) {
        return Durable.foldersOf(archive.sealed(country, dataset)).stream()
                .map(folder -> folder.resolve("receipt.json"))
                .flatMap(receipt -> JsonFile.find(receipt, Receipt.class).stream())
                .sorted(Comparator.comparingLong(Receipt::sequence))
                .toList();
    }

    /** The period of a receipt; it was read when the submission was checked, so it can be read again. */
    public static Period period(Receipt receipt) {
        return Period.parse(receipt.period())
                .orElseThrow(() -> new IllegalStateException(
                        "receipt " + receipt.id() + " has a period that cannot be read: " + receipt.period()));
    }
}
