package plenary.schemas.rule;

import java.util.Arrays;
import java.util.List;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import tools.jackson.databind.JsonNode;

/** A code that does not go with the rest of the row: a phantom with the other region, a modality with the category. */
final class CodesTest implements RowTest {

    private final int column;
    private final CodeList list;
    private final String wanted;
    private final boolean[] isWanted;

    CodesTest(Contract contract, Dataset dataset, JsonNode rule) {
        String name = rule.path("columns").path(0).asString();
        this.column = dataset.indexOf(name);
        this.list = contract.codeList(dataset.field(name)
                .codeList()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no code list")));
        boolean isOneOf = rule.has("codes");
        List<String> codes = RowConditions.texts(rule.path(isOneOf ? "codes" : "notCodes"));
        this.wanted = (isOneOf ? "" : "another code than ") + String.join(" or ", codes);
        this.isWanted = new boolean[list.codes().size()];
        Arrays.fill(isWanted, !isOneOf);
        codes.forEach(code -> isWanted[list.indexOf(code)] = isOneOf);
    }

    @Override
    public boolean applies(TypedRow row) {
        return !row.isAbsent(column);
    }

    @Override
    public boolean isStriking(TypedRow row) {
        return !isWanted[row.code(column)];
    }

    @Override
    public String found(TypedRow row) {
        return list.codes().get(row.code(column)).code();
    }

    @Override
    public String expected(TypedRow row) {
        return wanted;
    }
}
