package plenary.schemas.check;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenary.schemas.contract.Dataset;
import plenary.schemas.rule.RepeatedTest;
import plenary.schemas.rule.Repeats;
import plenary.schemas.submission.Table;

/** Rows of one block that equal others in all but their own key: gives their hashes, or tells them once they are known. */
final class EqualRows implements Repeats, Closeable {

    private final Table table;
    private final Optional<RepeatedTest> asked;
    private final Optional<KeyHash> hash;
    private final DuplicateCursor known;

    EqualRows(Table table, Optional<RepeatedTest> asked, DuplicateCursor known) {
        this.table = table;
        this.asked = asked;
        this.hash = asked.map(test -> new KeyHash(table.dataset(), others(table.dataset(), test.own())));
        this.known = known;
    }

    private static List<String> others(Dataset dataset, List<String> own) {
        Set<String> without = Set.copyOf(own);
        return dataset.fieldNames().stream()
                .filter(name -> !without.contains(name))
                .toList();
    }

    /** Gives the hash of what stands in the row, when it has enough values for that to mean something. */
    void log(CurrentRow row, KeySink keys) {
        if (asked.isPresent() && asked.get().applies(row)) {
            KeyHash ofRow = hash.orElseThrow();
            ofRow.compute(row);
            keys.content(row.record(), row.line(), ofRow.hi(), ofRow.lo());
        }
    }

    @Override
    public boolean isRepeated(long record) {
        return known.isAt(record);
    }

    @Override
    public String first() {
        return "%s, line %s".formatted(table.files().get(known.firstPart()).place(), known.firstLine());
    }

    @Override
    public void close() {
        known.close();
    }
}
