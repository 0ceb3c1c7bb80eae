package plenary.schemas.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import tools.jackson.databind.JsonNode;

/**
 * Which rows the rules of a dataset are about: those with these codes, or codes with these attributes, and numbers in
 * these limits. Many rules are about the same rows, so that each part of a condition is asked once a row, for all rules,
 * and has a bit of its own.
 */
final class RowConditions {

    private final Contract contract;
    private final Dataset dataset;
    private final Map<String, Long> bits = new HashMap<>();
    private final List<Codes> codes = new ArrayList<>();
    private final List<Numbers> numbers = new ArrayList<>();

    RowConditions(Contract contract, Dataset dataset) {
        this.contract = contract;
        this.dataset = dataset;
    }

    /** The bits that hold for each code of a column. */
    private record Codes(int column, long[] bits) {}

    /** Least inclusive, end exclusive. */
    private record Numbers(int column, long least, long end, long bit) {}

    /**
     * The bits of {@link #holding} that a row must have.
     *
     * @param when column to an array of codes, to {@code {"attribute": [values]}} of the code list, or to
     *     {@code {"from": least, "below": end}}
     */
    long of(JsonNode when) {
        long all = 0;
        for (Map.Entry<String, JsonNode> part : when.properties()) {
            String text = part.getKey() + " " + part.getValue();
            Long known = bits.get(text);
            all |= known == null ? added(text, part.getKey(), part.getValue()) : known;
        }
        return all;
    }

    private long added(String text, String name, JsonNode wanted) {
        if (bits.size() == Long.SIZE) {
            throw new IllegalArgumentException(
                    "rules of %s must have at most %s different conditions".formatted(dataset.name(), Long.SIZE));
        }
        long bit = 1L << bits.size();
        bits.put(text, bit);
        Field field = dataset.field(name);
        int column = dataset.indexOf(name);
        if (field.codeList().isPresent()) {
            CodeList list = contract.codeList(field.codeList().get());
            boolean[] holds = wanted(list, wanted);
            long[] ofCodes = ofCodes(column, list);
            for (int code = 0; code < holds.length; code++) {
                ofCodes[code] |= holds[code] ? bit : 0;
            }
        } else {
            numbers.add(new Numbers(
                    column,
                    wanted.has("from") ? scaled(field, wanted.path("from")) : Long.MIN_VALUE,
                    wanted.has("below") ? scaled(field, wanted.path("below")) : Long.MAX_VALUE,
                    bit));
        }
        return bit;
    }

    private long[] ofCodes(int column, CodeList list) {
        for (Codes known : codes) {
            if (known.column == column) {
                return known.bits;
            }
        }
        Codes made = new Codes(column, new long[list.codes().size()]);
        codes.add(made);
        return made.bits;
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

    /** The codes that a condition on a column with a code list wants, in the order of the list. */
    static List<String> codes(Contract contract, Dataset dataset, String column, JsonNode wanted) {
        return contract.codeList(dataset.field(column).codeList().orElseThrow()).codes().stream()
                .filter(code -> isWanted(code, wanted))
                .map(CodeList.Code::code)
                .toList();
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

    /** What holds of a row, a bit a part of a condition. */
    long holding(TypedRow row) {
        long holding = 0;
        for (Codes column : codes) {
            if (!row.isAbsent(column.column)) {
                holding |= column.bits[row.code(column.column)];
            }
        }
        for (Numbers part : numbers) {
            if (!row.isAbsent(part.column)) {
                long number = row.number(part.column);
                holding |= number >= part.least && number < part.end ? part.bit : 0;
            }
        }
        return holding;
    }
}
