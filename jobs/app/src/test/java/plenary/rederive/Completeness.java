package plenary.rederive;

import java.util.HashSet;
import java.util.Set;
import plenary.schemas.contract.Period;
import tools.jackson.databind.JsonNode;

/** Values given of those that were due: DQ-03. */
final class Completeness implements Family {

    private final SealedEdition edition;

    Completeness(SealedEdition edition) {
        this.edition = edition;
    }

    @Override
    public Set<String> indicators() {
        return Set.of("DQ-03");
    }

    @Override
    public Set<String> needs(String indicator) {
        Set<String> datasets = new HashSet<>();
        edition.codes("dataset").forEach(dataset -> datasets.add(dataset.getField("code")));
        return datasets;
    }

    @Override
    public Derived derive(Cell cell) {
        String[] topic = cell.topic().split("\\.");
        long due = 0;
        long given = 0;
        for (JsonNode field : edition.contract(topic[0]).path("fields")) {
            String name = field.path("name").asString();
            if (topic.length > 1 && !topic[1].equals(name)) {
                continue;
            }
            for (SealedRecord row : edition.records(cell.area(), topic[0])) {
                if (isOf(cell.period(), row, topic[0]) && isDue(field, name, row)) {
                    due++;
                    given += row.has(name) ? 1 : 0;
                }
            }
        }
        return Share.plain(Derived.of("PUBLISHED"), given, due);
    }

    /** A field that is said not to apply was not due; one that is unknown, not collected or suppressed was. */
    private static boolean isDue(JsonNode field, String name, SealedRecord row) {
        JsonNode ours = field.path("plenary");
        if (row.absence(name).equals("_Z")) {
            return false;
        }
        return switch (ours.path("presence").asString()) {
            case "required", "answer" -> true;
            case "conditional" ->
                ours.path("requiredWhen").properties().stream()
                        .allMatch(condition -> condition
                                .getValue()
                                .valueStream()
                                .anyMatch(code -> code.asString().equals(row.text(condition.getKey()))));
            default -> false;
        };
    }

    private static boolean isOf(String period, SealedRecord row, String dataset) {
        return !dataset.equals("exam_dose")
                || Period.parse(period)
                        .orElseThrow()
                        .contains(row.day("exam_date").orElseThrow());
    }
}
