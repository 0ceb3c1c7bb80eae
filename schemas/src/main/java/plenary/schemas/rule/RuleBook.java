package plenary.schemas.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.WhenAbsent;
import plenary.schemas.submission.Submission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The rules of plausibility of one dataset, as {@code schemas/rules/<dataset>.json} has them. */
public final class RuleBook {

    /** Rules that hold the values of a country against those of others, or of other patients. */
    private static final Set<RuleKind> PEERS = Set.of(RuleKind.NATIONAL, RuleKind.CHILD);

    private final Contract contract;
    private final Dataset dataset;
    private final RowConditions conditions;
    private final List<RowRule> rowRules = new ArrayList<>();
    private final Map<String, AskedRule> rules = new TreeMap<>();
    private final Map<String, RuleColumns> columnsOfValues = new TreeMap<>();
    private Windows windows = Windows.NONE;
    private ProfileForm form = ProfileForm.NONE;
    private KeptForm keptForm = KeptForm.of(MissingNode.getInstance());
    private Map<String, RuleDefinition> betweenTables = Map.of();
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
        return Set.copyOf(rules.keySet());
    }

    /** How each of its rules treats rows in which what it looks at is absent, by id. */
    public Map<String, WhenAbsent> absence() {
        return rules.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, rule -> rule.getValue().line().kind().whenAbsent()));
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
        keptForm = KeptForm.of(profile);
        betweenTables = SubmissionRules.load(contract).definitions(dataset.name());
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
        RuleDefinition definition = RuleDefinition.of(contract, dataset, line, windows);
        if (rules.put(line.id(), new AskedRule(line, definition, rule)) != null) {
            throw new IllegalArgumentException("two rules have the id " + line.id());
        }
        keptForm.lacking(line.kind().restsOn(), line.columns()).ifPresent(column -> {
            throw new IllegalArgumentException(
                    "%s looks at %s, which 'profile' of the file does not keep".formatted(line.id(), column));
        });
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

    /** What is kept of a table of a submission, with what comes of each rule on the profile of its rows. */
    public KeptProfile keep(Submission submission, String place, Profile profile) {
        return new KeptProfile(
                submission.country(),
                submission.period().map(Period::text).orElse(""),
                dataset.name(),
                submission.contractVersion(),
                place,
                keptForm,
                rules.values().stream()
                        .map(rule -> rule.assess(profile, submission.period()))
                        .toList(),
                betweenTables,
                submission.waivers(dataset.name()),
                profile);
    }

    /** Why what was kept of a table does not decide one of the rules; empty when it does. */
    public Optional<String> whyNot(String id, KeptProfile kept) {
        return rule(id).whyNot(kept, keptForm);
    }

    /** What comes of one of the rules on what was kept of a table. */
    public KeptRule assess(String id, KeptProfile kept) {
        return rule(id).assess(kept.profile(), kept.parsedPeriod());
    }

    public RuleDefinition definition(String id) {
        return rule(id).definition();
    }

    private AskedRule rule(String id) {
        AskedRule rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("%s has no rule %s".formatted(dataset.name(), id));
        }
        return rule;
    }
}
