package plenary.schemas.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.RuleResult;
import plenary.schemas.finding.State;
import plenary.schemas.finding.WhenAbsent;
import plenary.schemas.identity.Identities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of plausibility of one dataset, as {@code schemas/rules/<dataset>.json} has them. */
public final class RuleBook {

    /** Rules that hold the values of a country against those of others, or of other patients. */
    private static final Set<RuleKind> PEERS = Set.of(RuleKind.NATIONAL, RuleKind.CHILD);

    private final Contract contract;
    private final Dataset dataset;
    private final RowConditions conditions;
    private final List<RowRule> rowRules = new ArrayList<>();
    private final Map<String, TableRule> tableRules = new TreeMap<>();
    private final Map<String, WhenAbsent> absence = new TreeMap<>();
    private final Map<String, RuleColumns> columnsOfValues = new TreeMap<>();
    private Windows windows = Windows.NONE;
    private ProfileForm form = ProfileForm.NONE;
    private JsonNode sums = JsonMapper.shared().createArrayNode();
    private String group = "";
    private Optional<RepeatedTest> repeated = Optional.empty();

    private RuleBook(Contract contract, Dataset dataset) {
        this.contract = contract;
        this.dataset = dataset;
        this.conditions = new RowConditions(contract, dataset);
    }

    /**
     * A dataset without a file of rules has none.
     *
     * @throws IllegalArgumentException when a rule of the file cannot be asked as it stands
     */
    public static RuleBook of(Contract contract, Dataset dataset) {
        RuleBook book = new RuleBook(contract, dataset);
        contract.json("rules/" + dataset.name() + ".json").ifPresent(book::read);
        return book;
    }

    /** Those of all datasets. */
    public static List<RuleBook> all(Contract contract) {
        return contract.datasets().stream()
                .map(dataset -> of(contract, dataset))
                .toList();
    }

    /** Ids of its rules. */
    public Set<String> ids() {
        return Set.copyOf(tableRules.keySet());
    }

    /** How each of its rules treats rows in which what it looks at is absent, by id. */
    public Map<String, WhenAbsent> absence() {
        return Map.copyOf(absence);
    }

    /** Of the rules that say a value is not plausible: the columns they look at, by id. */
    public Map<String, RuleColumns> columnsOfValues() {
        return Map.copyOf(columnsOfValues);
    }

    private void read(JsonNode file) {
        windows = Windows.load(contract);
        JsonNode profile = file.path("profile");
        group = profile.path("group").asString("");
        sums = profile.path("sums");
        form = new ProfileForm(
                position(profile.path("group")),
                position(profile.path("stratum")),
                split(profile.path("split")),
                positions(profile.path("numbers")),
                position(profile.path("day")),
                positions(profile.path("codes")));
        for (JsonNode rule : file.path("rows")) {
            addRowRule(RuleLine.of(RuleKind.About.ROWS, rule));
        }
        for (JsonNode rule : file.path("table")) {
            RuleLine line = RuleLine.of(RuleKind.About.TABLE, rule);
            add(line, tableRule(line));
            if (PEERS.contains(line.kind())) {
                columnsOfValues.put(line.id(), RuleColumns.OF_THE_FINDING);
            }
        }
    }

    private void add(RuleLine line, TableRule rule) {
        if (tableRules.put(line.id(), rule) != null) {
            throw new IllegalArgumentException("two rules have the id " + line.id());
        }
        absence.put(line.id(), line.kind().whenAbsent());
    }

    private void addRowRule(RuleLine line) {
        String id = line.id();
        JsonNode rule = line.json();
        String column = rule.path("columns").path(0).asString();
        Optional<Share> share = rule.has("share") ? Optional.of(Share.of(rule.path("share"))) : Optional.empty();
        RowTest test = test(line);
        rowRules.add(new RowRule(id, dataset.indexOf(column), conditions.of(rule.path("when")), test, share));
        if (test instanceof RepeatedTest asked) {
            repeated = Optional.of(asked);
        } else if (share.isEmpty()) {
            columnsOfValues.put(id, RuleColumns.of(rule));
        }
        add(
                line,
                share.<TableRule>map(limit -> new ShareRule(
                                id, group, column, rule.path("what").asString(), limit))
                        .orElseGet(() -> new RowsRule(id)));
    }

    private RowTest test(RuleLine line) {
        JsonNode rule = line.json();
        return switch (line.kind()) {
            case RATIO -> new RatioTest(dataset, rule);
            case RANGE -> new RangeTest(dataset, rule);
            case WINDOW -> new WindowTest(dataset, rule, windows);
            case CODES -> new CodesTest(contract, dataset, rule);
            case MULTIPLE -> new MultipleTest(dataset, rule);
            case ABSENT -> new AbsentTest(dataset, rule);
            case CALENDAR -> new CalendarTest(dataset, rule);
            case CURVE -> new CurveTest(dataset, rule);
            case ELAPSED -> new ElapsedTest(dataset, rule);
            case PARTS -> new PartsTest(dataset, rule);
            case REPEATED -> RepeatedTest.of(dataset, rule);
            case UNIT, CONSTANT, GAP, SILENCE, NATIONAL, CHILD ->
                throw new IllegalArgumentException(line.id() + " is no rule about rows");
        };
    }

    private TableRule tableRule(RuleLine line) {
        String id = line.id();
        JsonNode rule = line.json();
        return switch (line.kind()) {
            case UNIT -> new UnitRule(id, group, rule, windows);
            case CONSTANT -> new ConstantRule(id, group, rule);
            case GAP -> new GapRule(id, group, rule);
            case SILENCE -> SilenceRule.of(id, rule);
            case NATIONAL -> new NationalRule(id, dataset, rule, windows);
            case CHILD ->
                new ChildRule(
                        id, rule, form.split().map(ProfileForm.Split::name).orElseThrow());
            case RATIO, RANGE, WINDOW, CODES, MULTIPLE, ABSENT, CALENDAR, CURVE, ELAPSED, PARTS, REPEATED ->
                throw new IllegalArgumentException(line.id() + " is no rule about tables");
        };
    }

    private Optional<Integer> position(JsonNode column) {
        return column.isString() ? Optional.of(dataset.indexOf(column.asString())) : Optional.empty();
    }

    private List<Integer> positions(JsonNode columns) {
        return RowConditions.texts(columns).stream().map(dataset::indexOf).toList();
    }

    private Optional<ProfileForm.Split> split(JsonNode split) {
        if (!split.isObject()) {
            return Optional.empty();
        }
        String column = split.path("column").asString();
        return Optional.of(new ProfileForm.Split(
                dataset.indexOf(column),
                split.path("below")
                        .decimalValue()
                        .movePointRight(dataset.field(column).scale())
                        .longValueExact(),
                split.path("name").asString()));
    }

    /** What is asked of rows that equal others; empty for a table in which equal rows are in order. */
    public Optional<RepeatedTest> repeated() {
        return repeated;
    }

    List<RowRule> rowRules() {
        return List.copyOf(rowRules);
    }

    /** For the rows of one block. */
    public Profiler profiler(Repeats repeats) {
        List<RowRule> rules = rowRules.stream().map(rule -> rule.in(repeats)).toList();
        List<Sums> sums = Arrays.asList(this.sums
                .valueStream()
                .map(sum -> new Sums(contract, dataset, sum))
                .toArray(Sums[]::new));
        return new Profiler(contract, dataset, conditions, rules, form, sums);
    }

    /**
     * What comes of the rules on a whole table.
     *
     * @param findings what is to be said, beside what was said of single rows
     * @param results of each rule, whether there is something to say or not
     */
    public record Assessment(List<Finding> findings, List<RuleResult> results) {
        public Assessment {
            findings = List.copyOf(findings);
            results = List.copyOf(results);
        }
    }

    /** @param file where findings about the table say that they stand */
    public Assessment assess(Catalogue catalogue, String file, Profile profile, Optional<Period> period) {
        List<Finding> findings = new ArrayList<>();
        List<RuleResult> results = new ArrayList<>();
        for (TableRule rule : tableRules.values()) {
            add(rule.within(period).assess(profile), catalogue, file, findings, results);
        }
        return new Assessment(findings, results);
    }

    static void add(
            Assessed assessed, Catalogue catalogue, String file, List<Finding> findings, List<RuleResult> results) {
        results.add(new RuleResult(assessed.id(), assessed.state(), assessed.striking(), assessed.of()));
        for (Assessed.Fault fault : assessed.faults()) {
            findings.add(
                    assessed.state() == State.NOT_RUN
                            ? catalogue.notRun(assessed.id(), file, fault.column(), fault.found(), fault.expected())
                            : catalogue.failed(
                                    assessed.id(),
                                    file,
                                    0,
                                    fault.facility(),
                                    Identities.masked(fault.record()),
                                    fault.column(),
                                    fault.found(),
                                    fault.expected()));
        }
    }
}
