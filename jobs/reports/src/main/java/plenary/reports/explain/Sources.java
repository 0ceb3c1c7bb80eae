package plenary.reports.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import plenary.reports.input.Cell;
import plenary.reports.input.Edition;
import plenary.schemas.contract.Contract;

/** The countries and datasets whose submissions a cell can rest on. */
final class Sources {

    private final Edition edition;
    private final Contract contract;

    Sources(Edition edition, Contract contract) {
        this.edition = edition;
        this.contract = contract;
    }

    /** The country of the cell, or the members of its group; where a group is compared with, its members too. */
    List<String> areas(Cell cell) {
        if (cell.isOfGroup()) {
            return edition.members().getOrDefault(cell.area(), List.of());
        }
        Set<String> areas =
                new TreeSet<>(edition.members().getOrDefault(cell.stratum().topic(), List.of()));
        List<String> own = new ArrayList<>(List.of(cell.area()));
        areas.stream().filter(area -> !area.equals(cell.area())).forEach(own::add);
        return own;
    }

    /** A topic that names a dataset narrows them to it; facilities are counted against the register. */
    List<String> datasets(Cell cell, Formula formula) {
        List<String> all = formula.definition().computation().datasets();
        String topic = cell.stratum().topic().replaceFirst("\\..*", "");
        if (contract.dataset(topic).isEmpty()) {
            return all;
        }
        return formula.definition().computation().kind().equals("facility-coverage")
                ? List.of("facility", topic).stream().distinct().toList()
                : List.of(topic);
    }
}
