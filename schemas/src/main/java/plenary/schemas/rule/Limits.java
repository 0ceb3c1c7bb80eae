package plenary.schemas.rule;

import tools.jackson.databind.JsonNode;

/** From and to, both inclusive, each of which may be open. */
record Limits(double from, double to) {

    static Limits of(JsonNode rule) {
        Limits limits = new Limits(
                rule.path("from").asDouble(Double.NEGATIVE_INFINITY),
                rule.path("to").asDouble(Double.POSITIVE_INFINITY));
        if (Double.isInfinite(limits.from) && Double.isInfinite(limits.to)) {
            throw new IllegalArgumentException("a rule needs from or to: " + rule);
        }
        return limits;
    }

    boolean contain(double number) {
        return number >= from && number <= to;
    }

    Limits times(double factor) {
        return new Limits(from * factor, to * factor);
    }

    /** Such as {@code from 2 to 250 cm}. */
    String words(String unit) {
        String after = unit.isEmpty() ? "" : " " + unit;
        if (Double.isInfinite(from)) {
            return "at most " + Numbers.shown(to) + after;
        }
        return Double.isInfinite(to)
                ? "at least " + Numbers.shown(from) + after
                : "from " + Numbers.shown(from) + " to " + Numbers.shown(to) + after;
    }
}
