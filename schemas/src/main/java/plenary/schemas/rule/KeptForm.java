package plenary.schemas.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a profile keeps, by the names of columns; {@code profile} of a file of rules. Of what it does not keep no rule can
 * be decided on it.
 *
 * @param group column whose values are told apart; empty when all rows are one group
 * @param stratum column by whose codes numbers are told apart further; empty when they are not
 * @param split by what they are told apart once more, such as {@code age_years below 18, of children}; else empty
 * @param day column of the days that are counted; empty when none is
 * @param sums such as {@code count by exam_category}
 */
public record KeptForm(
        String group,
        String stratum,
        String split,
        List<String> numbers,
        String day,
        List<String> codes,
        List<String> sums) {

    /** What a rule about tables may rest on. */
    enum Part {
        GROUP,
        STRATUM,
        SPLIT,
        NUMBERS,
        DAY
    }

    public KeptForm {
        numbers = List.copyOf(numbers);
        codes = List.copyOf(codes);
        sums = List.copyOf(sums);
    }

    static KeptForm of(JsonNode profile) {
        JsonNode split = profile.path("split");
        return new KeptForm(
                profile.path("group").asString(""),
                profile.path("stratum").asString(""),
                split.isObject()
                        ? "%s below %s, %s"
                                .formatted(
                                        split.path("column").asString(),
                                        split.path("below").asString(),
                                        split.path("name").asString())
                        : "",
                RowConditions.texts(profile.path("numbers")),
                profile.path("day").asString(""),
                RowConditions.texts(profile.path("codes")),
                profile.path("sums")
                        .valueStream()
                        .map(sum -> Sums.name(
                                sum.path("column").asString(), sum.path("by").asString()))
                        .toList());
    }

    /** The first of the columns that a rule looks at and of which this keeps nothing that it needs. */
    Optional<String> lacking(Set<Part> needed, List<String> columns) {
        return columns.stream()
                .filter(column -> needed.contains(Part.NUMBERS) && !numbers.contains(column)
                        || needed.contains(Part.DAY) && !day.equals(column))
                .findFirst();
    }

    /** Why a rule of which another form keeps enough cannot be decided on this one; empty when it can. */
    Optional<String> whyNot(Set<Part> needed, List<String> columns, KeptForm now) {
        Optional<String> lacking = lacking(needed, columns);
        if (lacking.isPresent()) {
            return lacking.map("the profile that was kept has no %s"::formatted);
        }
        return otherwise(needed, Part.GROUP, group, now.group)
                .or(() -> otherwise(needed, Part.STRATUM, stratum, now.stratum))
                .or(() -> otherwise(needed, Part.SPLIT, split, now.split));
    }

    private static Optional<String> otherwise(Set<Part> needed, Part part, String kept, String now) {
        return needed.contains(part) && !kept.equals(now)
                ? Optional.of("the profile was kept by '%s', the rules are by '%s'".formatted(kept, now))
                : Optional.empty();
    }
}
