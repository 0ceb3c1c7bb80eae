package plenary.schemas.jump;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import plenary.schemas.census.Typical;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/**
 * A facility whose values are not what they were, where those of the other facilities are. The same examinations are held
 * against each other, so that another mix of them is no jump: the ratio is the mean, on the logarithmic scale, over those
 * that it had and has, by how many there are. A facility that has no other beside it is the table itself, of which other
 * rules speak; of two that moved otherwise the one that is nearer to what it was is the trend.
 *
 * @param factor by which they may be larger or smaller
 * @param values fewest numbers at each time
 */
record FacilityValuesRule(double factor, long values) implements JumpRule {

    static FacilityValuesRule of(JsonNode rule) {
        return new FacilityValuesRule(
                rule.path("factor").asDouble(), rule.path("values").asLong());
    }

    @Override
    public long ask(Step step, Consumer<Fault> jumps) {
        Map<List<String>, Typical> before = new HashMap<>();
        step.before().typical().orElse(List.of()).forEach(one -> before.put(key(one), one));
        Map<String, Map<String, List<Pair>>> byColumn = new TreeMap<>();
        for (Typical is : step.after().typical().orElse(List.of())) {
            Typical was = before.get(key(is));
            if (was != null) {
                byColumn.computeIfAbsent(is.column(), absent -> new TreeMap<>())
                        .computeIfAbsent(is.facility(), absent -> new ArrayList<>())
                        .add(new Pair(Math.min(was.count(), is.count()), is.log() - was.log()));
            }
        }
        long asked = 0;
        for (Map.Entry<String, Map<String, List<Pair>>> column : byColumn.entrySet()) {
            Moves moves = new Moves(column.getKey(), moves(column.getValue()), 2);
            asked += moves.haveTrend() ? moves.moves().size() : 0;
            for (Moves.Move move : moves.moves()) {
                if (moves.haveTrend() && moves.isOutlier(move, factor)) {
                    jumps.accept(jump(move, moves, step));
                }
            }
        }
        return asked;
    }

    /** The same examinations at both times; how far their medians are apart, in powers of ten. */
    private record Pair(long count, double decades) {}

    private static List<String> key(Typical one) {
        return List.of(one.facility(), one.column(), one.examinations());
    }

    /** In place of categories, facilities. */
    private List<Moves.Move> moves(Map<String, List<Pair>> byFacility) {
        List<Moves.Move> moves = new ArrayList<>();
        byFacility.forEach((facility, pairs) -> {
            long count = pairs.stream().mapToLong(Pair::count).sum();
            if (count >= values) {
                double sum = 0;
                for (Pair pair : pairs) {
                    sum += pair.count() * pair.decades();
                }
                moves.add(new Moves.Move(facility, 1, StrictMath.pow(10, sum / count)));
            }
        });
        return moves;
    }

    private static Fault jump(Moves.Move move, Moves moves, Step step) {
        String found = "values %s those %s for the same examinations"
                .formatted(Figures.times(move.ratio()), JumpRule.before(step));
        return Fault.ofFacility(
                JumpRule.FACILITY,
                move.category(),
                moves.column(),
                Moves.isOtherUnit(move.ratio() / moves.trend()) ? found + ", as if in another unit" : found,
                "values that move as those of the other facilities");
    }
}
