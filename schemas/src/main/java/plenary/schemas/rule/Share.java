package plenary.schemas.rule;

/**
 * When striking rows are worth a word: not one by one, but when a facility has too many of them.
 *
 * @param above share of the rows that the rule applies to
 * @param rows fewest rows that the rule must apply to before the share says anything
 */
record Share(double above, long rows) {

    boolean isExceeded(long striking, long of) {
        return of >= rows && striking > above * of;
    }
}
