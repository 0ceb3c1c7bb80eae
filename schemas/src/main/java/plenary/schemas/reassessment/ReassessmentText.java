package plenary.schemas.reassessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.reassessment.RuleReassessment.Result;

/** A reassessment for a terminal: what is otherwise, by table, and of many tables first the rules by country. */
public final class ReassessmentText {

    private static final int COUNTRIES_ACROSS = 10;
    private static final int CELL = 8;
    private static final int FINDINGS_SHOWN = 10;

    private final Reassessment reassessment;
    private final Catalogue catalogue;
    private final StringBuilder text = new StringBuilder();

    private ReassessmentText(Reassessment reassessment, Catalogue catalogue) {
        this.reassessment = reassessment;
        this.catalogue = catalogue;
    }

    /** With every rule that says something else or of which something else comes. */
    public static String ofTables(Reassessment reassessment, Catalogue catalogue) {
        ReassessmentText text = new ReassessmentText(reassessment, catalogue);
        reassessment.tables().stream()
                .filter(table -> !table.rules().isEmpty() || table.isUndecided())
                .forEach(text::table);
        return text.end();
    }

    /** With the findings that come and go of each rule in each country. */
    public static String ofCountries(Reassessment reassessment, Catalogue catalogue) {
        ReassessmentText text = new ReassessmentText(reassessment, catalogue);
        text.countries();
        return text.end();
    }

    private void table(TableReassessment table) {
        line("%s %s %s%s, %s rows"
                .formatted(
                        table.country(),
                        table.dataset(),
                        table.period(),
                        table.id().isEmpty() ? "" : " " + table.id(),
                        table.rows()));
        if (!table.whyNot().isEmpty()) {
            line("  NOT RUN: " + table.whyNot());
        }
        List<RuleReassessment> otherwise =
                table.rules().stream().filter(RuleReassessment::isWorthALook).toList();
        otherwise.forEach(this::rule);
        if (table.whyNot().isEmpty() && otherwise.isEmpty()) {
            line("  %s, and nothing else comes of any."
                    .formatted(counted(table.rules().size(), "rule")));
        }
        line("");
    }

    private void rule(RuleReassessment rule) {
        line("  %s %s".formatted(rule.rule(), catalogue.kind(rule.rule()).title()));
        rule.changes().forEach(change -> line("    rule:  " + change));
        line("    then:  " + rule.then().map(ReassessmentText::words).orElse("there was no such rule"));
        line("    now:   " + rule.now().map(ReassessmentText::words).orElse("there is no such rule"));
        if (rule.isUndecided()) {
            line("           " + rule.whyNot());
        }
        findings("+", rule.appearing(), rule.appears());
        findings("-", rule.vanishing(), rule.vanishes());
    }

    private static String words(Result result) {
        return "%s, %s of %s".formatted(result.state().name().replace('_', ' '), result.against(), result.of());
    }

    private void findings(String sign, long count, List<Told> told) {
        told.stream().limit(FINDINGS_SHOWN).forEach(one -> line("    %s %s".formatted(sign, words(one))));
        long more = count - Math.min(FINDINGS_SHOWN, told.size());
        if (more > 0) {
            line("    %s %s %s"
                    .formatted(sign, more, told.isEmpty() ? "about single rows, which only a check names" : "more"));
        }
    }

    private static String words(Told told) {
        return Stream.of(told.file(), told.column(), told.record())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(":"))
                + " found '%s', expected %s".formatted(told.value(), told.expected())
                + (told.explained() ? " (explained)" : "");
    }

    private void countries() {
        Map<String, List<RuleReassessment>> byRule = new TreeMap<>();
        Map<String, Map<String, List<RuleReassessment>>> cells = new TreeMap<>();
        TreeSet<String> countries = new TreeSet<>();
        for (TableReassessment table : reassessment.tables()) {
            countries.add(table.country());
            for (RuleReassessment rule : table.rules()) {
                String name = rule.rule() + " " + table.dataset();
                byRule.computeIfAbsent(name, absent -> new ArrayList<>()).add(rule);
                cells.computeIfAbsent(name, absent -> new TreeMap<>())
                        .computeIfAbsent(table.country(), absent -> new ArrayList<>())
                        .add(rule);
            }
        }
        byRule.values().removeIf(rules -> rules.stream().noneMatch(RuleReassessment::isWorthALook));
        changes(byRule);
        int width = byRule.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
        List<String> all = List.copyOf(countries);
        for (int from = 0; from < all.size() && !byRule.isEmpty(); from += COUNTRIES_ACROSS) {
            List<String> across = all.subList(from, Math.min(all.size(), from + COUNTRIES_ACROSS));
            line(padded("", width) + across.stream().map(ReassessmentText::cell).collect(Collectors.joining()));
            for (String name : byRule.keySet()) {
                Map<String, List<RuleReassessment>> ofRule = cells.getOrDefault(name, Map.of());
                line(padded(name, width)
                        + across.stream()
                                .map(country -> cell(sign(Optional.ofNullable(ofRule.get(country)))))
                                .collect(Collectors.joining()));
            }
            line("");
        }
        if (!byRule.isEmpty()) {
            line("+ findings that appear, - that vanish, = none of either, ? NOT RUN, blank: no such table.");
        }
    }

    /** What rules say otherwise, and what keeps them from being run: each once, whichever tables it is about. */
    private void changes(Map<String, List<RuleReassessment>> byRule) {
        byRule.forEach((name, rules) -> {
            rules.stream()
                    .flatMap(rule -> rule.changes().stream())
                    .distinct()
                    .forEach(change -> line("%s: %s".formatted(name, change)));
            Map<String, Long> why = rules.stream()
                    .filter(RuleReassessment::isUndecided)
                    .collect(Collectors.groupingBy(RuleReassessment::whyNot, TreeMap::new, Collectors.counting()));
            why.forEach((reason, tables) ->
                    line("%s: NOT RUN on %s: %s".formatted(name, counted(tables, "table"), reason)));
        });
        reassessment.tables().stream()
                .filter(table -> !table.whyNot().isEmpty())
                .forEach(table -> line("%s %s %s %s: NOT RUN: %s"
                        .formatted(table.country(), table.dataset(), table.period(), table.id(), table.whyNot())));
        line("");
    }

    private static String sign(Optional<List<RuleReassessment>> rules) {
        if (rules.isEmpty()) {
            return "";
        }
        if (rules.get().stream().anyMatch(RuleReassessment::isUndecided)) {
            return "?";
        }
        long appearing =
                rules.get().stream().mapToLong(RuleReassessment::appearing).sum();
        long vanishing =
                rules.get().stream().mapToLong(RuleReassessment::vanishing).sum();
        return appearing + vanishing == 0
                ? "="
                : (appearing > 0 ? "+" + appearing : "") + (vanishing > 0 ? "-" + vanishing : "");
    }

    private static String cell(String text) {
        return " ".repeat(Math.max(1, CELL - text.length())) + text;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private String end() {
        List<RuleReassessment> rules = reassessment.tables().stream()
                .flatMap(table -> table.rules().stream())
                .toList();
        long undecided = count(rules, RuleReassessment::isUndecided);
        long withoutProfile = reassessment.tables().stream()
                .filter(table -> !table.whyNot().isEmpty())
                .count();
        List<String> notRun = new ArrayList<>();
        if (undecided > 0) {
            notRun.add(counted(undecided, "rule"));
        }
        if (withoutProfile > 0) {
            notRun.add("all of " + counted(withoutProfile, "table"));
        }
        line("%s, %s: %s, %s; %s"
                .formatted(
                        counted(reassessment.tables().size(), "table"),
                        counted(rules.size(), "rule"),
                        counted(
                                        rules.stream()
                                                .mapToLong(RuleReassessment::appearing)
                                                .sum(),
                                        "finding")
                                + " more",
                        rules.stream().mapToLong(RuleReassessment::vanishing).sum() + " fewer",
                        notRun.isEmpty() ? "every rule was run" : "NOT RUN: " + String.join(", ", notRun)));
        return text.toString();
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static long count(List<RuleReassessment> rules, Predicate<RuleReassessment> which) {
        return rules.stream().filter(which).count();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
