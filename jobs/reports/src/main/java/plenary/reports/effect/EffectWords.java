package plenary.reports.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Prospect;

/** What was compared, in sentences; the same on the page, in {@code effect.json} and on the terminal. */
public final class EffectWords {

    /** Digits by which a submission is known; {@code sign-off} takes them too. */
    private static final int SHORT_ID = 8;

    /** More are counted, and listed on the page. */
    private static final int NAMED = 6;

    public static final String ORDER =
            "Values that go or come stand first, then values whose status changes, then values by how "
                    + "far they move in either direction (the logarithm of after over before), last what keeps its value.";

    public static final String CAUTION =
            "Computed now from this country's data alone, with the rules that hold now. What the "
                    + "next revision publishes is the same, unless more is sent, signed or withdrawn, or a rule is changed, before.";

    private EffectWords() {}

    /** Which two things, and which submissions make the difference. */
    public static String compared(Prospect prospect) {
        return before(prospect) + " is held against " + after(prospect) + ". " + difference(prospect);
    }

    private static String before(Prospect prospect) {
        return switch (prospect.basis()) {
            case SIGN_OFF -> "What counts as it stands, signed off,";
            case PUBLISHED -> "What readers see, revision r" + prospect.before().revision() + ",";
            case NOTHING -> "Nothing, since readers see no revision yet,";
        };
    }

    private static String after(Prospect prospect) {
        return prospect.basis() == Prospect.Basis.SIGN_OFF
                ? "what would count with everything signed off"
                : "what counts now, for which no signature is missing";
    }

    private static String difference(Prospect prospect) {
        List<String> parts = new ArrayList<>();
        if (!prospect.added().isEmpty()) {
            parts.add(named(prospect.added()) + " would come in");
        }
        if (!prospect.removed().isEmpty()) {
            parts.add(named(prospect.removed()) + " would go");
        }
        return parts.isEmpty() ? "Both are made of the same submissions." : String.join("; ", parts) + ".";
    }

    private static String named(List<Manifest.Input> inputs) {
        if (inputs.size() > NAMED) {
            return inputs.size() + " submissions";
        }
        return inputs.stream()
                .map(input -> input.dataset() + " " + input.period() + " (" + shortId(input) + ")")
                .collect(Collectors.joining(", "));
    }

    static String shortId(Manifest.Input input) {
        return input.id().substring(0, Math.min(SHORT_ID, input.id().length()));
    }

    /** {@code XA in demo: 12 cells differ (values that come: 10; values that change: 2), 88 stay}. */
    public static String summary(Effect effect) {
        String kinds = effect.byKind().entrySet().stream()
                .map(kind -> kind.getKey().title().toLowerCase(Locale.ROOT) + ": "
                        + kind.getValue().size())
                .collect(Collectors.joining("; "));
        return "%s in %s: %s, %s stay"
                .formatted(
                        effect.prospect().country(),
                        effect.prospect().after().edition(),
                        effect.changes().isEmpty()
                                ? "no cell differs"
                                : effect.changes().size() + " cells differ (" + kinds + ")",
                        effect.same());
    }
}
