package plenary.schemas.finding;

import java.util.Map;

/** What a cause does to the data, in words. */
final class Effect {

    private Effect() {}

    static String of(CauseGroup cause, Words words) {
        if (cause.root().state() == State.NOT_RUN) {
            return words.text(Word.EFFECT_NOT_RUN);
        }
        if (cause.rows() > 0) {
            return cause.rowsAlone() == cause.rows()
                    ? words.text(Word.EFFECT_ROWS_ALONE, Map.of("rows", cause.rows()))
                    : words.text(Word.EFFECT_ROWS, Map.of("rows", cause.rows(), "alone", cause.rowsAlone()));
        }
        return words.text(
                switch (cause.severity()) {
                    case ERROR ->
                        cause.root().cause().concernsSubmission() ? Word.EFFECT_SUBMISSION : Word.EFFECT_TABLE;
                    case WARNING -> Word.EFFECT_WARNING;
                    case INFORMATION -> Word.EFFECT_INFORMATION;
                });
    }
}
