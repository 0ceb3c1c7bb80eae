package plenary.reports.explain;

import java.util.Map;

/** What the codes of {@code CI_METHOD} say. */
final class IntervalWords {

    private static final Map<String, String> WORDS = Map.of(
            "ORDER_STATISTIC", "order statistics, equal-tailed, conservative, free of a distribution",
            "WILSON", "Wilson score without continuity correction",
            "BYAR", "Byar's approximation to the Poisson interval",
            "EXACT_POISSON", "exact Poisson");

    private IntervalWords() {}

    static String of(String method) {
        return WORDS.getOrDefault(method, method);
    }
}
