package plenary.schemas.finding;

/**
 * One kind of finding, as {@code findings.csv} defines it; an id never changes its meaning.
 *
 * @param family what the rule looks at
 * @param title what is wrong, in one sentence
 * @param howToFix what to do about it, in words
 * @param since version of the contract that brought it
 */
public record Kind(String id, Family family, Severity severity, String title, String howToFix, String since) {

    /** The same kind in the words of another language. */
    Kind in(String otherTitle, String otherHowToFix) {
        return new Kind(id, family, severity, otherTitle, otherHowToFix, since);
    }
}
