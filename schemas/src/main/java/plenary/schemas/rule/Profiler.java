package plenary.schemas.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;

/** Makes the profile of the rows of a block as they are read; for one thread. */
public final class Profiler {

    /** More facilities than any country has; beyond them memory would depend on the rows. */
    private static final int MOST_GROUPS = 20_000;

    private static final int RECENT = 256;

    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final Dataset dataset;
    private final RowConditions conditions;
    private final RowRule[] rules;
    private final ProfileForm form;
    private final List<Sums> sums;
    private final Numbers[] numbers;
    private final String[] strata;
    private final List<List<String>> codes = new ArrayList<>();
    private final int groupColumn;
    private final int stratumColumn;
    private final int[] codeColumns;
    private final long[][] codeCounts;
    private final int day;
    private final boolean dayIsTime;
    private final Series days = new Series();
    private final Map<String, Group> groups = new HashMap<>();
    private boolean isWhole = true;
    private long rows;
    /** Facilities that rows named of late, so that few rows need a text of their own to be found. */
    private final Group[] recent = new Group[RECENT];

    Profiler(
            Contract contract,
            Dataset dataset,
            RowConditions conditions,
            List<RowRule> rules,
            ProfileForm form,
            List<Sums> sums) {
        this.dataset = dataset;
        this.conditions = conditions;
        this.rules = rules.toArray(RowRule[]::new);
        this.form = form;
        this.sums = sums;
        this.numbers = form.numbers().stream()
                .map(column -> new Numbers(dataset, dataset.fields().get(column).name()))
                .toArray(Numbers[]::new);
        this.strata = form.stratum()
                .map(column -> codes(contract, column))
                .orElse(List.of(""))
                .toArray(String[]::new);
        this.groupColumn = form.group().orElse(-1);
        this.stratumColumn = form.stratum().orElse(-1);
        form.codes().forEach(column -> codes.add(codes(contract, column)));
        this.codeColumns = form.codes().stream().mapToInt(column -> column).toArray();
        this.codeCounts = codes.stream().map(list -> new long[list.size()]).toArray(long[][]::new);
        this.day = form.day().orElse(-1);
        this.dayIsTime = form.day()
                .filter(column -> dataset.fields().get(column).type() == FieldType.DATETIME)
                .isPresent();
        Arrays.fill(recent, new Group(""));
    }

    private List<String> codes(Contract contract, int column) {
        Field field = dataset.fields().get(column);
        return contract
                .codeList(field.codeList()
                        .orElseThrow(() -> new IllegalArgumentException(field.name() + " has no code list")))
                .codes()
                .stream()
                .map(CodeList.Code::code)
                .toList();
    }

    /** What is kept of one facility. */
    private final class Group {

        private final String name;
        private final long[] striking = new long[rules.length];
        private final long[] of = new long[rules.length];
        private final Histogram[][] spreads = new Histogram[numbers.length][];
        private final Series months = new Series();

        private Group(String name) {
            this.name = name;
        }

        private Histogram spread(int number, int stratum) {
            if (spreads[number] == null) {
                spreads[number] = new Histogram[2 * strata.length];
            }
            if (spreads[number][stratum] == null) {
                spreads[number][stratum] = new Histogram();
            }
            return spreads[number][stratum];
        }
    }

    /**
     * Adds an accepted row.
     *
     * @param striking gets each rule that the row strikes by itself, and the position of the column
     */
    public void add(TypedRow row, ObjIntConsumer<Striking> striking) {
        rows++;
        Group group = group(row);
        long holding = conditions.holding(row);
        for (int i = 0; i < rules.length; i++) {
            RowRule rule = rules[i];
            if (rule.applies(row, holding)) {
                group.of[i]++;
                if (rule.test().isStriking(row)) {
                    group.striking[i]++;
                    if (rule.share().isEmpty()) {
                        striking.accept(
                                new Striking(
                                        rule.id(),
                                        rule.test().found(row),
                                        rule.test().expected(row)),
                                rule.column());
                    }
                }
            }
        }
        addNumbers(row, group);
        for (Sums sum : sums) {
            sum.add(row);
        }
        if (day >= 0 && !row.isAbsent(day)) {
            long number = row.number(day);
            long epochDay = dayIsTime ? Math.floorDiv(number, MICROS_PER_DAY) : number;
            group.months.add(Calendar.month(epochDay));
            days.add((int) epochDay);
        }
        for (int i = 0; i < codeCounts.length; i++) {
            int column = codeColumns[i];
            if (!row.isAbsent(column)) {
                codeCounts[i][row.code(column)]++;
            }
        }
    }

    /**
     * Adds the numbers of a row that was refused for one that is out of range: by nothing does another unit show more
     * clearly.
     */
    public void addOutOfRange(TypedRow row) {
        addNumbers(row, group(row));
    }

    /** What strikes in one row. */
    public record Striking(String id, String found, String expected) {}

    private void addNumbers(TypedRow row, Group group) {
        if (numbers.length == 0) {
            return;
        }
        if (stratumColumn >= 0 && row.isAbsent(stratumColumn)) {
            return;
        }
        int stratum = stratumColumn < 0 ? 0 : row.code(stratumColumn);
        boolean isBelow = form.split()
                .filter(split -> !row.isAbsent(split.column()) && row.number(split.column()) < split.below())
                .isPresent();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i].isThere(row)) {
                group.spread(i, 2 * stratum + (isBelow ? 1 : 0)).add(numbers[i].of(row));
            }
        }
    }

    private Group group(TypedRow row) {
        if (groupColumn < 0 || row.isAbsent(groupColumn)) {
            return named("");
        }
        char[] text = row.textBuffer(groupColumn);
        int start = row.textStart(groupColumn);
        int length = row.textLength(groupColumn);
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + text[start + i];
        }
        int slot = hash & RECENT - 1;
        if (length == 0 || !row.isText(groupColumn, recent[slot].name)) {
            recent[slot] = named(new String(text, start, length));
        }
        return recent[slot];
    }

    private Group named(String name) {
        Group known = groups.get(name);
        if (known != null) {
            return known;
        }
        if (groups.size() >= MOST_GROUPS) {
            isWhole = false;
            return groups.computeIfAbsent("", Group::new);
        }
        Group made = new Group(name);
        groups.put(name, made);
        return made;
    }

    /** The profile of the rows so far. */
    public Profile profile() {
        List<Profile.Tally> tallies = new ArrayList<>();
        List<Profile.Spread> spreads = new ArrayList<>();
        List<Profile.Count> months = new ArrayList<>();
        for (Group group : new TreeMap<>(groups).values()) {
            for (int i = 0; i < rules.length; i++) {
                if (group.of[i] > 0) {
                    tallies.add(new Profile.Tally(rules[i].id(), group.name, group.striking[i], group.of[i]));
                }
            }
            addSpreads(group, spreads);
            group.months.forEach(
                    (month, count) -> months.add(new Profile.Count(group.name, Calendar.text(month), count)));
        }
        List<Profile.Count> counts = new ArrayList<>();
        for (int i = 0; i < codeCounts.length; i++) {
            String column = dataset.fields().get(form.codes().get(i)).name();
            for (int code = 0; code < codeCounts[i].length; code++) {
                if (codeCounts[i][code] > 0) {
                    counts.add(new Profile.Count(column, codes.get(i).get(code), codeCounts[i][code]));
                }
            }
        }
        sums.forEach(sum -> sum.addTo(counts));
        form.day().ifPresent(column -> {
            String name = dataset.fields().get(column).name();
            days.forEach((day, count) ->
                    counts.add(new Profile.Count(name, LocalDate.ofEpochDay(day).toString(), count)));
        });
        return Profile.NONE.with(new Profile(rows, tallies, spreads, months, counts, isWhole));
    }

    private void addSpreads(Group group, List<Profile.Spread> spreads) {
        for (int i = 0; i < numbers.length; i++) {
            for (int stratum = 0; group.spreads[i] != null && stratum < group.spreads[i].length; stratum++) {
                Histogram histogram = group.spreads[i][stratum];
                if (histogram != null && histogram.count() > 0) {
                    String name = strata[stratum / 2]
                            + (stratum % 2 == 0
                                    ? ""
                                    : " "
                                            + form.split()
                                                    .map(ProfileForm.Split::name)
                                                    .orElse(""));
                    spreads.add(new Profile.Spread(
                            numbers[i].name(),
                            group.name,
                            name,
                            histogram.least(),
                            histogram.most(),
                            histogram.text()));
                }
            }
        }
    }
}
