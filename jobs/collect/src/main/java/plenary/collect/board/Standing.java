package plenary.collect.board;

import plenary.collect.governance.State;

/**
 * Where a dataset of a country stands, least advanced first: the states of a submission, and that there is none.
 * Withdrawn stands apart, since nothing more is asked for.
 */
public enum Standing {
    NOT_SENT('.', "not sent"),
    RETURNED('R', "returned"),
    RECEIVED('i', "received"),
    VALIDATED('v', "validated"),
    ACCEPTED('A', "accepted"),
    SIGNED_OFF('S', "signed off"),
    PUBLISHED('P', "published"),
    WITHDRAWN('W', "withdrawn");

    private final char letter;
    private final String words;

    Standing(char letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    static Standing of(State state) {
        return valueOf(state.name());
    }

    /** What stands for it where there is room for one character. */
    char letter() {
        return letter;
    }

    public String words() {
        return words;
    }

    /** As a class of the style sheet: {@code signed-off}. */
    String css() {
        return words.replace(' ', '-');
    }
}
