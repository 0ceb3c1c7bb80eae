package plenary.reports.page;

import java.util.ArrayList;
import java.util.List;

/** A sentence made from cells, piece by piece. */
public record KeyResult(String lead, List<Piece> pieces) {

    public KeyResult {
        pieces = List.copyOf(pieces);
    }

    /**
     * Words, or a number with the cell it stands in.
     *
     * @param cell id of the cell; empty for words
     * @param title the cell in full; empty for words
     * @param href page of the cell; empty for words
     */
    public record Piece(String text, String cell, String title, String href) {}

    static final class Sentence {

        private final String lead;
        private final List<Piece> pieces = new ArrayList<>();

        Sentence(String lead) {
            this.lead = lead;
        }

        Sentence words(String words) {
            pieces.add(new Piece(words, "", "", ""));
            return this;
        }

        Sentence number(Shown shown, String text, String href) {
            pieces.add(new Piece(text, shown.cell().id(), shown.title(), href));
            return this;
        }

        KeyResult end() {
            return new KeyResult(lead, pieces);
        }
    }
}
