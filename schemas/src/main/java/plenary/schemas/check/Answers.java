package plenary.schemas.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import plenary.schemas.archive.TierReached;
import plenary.schemas.census.Census;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Tier;

/**
 * How many accepted rows answer each column of a dataset, with a value or with <em>not applicable</em>.
 *
 * @param asked by column: accepted rows that should answer
 * @param given by column: of these, rows that answer
 */
public record Answers(List<Long> asked, List<Long> given) {

    /** Of the rows asked, so many must answer an essential column; [proposal], as DQ-03 of the catalogue. */
    static final int ESSENTIAL_PERCENT = 95;

    /** Of all cells of detailed columns, so many must be answered; [proposal]. */
    static final int DETAILED_PERCENT = 25;

    static final Answers NONE = new Answers(List.of(), List.of());

    public Answers {
        asked = List.copyOf(asked);
        given = List.copyOf(given);
    }

    Answers plus(Answers other) {
        if (asked.isEmpty()) {
            return other;
        }
        return new Answers(sum(asked, other.asked), sum(given, other.given));
    }

    private static List<Long> sum(List<Long> some, List<Long> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i) + others.get(i))
                .toList();
    }

    /** What was asked and given, by the name of the column. */
    Map<String, Census.Answered> byColumn(Dataset dataset) {
        Map<String, Census.Answered> byColumn = new TreeMap<>();
        for (int i = 0; i < asked.size(); i++) {
            byColumn.put(dataset.fields().get(i).name(), new Census.Answered(asked.get(i), given.get(i)));
        }
        return byColumn;
    }

    /** The tier that a table reaches; empty when no row was accepted. */
    Optional<TierReached> tier(Dataset dataset) {
        if (asked.stream().allMatch(rows -> rows == 0)) {
            return Optional.empty();
        }
        List<String> lacking = new ArrayList<>();
        long detailedAsked = 0;
        long detailedGiven = 0;
        for (int i = 0; i < asked.size(); i++) {
            if (dataset.fields().get(i).tier() == Tier.DETAILED) {
                detailedAsked += asked.get(i);
                detailedGiven += given.get(i);
            } else if (100 * given.get(i) < ESSENTIAL_PERCENT * asked.get(i)) {
                lacking.add(dataset.fields().get(i).name());
            }
        }
        boolean isDetailed = detailedAsked > 0 && 100 * detailedGiven >= DETAILED_PERCENT * detailedAsked;
        String reached = !lacking.isEmpty() ? "NONE" : isDetailed ? "DETAILED" : "ESSENTIAL";
        return Optional.of(new TierReached(reached, lacking, detailedGiven, detailedAsked));
    }
}
