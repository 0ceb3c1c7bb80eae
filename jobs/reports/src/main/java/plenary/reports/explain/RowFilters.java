package plenary.reports.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plenary.reports.input.Cell;
import plenary.reports.input.Stratum;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;

/** Says a cell's stratum in terms of the contract's columns, dataset by dataset. */
final class RowFilters {

    /** Kinds of formula that look at what was received, whatever became of its rows. */
    private static final Set<String> OF_RECEIPTS = Set.of("finding-share", "days-after-deadline");

    private final Contract contract;

    RowFilters(Contract contract) {
        this.contract = contract;
    }

    /**
     * @param areas countries whose rows enter
     * @param formulas of the cell and of what it builds on; their conditions hold for the datasets that they read
     */
    List<RowFilter> of(Cell cell, List<String> areas, List<String> datasets, List<Formula> formulas) {
        return datasets.stream()
                .map(dataset -> new RowFilter(dataset, conditions(cell, areas, dataset, formulas)))
                .toList();
    }

    private List<String> conditions(Cell cell, List<String> areas, String dataset, List<Formula> formulas) {
        List<String> columns = contract.dataset(dataset)
                .map(plenary.schemas.contract.Dataset::fieldNames)
                .orElse(List.of());
        String kind = formulas.get(0).definition().computation().kind();
        List<String> conditions = new ArrayList<>();
        conditions.add(
                areas.size() == 1 ? "country = " + areas.get(0) : "country in (" + String.join(", ", areas) + ")");
        PeriodFilter.of(cell, kind, columns).ifPresent(conditions::add);
        if (OF_RECEIPTS.contains(kind)) {
            conditions.add("counts of the receipt, not rows");
            return conditions;
        }
        Stratum stratum = cell.stratum();
        examination(stratum, columns).ifPresent(conditions::add);
        equal("indication", stratum.indication(), columns).ifPresent(conditions::add);
        equal("setting", stratum.setting(), columns).ifPresent(conditions::add);
        band(stratum.band(), columns).ifPresent(conditions::add);
        quantity(stratum.quantity(), columns).ifPresent(conditions::add);
        topic(stratum.topic(), dataset, columns).ifPresent(conditions::add);
        formulas.forEach(formula -> expressions(formula, dataset, conditions));
        return conditions;
    }

    /** Datasets of examinations know the modality by their category; those of reports have a column of it. */
    private Optional<String> examination(Stratum stratum, List<String> columns) {
        if (!Stratum.isWhole(stratum.examCategory())) {
            return equal("exam_category", stratum.examCategory(), columns);
        }
        if (Stratum.isWhole(stratum.modality())) {
            return Optional.empty();
        }
        if (!columns.contains("exam_category")) {
            return equal("modality", stratum.modality(), columns);
        }
        String codes = contract.codeList("exam_category").codes().stream()
                .filter(code -> code.attribute("modality").equals(stratum.modality()))
                .map(CodeList.Code::code)
                .collect(Collectors.joining(", "));
        String total = columns.contains("count") ? ", or the total of modality " + stratum.modality() : "";
        return Optional.of("exam_category in (" + codes + ")" + total);
    }

    private static Optional<String> equal(String column, String code, List<String> columns) {
        return Stratum.isWhole(code) || !columns.contains(column)
                ? Optional.empty()
                : Optional.of(column + " = " + code);
    }

    private Optional<String> band(String band, List<String> columns) {
        if (Stratum.isWhole(band) || columns.contains("band") || !columns.contains("age_years")) {
            return equal("band", band, columns);
        }
        String rule =
                contract.codeList("band").code(band).map(CodeList.Code::label).orElse(band);
        return Optional.of("band " + band + " from age_years, weight_kg, compressed_mm: " + rule);
    }

    private Optional<String> quantity(String quantity, List<String> columns) {
        if (Stratum.isWhole(quantity) || columns.contains("quantity")) {
            return equal("quantity", quantity, columns);
        }
        return contract.codeList("quantity").code(quantity).stream()
                .map(code -> code.attribute("column"))
                .filter(columns::contains)
                .map(column -> column + " is not null")
                .findFirst();
    }

    private static Optional<String> topic(String topic, String dataset, List<String> columns) {
        if (Stratum.isWhole(topic)) {
            return Optional.empty();
        }
        if (topic.startsWith(dataset + ".")) {
            return Optional.of("column " + topic.substring(dataset.length() + 1));
        }
        return columns.contains("measure_id")
                ? Optional.of("measure_id = " + topic.replaceFirst(":.*", ""))
                : Optional.empty();
    }

    private static void expressions(Formula formula, String dataset, List<String> conditions) {
        var computation = formula.definition().computation();
        if (!computation.text("dataset").equals(dataset)) {
            return;
        }
        for (String key : List.of("population", "denominator", "numerator")) {
            if (!computation.text(key).isEmpty()) {
                conditions.add(computation.text(key) + " (" + key + " of "
                        + formula.definition().id() + ")");
            }
        }
    }
}
