package plenary.schemas.workbook;

/** What a cell holds that was read. */
public sealed interface Value {

    /** Nothing, or only a look. */
    record Nothing() implements Value {}

    record Text(String text) implements Value {}

    record Truth(boolean isTrue) implements Value {}

    /**
     * A number.
     *
     * @param raw as the file has it
     */
    record Number(String raw) implements Value {}

    /** A number that is shown as a day or a time. */
    record Moment(Serial serial) implements Value {}

    /** What a program shows when a formula fails, such as {@code #N/A}. */
    record Error(String text) implements Value {}

    /** A formula of which the file has no result, as no program has computed it. */
    record NoResult(String formula) implements Value {}

    Nothing NOTHING = new Nothing();
}
