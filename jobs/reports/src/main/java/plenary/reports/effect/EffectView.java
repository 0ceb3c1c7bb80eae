package plenary.reports.effect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.input.Correction;
import plenary.reports.input.Definition;
import plenary.reports.input.Submission;
import plenary.reports.page.Page;
import plenary.reports.page.Shown;
import plenary.reports.text.Flags;
import plenary.reports.text.Labels;
import plenary.reports.text.Rounding;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Prospect;

/** What {@code effect.html} shows. */
public record EffectView(
        Area country,
        Manifest edition,
        String compared,
        boolean waitsForSignature,
        List<Sent> sent,
        int same,
        List<Section> sections,
        List<Definition> leftOut) {

    /** Longer sections are opened when wanted. */
    private static final int OPEN = 60;

    public EffectView {
        sent = List.copyOf(sent);
        sections = List.copyOf(sections);
        leftOut = List.copyOf(leftOut);
    }

    static Page page(Effect effect) {
        return new Page("effect.html", "effect.jte", Map.of("view", of(effect)));
    }

    /**
     * A submission that makes the difference.
     *
     * @param line its records; of one that would go, empty
     */
    public record Sent(Manifest.Input input, String dataset, boolean isAdded, Optional<Submission> line) {

        public String shortId() {
            return EffectWords.shortId(input);
        }
    }

    public record Section(Change.Kind kind, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }

        public boolean isOpen() {
            return lines.size() <= OPEN;
        }

        public String summary() {
            return lines.size() + (lines.size() == 1 ? " cell" : " cells");
        }
    }

    /**
     * One cell, each thing as it was and as it will be.
     *
     * @param comparator empty when the value is read beside none
     * @param sides where the value lies beside it, before and then
     */
    public record Line(
            Change change,
            String stratum,
            Side before,
            Side after,
            String ratio,
            String comparator,
            String sides,
            List<String> notes) {

        public Line {
            notes = List.copyOf(notes);
        }

        public String records() {
            return changed(before.records(), after.records());
        }

        public String facilities() {
            return changed(before.facilities(), after.facilities());
        }

        private static String changed(String before, String after) {
            return before.equals(after)
                    ? after
                    : (before.isEmpty() ? "\u2013" : before) + " \u2192 " + (after.isEmpty() ? "\u2013" : after);
        }

        public String verdict() {
            return switch (change.verdict()) {
                case "BETTER" -> "for the better";
                case "WORSE" -> "for the worse";
                default -> "";
            };
        }
    }

    /** Empty texts where there is no value or no cell. */
    public record Side(Optional<Cell> cell, String value, String interval) {

        /** Unrounded, since a change may be too small for what is shown. */
        public String exact() {
            return cell.map(Cell::value).orElse("");
        }

        public String records() {
            return cell.map(Cell::records).map(Rounding::count).orElse("");
        }

        public String facilities() {
            return cell.map(Cell::facilities).map(Rounding::count).orElse("");
        }

        public String status() {
            return cell.map(known -> known.status().title()).orElse("No such cell");
        }

        public String symbol() {
            return cell.map(known -> known.status().symbol()).orElse("st-absent");
        }
    }

    private static EffectView of(Effect effect) {
        Labels labels = effect.after().labels();
        List<Sent> sent = Stream.concat(
                        effect.prospect().added().stream().map(input -> sent(effect, labels, input, true)),
                        effect.prospect().removed().stream().map(input -> sent(effect, labels, input, false)))
                .toList();
        Map<Change.Kind, List<Line>> lines = new LinkedHashMap<>();
        effect.byKind()
                .forEach((kind, changes) -> lines.put(
                        kind,
                        changes.stream().map(change -> line(effect, change)).toList()));
        return new EffectView(
                effect.country(),
                effect.prospect().after(),
                EffectWords.compared(effect.prospect()),
                effect.prospect().basis() == Prospect.Basis.SIGN_OFF,
                sent,
                effect.same(),
                lines.entrySet().stream()
                        .map(entry -> new Section(entry.getKey(), entry.getValue()))
                        .toList(),
                effect.leftOut());
    }

    private static Sent sent(Effect effect, Labels labels, Manifest.Input input, boolean isAdded) {
        return new Sent(
                input, labels.dataset(input.dataset()), isAdded, isAdded ? effect.submission(input) : Optional.empty());
    }

    private static Line line(Effect effect, Change change) {
        Cell cell = change.cell();
        String stratum = effect.after().labels().full(cell.stratum());
        return new Line(
                change,
                cell.period().equals("_T") ? stratum : stratum + " \u00b7 " + cell.period(),
                side(effect, change.before()),
                side(effect, change.after()),
                change.ratio().isEmpty() ? "" : "\u00d7\u00a0" + Rounding.THREE_FIGURES.text(change.ratio()),
                change.level()
                        .map(level -> level.label() + " "
                                + effect.after().numbers().text(cell.indicator(), cell.unit(), level.value()))
                        .orElse(""),
                change.level().map(level -> sides(level, change)).orElse(""),
                notes(change));
    }

    private static String sides(Level level, Change change) {
        String before = level.side(change.before());
        String after = level.side(change.after());
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return before.isEmpty() ? after : before;
        }
        return before + ", then " + after;
    }

    private static Side side(Effect effect, Optional<Cell> cell) {
        Optional<Shown> shown = cell.map(effect.after().numbers()::shown);
        return new Side(
                cell,
                shown.map(Shown::withUnit).orElse(""),
                shown.map(Shown::interval).orElse(""));
    }

    /** What else differs: flags that come or go, and a cause other than the submissions. */
    private static List<String> notes(Change change) {
        List<String> notes = new ArrayList<>();
        flags(change.after(), change.before()).forEach(flag -> notes.add("now: " + flag));
        flags(change.before(), change.after()).forEach(flag -> notes.add("no longer: " + flag));
        if (!change.cause().equals("DATA")) {
            notes.add("by a change of " + Correction.words(change.cause()));
        }
        return notes;
    }

    /** Those of one side that the other has not, in words; synthetic is the page, and few facilities is the status. */
    private static Stream<String> flags(Optional<Cell> of, Optional<Cell> without) {
        return of.map(Cell::flags).orElse(List.of()).stream()
                .filter(flag -> !flag.equals("SYNTHETIC") && !flag.equals("FEW_FACILITIES"))
                .filter(flag -> without.filter(cell -> cell.hasFlag(flag)).isEmpty())
                .map(Flags::words);
    }
}
