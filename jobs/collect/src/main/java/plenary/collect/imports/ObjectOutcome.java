package plenary.collect.imports;

/** What became of a file of dose reports; each file has one outcome, and together they are all files that were read. */
enum ObjectOutcome {
    USED("used"),
    REPEATED("repeated"),
    KEPT_OUT("kept out"),
    NO_REPORT("no report"),
    UNREADABLE("unreadable");

    private final String words;

    ObjectOutcome(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
