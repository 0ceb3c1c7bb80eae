package plenary.reports.explain;

import java.util.List;
import java.util.Optional;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.schemas.archive.Manifest;

/**
 * Everything behind one published cell, from published tables, the manifest and receipts alone. Pages, text and JSON
 * are made of it.
 *
 * @param dimensions those of the cell that are split, with words
 * @param empty why there is no value; empty for a cell with one
 * @param formulas its own first, then those of the indicators that it builds on
 * @param filters which rows of which dataset enter
 * @param members countries of the group, for a group
 * @param parts published cells that it is made of or to be read beside
 * @param submissions sealed submissions that it rests on
 * @param unsent datasets that it could rest on and that are not in force
 */
public record Explanation(
        Cell cell,
        Area area,
        List<Dimension> dimensions,
        Optional<EmptyReason> empty,
        List<Formula> formulas,
        List<RowFilter> filters,
        List<Area> members,
        List<Part> parts,
        List<SealedSubmission> submissions,
        List<Unsent> unsent,
        List<Manifest.Withdrawn> withdrawn,
        List<Manifest.Objection> objections,
        Versions versions) {

    public Explanation {
        dimensions = List.copyOf(dimensions);
        formulas = List.copyOf(formulas);
        filters = List.copyOf(filters);
        members = List.copyOf(members);
        parts = List.copyOf(parts);
        submissions = List.copyOf(submissions);
        unsent = List.copyOf(unsent);
        withdrawn = List.copyOf(withdrawn);
        objections = List.copyOf(objections);
    }

    /** A dimension of the cell, its code and what the code stands for. */
    public record Dimension(String column, String code, String label) {}

    /** A dataset of a country that is not in force. */
    public record Unsent(String country, String dataset) {}

    public Formula formula() {
        return formulas.get(0);
    }

    /** How to name the number to others. */
    public String citation() {
        String sentence = versions.title() + ". Edition " + versions.edition() + ", revision r" + versions.revision()
                + ", frozen " + versions.frozenAt().replaceFirst("T.*", "") + ". Cell " + cell.id() + ".";
        return cell.hasFlag("SYNTHETIC") ? sentence + " Synthetic data: not to be cited as a fact." : sentence;
    }
}
