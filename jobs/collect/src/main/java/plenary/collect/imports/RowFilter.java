package plenary.collect.imports;

import java.util.List;
import java.util.Set;
import plenary.collect.procedures.Label;
import plenary.schemas.contract.CodeList;

/** A filter with its column found in one table and its country known. */
final class RowFilter {

    private final Filter filter;
    private final int position;
    private final Set<Label> texts;

    RowFilter(Filter filter, Table table, CodeList.Code country) {
        this.filter = filter;
        this.position = ColumnReader.position(table, List.of(filter.column()), "");
        if (!filter.notCountry().isEmpty()) {
            texts = Set.of(Label.of(named(country, filter.notCountry())));
        } else {
            texts = Label.all(filter.is().isEmpty() ? filter.isNot() : filter.is());
        }
    }

    private static String named(CodeList.Code country, String column) {
        return switch (column) {
            case "code" -> country.code();
            case "label" -> country.label();
            default -> country.attribute(column);
        };
    }

    boolean leavesOut(Line line) {
        boolean listed = texts.contains(Label.of(line.cell(position)));
        return filter.is().isEmpty() ? !listed : listed;
    }

    String why() {
        return filter.why();
    }

    String column() {
        return filter.column();
    }

    String text(Line line) {
        return line.cell(position);
    }
}
