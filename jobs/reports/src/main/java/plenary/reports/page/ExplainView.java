package plenary.reports.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.reports.explain.CellLink;
import plenary.reports.explain.Explanation;
import plenary.reports.explain.Formula;
import plenary.reports.explain.SealedSubmission;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.input.Status;
import plenary.reports.text.Flags;

/**
 * What the page shows that explains the cells of one indicator: what they share once, then a line a cell.
 *
 * @param example a cell with a value, of which the rows that enter are shown in full
 * @param submissions all that any cell of the page rests on
 */
public record ExplainView(
        List<Formula> formulas, List<Section> sections, Explanation example, List<SealedSubmission> submissions) {

    public ExplainView {
        formulas = List.copyOf(formulas);
        sections = List.copyOf(sections);
        submissions = List.copyOf(submissions);
    }

    /** The cells of one country or group. */
    public record Section(Area area, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** @param stratum in words */
    public record Line(Explanation explanation, String stratum) {

        public Cell cell() {
            return explanation.cell();
        }

        public List<String> notes() {
            return cell().flags().stream()
                    .filter(flag -> !flag.equals("SYNTHETIC"))
                    .map(Flags::words)
                    .toList();
        }
    }

    /** Whether any cell is made of other cells. */
    public boolean hasParts() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .anyMatch(line -> !line.explanation().parts().isEmpty());
    }

    public Formula formula() {
        return formulas.get(0);
    }

    /** What each kind of empty cell would need, for those kinds that the page has. */
    public Map<Status, String> needed() {
        Map<Status, String> needed = new TreeMap<>();
        for (Section section : sections) {
            for (Line line : section.lines()) {
                line.explanation()
                        .empty()
                        .ifPresent(reason -> needed.put(line.cell().status(), reason.needed()));
            }
        }
        return needed;
    }

    /** From this page, which is one folder below that of the report. */
    public static String href(Cell cell) {
        return "../" + CellLink.of(cell.indicator(), cell.id());
    }
}
