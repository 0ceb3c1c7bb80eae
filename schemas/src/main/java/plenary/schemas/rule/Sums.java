package plenary.schemas.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import tools.jackson.databind.JsonNode;

/**
 * A column of whole numbers, added up for each value of another: what a table says there is of something. Where one of
 * the numbers is not there the sum is not known, which is kept as well.
 */
final class Sums {

    /** Beyond, memory would depend on the rows. */
    private static final int MOST = 20_000;

    /** What a profile counts under the name of the sum where a number is not there. */
    private static final String UNKNOWN = ", not known";

    private final String name;
    private final int column;
    private final int by;
    private final List<String> codes;
    private final Map<String, Long> sums = new TreeMap<>();
    private final Map<String, Long> unknown = new TreeMap<>();

    /** @param sum such as {@code {"column": "count", "by": "exam_category"}} */
    Sums(Contract contract, Dataset dataset, JsonNode sum) {
        String what = sum.path("column").asString();
        Field per = dataset.field(sum.path("by").asString());
        this.name = name(what, per.name());
        this.column = dataset.indexOf(what);
        this.by = dataset.indexOf(per.name());
        this.codes = per.codeList().map(contract::codeList).stream()
                .flatMap(list -> list.codes().stream())
                .map(CodeList.Code::code)
                .toList();
    }

    static String name(String column, String by) {
        return column + " by " + by;
    }

    void add(TypedRow row) {
        if (row.isAbsent(by)) {
            return;
        }
        String key = codes.isEmpty()
                ? new String(row.textBuffer(by), row.textStart(by), row.textLength(by))
                : codes.get(row.code(by));
        Map<String, Long> to = row.isAbsent(column) ? unknown : sums;
        if (to.size() < MOST || to.containsKey(key)) {
            to.merge(key, row.isAbsent(column) ? 1 : row.number(column), Long::sum);
        }
    }

    void addTo(List<Profile.Count> counts) {
        sums.forEach((key, sum) -> counts.add(new Profile.Count(name, key, sum)));
        unknown.forEach((key, rows) -> counts.add(new Profile.Count(name + UNKNOWN, key, rows)));
    }

    /** The sums that a profile knows. */
    static Map<String, Long> known(Profile profile, String name) {
        Map<String, Long> known = new TreeMap<>();
        for (Profile.Count count : profile.codes()) {
            if (count.of().equals(name)) {
                known.put(count.value(), count.rows());
            }
        }
        for (Profile.Count count : profile.codes()) {
            if (count.of().equals(name + UNKNOWN)) {
                known.remove(count.value());
            }
        }
        return known;
    }
}
