package plenary.schemas.rule;

import static plenary.schemas.finding.WhenAbsent.NEVER;
import static plenary.schemas.finding.WhenAbsent.SKIP_IF_ALL;
import static plenary.schemas.finding.WhenAbsent.SKIP_IF_ANY;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plenary.schemas.finding.WhenAbsent;
import plenary.schemas.rule.KeptForm.Part;

/** The kinds of rules about rows and tables: what a rule of a kind must and may say, how it treats
 * what is absent, and what it rests on. */
enum RuleKind {
    RATIO(About.ROWS, SKIP_IF_ANY, "name", "factor power unit from to"),
    RANGE(About.ROWS, SKIP_IF_ANY, "name", "unit from to"),
    WINDOW(About.ROWS, SKIP_IF_ANY, "", "widened"),
    CODES(About.ROWS, SKIP_IF_ANY, "", "codes notCodes"),
    MULTIPLE(About.ROWS, SKIP_IF_ANY, "multiple", ""),
    ABSENT(About.ROWS, NEVER, "", ""),
    CALENDAR(About.ROWS, SKIP_IF_ANY, "", "days weekdays"),
    CURVE(About.ROWS, SKIP_IF_ANY, "curve", "from to"),
    ELAPSED(About.ROWS, SKIP_IF_ANY, "name", "from to"),
    PARTS(About.ROWS, SKIP_IF_ANY, "tolerance", ""),
    REPEATED(About.ROWS, SKIP_IF_ALL, "measured values told", ""),
    UNIT(About.TABLE, SKIP_IF_ALL, "decades others share", "", Part.GROUP, Part.STRATUM, Part.SPLIT, Part.NUMBERS),
    CONSTANT(About.TABLE, SKIP_IF_ALL, "rows", "", Part.GROUP, Part.STRATUM, Part.NUMBERS),
    GAP(About.TABLE, SKIP_IF_ANY, "rowsAMonth", "", Part.GROUP, Part.DAY),
    SILENCE(About.TABLE, SKIP_IF_ANY, "days rowsADay daysWithRows", "", Part.DAY),
    NATIONAL(About.TABLE, SKIP_IF_ALL, "rows facilities", "", Part.GROUP, Part.STRATUM, Part.SPLIT, Part.NUMBERS),
    CHILD(About.TABLE, SKIP_IF_ALL, "to rows", "", Part.STRATUM, Part.SPLIT, Part.NUMBERS);

    /** What rules are about; the name of their list in the file. */
    enum About {
        ROWS,
        TABLE;

        String list() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<String> OF_ALL = Set.of("id", "kind", "columns", "absence");
    private static final Set<String> OF_ROWS = Set.of("when", "what", "share");

    private final About about;
    private final WhenAbsent whenAbsent;
    private final List<String> needed;
    private final List<String> possible;
    private final Set<Part> restsOn;

    RuleKind(About about, WhenAbsent whenAbsent, String needed, String possible, Part... restsOn) {
        this.about = about;
        this.whenAbsent = whenAbsent;
        this.needed = words(needed);
        this.possible = words(possible);
        this.restsOn = Set.of(restsOn);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    static Optional<RuleKind> of(About about, String name) {
        return Stream.of(values())
                .filter(kind -> kind.about == about && kind.code().equals(name))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isAboutRows() {
        return about == About.ROWS;
    }

    WhenAbsent whenAbsent() {
        return whenAbsent;
    }

    /** What must be kept of a table for a rule about it to be decided. */
    Set<Part> restsOn() {
        return restsOn;
    }

    /** Of its columns those that are held against windows of plausible values. */
    List<String> columnsOfWindows(List<String> columns) {
        return switch (this) {
            case WINDOW -> columns.subList(0, 1);
            case UNIT, NATIONAL -> columns;
            default -> List.of();
        };
    }

    /** Keys without which a rule cannot be asked. */
    Stream<String> needed() {
        return Stream.concat(OF_ALL.stream().sorted(), needed.stream());
    }

    boolean knows(String key) {
        return OF_ALL.contains(key)
                || needed.contains(key)
                || possible.contains(key)
                || isAboutRows() && OF_ROWS.contains(key);
    }
}
