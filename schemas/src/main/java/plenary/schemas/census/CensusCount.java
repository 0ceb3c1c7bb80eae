package plenary.schemas.census;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;

/** Counts accepted rows as they are read; for one thread. */
public final class CensusCount {

    private static final String FACILITY = "facility_id";
    private static final String CATEGORY = "exam_category";
    /** More facilities than any country has; beyond them memory would depend on the rows. */
    private static final int MOST_FACILITIES = 20_000;

    private final Form form;
    private final long[][] codes;
    private final Sizes[][] sizes;
    private final long[][] sums;
    private final long[][] unknown;
    private final Map<String, long[]> facilities = new HashMap<>();
    private String lastFacility = "";
    private long[] lastCount = new long[1];
    private boolean isWhole = true;
    private long rows;

    private CensusCount(Form form) {
        this.form = form;
        this.codes =
                form.codes.stream().map(column -> new long[column.names.size()]).toArray(long[][]::new);
        this.sizes = new Sizes[form.numbers.length][form.categories.size()];
        this.sums = new long[form.counts.length][form.categories.size()];
        this.unknown = new long[form.counts.length][form.categories.size()];
    }

    public static CensusCount of(Contract contract, Dataset dataset) {
        return new CensusCount(Form.of(contract, dataset));
    }

    /** Counts rows and looks into no column, where nothing will be held against them. */
    public static CensusCount ofNoColumn(Dataset dataset) {
        return new CensusCount(new Form(dataset, -1, -1, List.of(), List.of(), new int[0], new int[0]));
    }

    /** A count of the same columns that begins anew. */
    public CensusCount fresh() {
        return new CensusCount(form);
    }

    /** Whether it looks into columns at all. */
    public boolean hasColumns() {
        return !form.codes.isEmpty() || form.numbers.length > 0;
    }

    /** A column with codes, or with yes and no. */
    private record Codes(String column, int position, boolean isBoolean, List<String> names) {}

    /**
     * What is counted, by positions of columns; -1 for a column that the dataset does not have.
     *
     * @param categories by which numbers are told apart; one without a name when they are not
     * @param counts columns that say how many there are of something, which are added up and have no median worth the name
     */
    private record Form(
            Dataset dataset,
            int facility,
            int category,
            List<String> categories,
            List<Codes> codes,
            int[] numbers,
            int[] counts) {

        static Form of(Contract contract, Dataset dataset) {
            List<Codes> codes = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            List<Integer> counts = new ArrayList<>();
            List<String> counted = CountColumns.of(contract, dataset);
            List<String> names = dataset.fieldNames();
            for (int i = 0; i < names.size(); i++) {
                Field field = dataset.fields().get(i);
                if (field.codeList().isPresent()) {
                    codes.add(new Codes(names.get(i), i, false, names(contract, field)));
                } else if (field.type() == FieldType.BOOLEAN) {
                    codes.add(new Codes(names.get(i), i, true, List.of("false", "true")));
                } else if (counted.contains(field.name())) {
                    counts.add(i);
                } else if (field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER) {
                    numbers.add(i);
                }
            }
            int category = names.indexOf(CATEGORY);
            return new Form(
                    dataset,
                    names.indexOf(FACILITY),
                    category,
                    category < 0
                            ? List.of("")
                            : names(contract, dataset.fields().get(category)),
                    codes,
                    numbers.stream().mapToInt(Integer::intValue).toArray(),
                    counts.stream().mapToInt(Integer::intValue).toArray());
        }

        private static List<String> names(Contract contract, Field field) {
            return contract.codeList(field.codeList().orElseThrow()).codes().stream()
                    .map(CodeList.Code::code)
                    .toList();
        }
    }

    public void add(TypedRow row) {
        rows++;
        if (form.facility >= 0 && !row.isAbsent(form.facility)) {
            facility(row)[0]++;
        }
        for (int i = 0; i < codes.length; i++) {
            Codes column = form.codes.get(i);
            if (!row.isAbsent(column.position)) {
                codes[i][column.isBoolean ? (int) row.number(column.position) : row.code(column.position)]++;
            }
        }
        int category = category(row);
        for (int i = 0; i < sizes.length && category >= 0; i++) {
            if (!row.isAbsent(form.numbers[i])) {
                if (sizes[i][category] == null) {
                    sizes[i][category] = new Sizes();
                }
                sizes[i][category].add(row.number(form.numbers[i]));
            }
        }
        for (int i = 0; i < sums.length && category >= 0; i++) {
            if (row.isAbsent(form.counts[i])) {
                unknown[i][category]++;
            } else {
                sums[i][category] += row.number(form.counts[i]);
            }
        }
    }

    private int category(TypedRow row) {
        if (form.category < 0) {
            return 0;
        }
        return row.isAbsent(form.category) ? -1 : row.code(form.category);
    }

    /** Rows of a facility mostly follow each other, so that the one before is asked first. */
    private long[] facility(TypedRow row) {
        if (!lastFacility.isEmpty() && row.isText(form.facility, lastFacility)) {
            return lastCount;
        }
        String name =
                new String(row.textBuffer(form.facility), row.textStart(form.facility), row.textLength(form.facility));
        if (!facilities.containsKey(name) && facilities.size() >= MOST_FACILITIES) {
            isWhole = false;
            return new long[1];
        }
        lastFacility = name;
        lastCount = facilities.computeIfAbsent(name, absent -> new long[1]);
        return lastCount;
    }

    /** The census of the rows so far, without what they answer. */
    public Census census() {
        Map<String, Long> byFacility = new TreeMap<>();
        facilities.forEach((name, count) -> byFacility.put(name, count[0]));
        Map<String, Map<String, Long>> byCode = new TreeMap<>();
        for (int i = 0; i < codes.length; i++) {
            Map<String, Long> counts = new TreeMap<>();
            for (int code = 0; code < codes[i].length; code++) {
                if (codes[i][code] > 0) {
                    counts.put(form.codes.get(i).names.get(code), codes[i][code]);
                }
            }
            byCode.put(form.codes.get(i).column, counts);
        }
        List<Census.Spread> spreads = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            Field field = form.dataset.fields().get(form.numbers[i]);
            for (int category = 0; category < sizes[i].length; category++) {
                if (sizes[i][category] != null) {
                    spreads.add(new Census.Spread(
                            field.name(), form.categories.get(category), field.scale(), sizes[i][category].bins()));
                }
            }
        }
        Census counted = new Census(
                rows,
                byFacility,
                byCode,
                spreads,
                Map.of(),
                isWhole,
                Optional.of(sumsByColumn()),
                Optional.empty(),
                Optional.empty());
        return Census.NONE.with(counted);
    }

    private Map<String, Map<String, Census.Sum>> sumsByColumn() {
        Map<String, Map<String, Census.Sum>> byColumn = new TreeMap<>();
        for (int i = 0; i < sums.length; i++) {
            Map<String, Census.Sum> byCategory = new TreeMap<>();
            for (int category = 0; category < sums[i].length; category++) {
                if (sums[i][category] > 0 || unknown[i][category] > 0) {
                    byCategory.put(
                            form.categories.get(category), new Census.Sum(sums[i][category], unknown[i][category]));
                }
            }
            byColumn.put(form.dataset.fields().get(form.counts[i]).name(), byCategory);
        }
        return byColumn;
    }
}
