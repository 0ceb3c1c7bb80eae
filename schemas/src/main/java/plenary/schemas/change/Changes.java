package plenary.schemas.change;

import java.util.List;

/**
 * What changed since the submission before; {@code changes.json}.
 *
 * @param tables one a dataset, in the order of the contract
 */
public record Changes(String country, String period, List<TableChanges> tables) {

    public Changes {
        tables = List.copyOf(tables);
    }

    public long worthALook() {
        return tables.stream()
                .flatMap(table -> table.changes().stream())
                .filter(Change::exceedsLimit)
                .count();
    }
}
