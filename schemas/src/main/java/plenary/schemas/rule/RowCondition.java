package plenary.schemas.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import tools.jackson.databind.JsonNode;

/** Which rows a rule is about: those with these codes, or codes with these attributes, and numbers in these limits. */
final class RowCondition {

    private final List<Part> parts;

    private RowCondition(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** One column and what it must be. */
    private sealed interface Part {
        boolean holds(TypedRow row);
    }

    private record Codes(int column, boolean[] wanted) implements Part {
        @Override
        public boolean holds(TypedRow row) {
            return !row.isAbsent(column) && wanted[row.code(column)];
        }
    }

    /** Least inclusive, end exclusive. */
    private record Numbers(int column, long least, long end) implements Part {
        @Override
        public boolean holds(TypedRow row) {
            return !row.isAbsent(column) && row.number(column) >= least && row.number(column) < end;
        }
    }

    /**
     * @param when column to an array of codes, to {@code {"attribute": [values]}} of the code list, or to
     *     {@code {"from": least, "below": end}}
     */
    static RowCondition of(Contract contract, Dataset dataset, JsonNode when) {
        List<Part> parts = new ArrayList<>();
        when.forEachEntry((name, wanted) -> {
            Field field = dataset.field(name);
            int column = dataset.indexOf(name);
            if (field.codeList().isPresent()) {
                parts.add(new Codes(
                        column, wanted(contract.codeList(field.codeList().get()), wanted)));
            } else {
                parts.add(new Numbers(
                        column,
                        wanted.has("from") ? scaled(field, wanted.path("from")) : Long.MIN_VALUE,
                        wanted.has("below") ? scaled(field, wanted.path("below")) : Long.MAX_VALUE));
            }
        });
        return new RowCondition(parts);
    }

    private static long scaled(Field field, JsonNode number) {
        return number.decimalValue().movePointRight(field.scale()).longValueExact();
    }

    private static boolean[] wanted(CodeList list, JsonNode wanted) {
        boolean[] codes = new boolean[list.codes().size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = isWanted(list.codes().get(i), wanted);
        }
        boolean none = true;
        for (boolean code : codes) {
            none &= !code;
        }
        if (none) {
            throw new IllegalArgumentException("no code of %s is %s".formatted(list.name(), wanted));
        }
        return codes;
    }

    private static boolean isWanted(CodeList.Code code, JsonNode wanted) {
        if (wanted.isArray()) {
            return texts(wanted).contains(code.code());
        }
        return wanted.propertyStream()
                .allMatch(attribute -> texts(attribute.getValue()).contains(code.attribute(attribute.getKey())));
    }

    static List<String> texts(JsonNode array) {
        return Arrays.asList(array.valueStream().map(JsonNode::asString).toArray(String[]::new));
    }

    boolean holds(TypedRow row) {
        for (Part part : parts) {
            if (!part.holds(row)) {
                return false;
            }
        }
        return true;
    }
}
