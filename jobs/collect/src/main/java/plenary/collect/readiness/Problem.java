package plenary.collect.readiness;

/**
 * Why a stage cannot do its work.
 *
 * @param subject what it is about, with its place
 */
record Problem(Cure cure, String subject, String found, String expected, String remedy) {

    /** Whether the same command may work later, or never before somebody changes something. */
    enum Cure {
        TIME,
        CALLER
    }

    @Override
    public String toString() {
        return "%s: found %s, expected %s; %s".formatted(subject, found, expected, remedy);
    }
}
