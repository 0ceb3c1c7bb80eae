package plenary.collect.procedures;

/**
 * A code that may be the right one, for a person to confirm or to replace.
 *
 * @param confidence between 0 and 1, in hundredths: of suggestions with 0.9 and more at least 95 in 100 are right
 * @param reason in words
 */
public record Suggestion(String code, double confidence, String reason) {

    public Suggestion {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be between 0 and 1, was " + confidence);
        }
        confidence = Math.round(confidence * 100) / 100.0;
    }
}
