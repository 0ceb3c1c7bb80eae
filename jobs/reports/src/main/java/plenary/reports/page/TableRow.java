package plenary.reports.page;

import java.util.List;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.input.Status;
import plenary.reports.text.Flags;

/** One line of the table beside a chart. */
public record TableRow(Area area, Shown shown) {

    public Cell cell() {
        return shown.cell();
    }

    /** What a reader must know about the cell beyond its status, in words; synthetic data have their own mark. */
    public List<String> notes() {
        return cell().flags().stream()
                .filter(flag -> !flag.equals("SYNTHETIC"))
                .filter(flag -> !flag.equals("FEW_FACILITIES") || cell().status() == Status.PUBLISHED)
                .map(Flags::words)
                .toList();
    }
}
