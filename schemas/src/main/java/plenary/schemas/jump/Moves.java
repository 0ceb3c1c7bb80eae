package plenary.schemas.jump;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.schemas.census.Census;

/**
 * How far each category of a column has moved. What most of them did is the trend, so that a change of the whole nation is
 * told once, and who did something else stands out from it.
 *
 * @param fewest of which there is a trend
 */
record Moves(String column, List<Move> moves, int fewest) {

    /** Fewer categories have no trend. */
    private static final int FEWEST = 5;

    static final String CATEGORY = "exam_category";

    Moves {
        moves = List.copyOf(moves);
    }

    Moves(String column, List<Move> moves) {
        this(column, moves, FEWEST);
    }

    /** @param category empty when the table tells none apart */
    record Move(String category, double before, double after) {

        double ratio() {
            return after / before;
        }

        String record() {
            return category.isEmpty() ? "" : CATEGORY + "=" + category;
        }
    }

    boolean haveTrend() {
        return moves.size() >= fewest;
    }

    /** The ratio in the middle of all, or of the two in the middle that is nearer to 1; 1 when there is no trend. */
    double trend() {
        if (!haveTrend()) {
            return 1;
        }
        List<Double> ratios = moves.stream().map(Move::ratio).sorted().toList();
        double low = ratios.get((ratios.size() - 1) / 2);
        double high = ratios.get(ratios.size() / 2);
        return Figures.distance(low) <= Figures.distance(high) ? low : high;
    }

    /** Whether a category is further from where it was and from the trend than by a factor. */
    boolean isOutlier(Move move, double factor) {
        double limit = StrictMath.log(factor);
        return Figures.distance(move.ratio()) >= limit && Figures.distance(move.ratio() / trend()) >= limit;
    }

    /** Whether a ratio is about a power of ten, other than 1. */
    static boolean isOtherUnit(double ratio) {
        double decades = StrictMath.log10(ratio);
        long power = Math.round(decades);
        return power != 0 && Math.abs(decades - power) <= 0.15;
    }

    /** What a category would have that had moved as all did. */
    double expected(Move move) {
        return move.before() * trend();
    }

    /** The same in words. */
    String about(String expected) {
        return "about " + expected + (trend() == 1 ? "" : ", as the other categories moved");
    }

    /** Medians of all columns with so many values at both times. */
    static List<Moves> ofMedians(Step step, long values) {
        Map<List<String>, Census.Spread> before = new HashMap<>();
        step.before().spreads().forEach(spread -> before.put(List.of(spread.column(), spread.category()), spread));
        Map<String, List<Move>> byColumn = new TreeMap<>();
        for (Census.Spread is : step.after().spreads()) {
            Census.Spread was = before.get(List.of(is.column(), is.category()));
            if (was != null && Math.min(was.count(), is.count()) >= values && was.median() > 0 && is.median() > 0) {
                byColumn.computeIfAbsent(is.column(), absent -> new ArrayList<>())
                        .add(new Move(is.category(), was.median(), is.median()));
            }
        }
        return byColumn.entrySet().stream()
                .map(column -> new Moves(column.getKey(), column.getValue()))
                .toList();
    }
}
