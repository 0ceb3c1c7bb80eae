package plenary.collect.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.collect.governance.Standings;
import plenary.schemas.archive.Receipt;

/**
 * One country of the board.
 *
 * @param objections that it made in this edition
 * @param waiting its drops in the inbox that were not collected
 * @param errands of the country and about it, most urgent first; those of one kind and place as one
 */
public record CountryBoard(
        String code, String name, List<BoardRow> rows, int objections, int waiting, List<Errand> errands) {

    public CountryBoard {
        rows = List.copyOf(rows);
        errands = List.copyOf(errands);
    }

    static CountryBoard of(
            String code, String name, List<String> datasets, Sendings sent, Asked asked, Standings standings) {
        List<BoardRow> rows = new CountryRows(sent, asked, standings).of(datasets);
        int objections = asked.edition()
                .map(edition -> (int) standings.objections(edition.id()).stream()
                        .filter(objection -> objection.country().equals(code))
                        .count())
                .orElse(0);
        return new CountryBoard(code, name, rows, objections, sent.waiting().size(), errands(code, rows, sent));
    }

    private static List<Errand> errands(String code, List<BoardRow> rows, Sendings sent) {
        Map<String, Errand> merged = new LinkedHashMap<>();
        Stream<Errand> ofRows =
                rows.stream().flatMap(row -> row.errands().stream()).map(errand -> ofDrop(errand, rows, sent));
        Stream<Errand> ofDrops = sent.unopened().stream()
                .map(drop ->
                        Errand.of(Errand.Kind.SEND_READABLE, code, "returned/" + code + "/" + drop + "/findings.html"));
        Stream.of(overlaps(code, rows), ofDrops, ofRows)
                .flatMap(errands -> errands)
                .forEach(errand -> merged.merge(errand.kind() + errand.where(), errand, CountryBoard::merged));
        return merged.values().stream().sorted().toList();
    }

    private static Errand merged(Errand one, Errand other) {
        List<String> datasets = Stream.concat(one.datasets().stream(), other.datasets().stream())
                .distinct()
                .toList();
        return new Errand(one.kind(), one.who(), one.count() + other.count(), datasets, one.where());
    }

    /** A drop is signed off as a whole where nothing of it was replaced. */
    private static Errand ofDrop(Errand errand, List<BoardRow> rows, Sendings sent) {
        boolean isSignOff = errand.kind() == Errand.Kind.SIGN_OFF || errand.kind() == Errand.Kind.MAY_SIGN_OFF;
        if (!isSignOff) {
            return errand;
        }
        String drop = rows.stream()
                .filter(row -> row.sealShort().equals(errand.where()))
                .flatMap(row -> row.receipt().stream())
                .map(Receipt::drop)
                .findFirst()
                .orElseThrow();
        Set<String> standing = rows.stream()
                .filter(row -> row.standing() != Standing.WITHDRAWN)
                .map(BoardRow::sealId)
                .collect(Collectors.toSet());
        List<String> ofDrop = sent.sealed().stream()
                .filter(receipt -> receipt.drop().equals(drop))
                .map(Receipt::id)
                .toList();
        return ofDrop.size() > 1 && standing.containsAll(ofDrop)
                ? new Errand(errand.kind(), errand.who(), 0, errand.datasets(), drop)
                : errand;
    }

    private static Stream<Errand> overlaps(String code, List<BoardRow> rows) {
        List<Errand> overlaps = new ArrayList<>();
        List<BoardRow> counting =
                rows.stream().filter(row -> row.inForce().equals("yes")).toList();
        for (BoardRow one : counting) {
            for (BoardRow other : counting) {
                boolean isLater = one.receipt().orElseThrow().sequence()
                        < other.receipt().orElseThrow().sequence();
                if (one.dataset().equals(other.dataset())
                        && isLater
                        && CountryRows.overlap(
                                one.receipt().orElseThrow(), other.receipt().orElseThrow())) {
                    overlaps.add(new Errand(
                            Errand.Kind.RESOLVE_OVERLAP,
                            code,
                            0,
                            List.of(one.dataset()),
                            one.sealShort() + " and " + other.sealShort()));
                }
            }
        }
        return overlaps.stream();
    }

    List<BoardRow> rows(String dataset) {
        return rows.stream().filter(row -> row.dataset().equals(dataset)).toList();
    }

    long findings(String severity) {
        return rows.stream().mapToLong(row -> row.findings(severity)).sum();
    }

    /** Days after the deadline of what came last; 0 when nothing was late. */
    long daysLate() {
        return rows.stream()
                .mapToLong(row -> row.daysAfterDeadline().orElse(0))
                .filter(days -> days > 0)
                .max()
                .orElse(0);
    }

    /** Records that count. */
    long accepted() {
        return rows.stream()
                .filter(row -> row.inForce().equals("yes"))
                .mapToLong(row -> row.sum(Receipt.FileCount::accepted))
                .sum();
    }

    long sealed() {
        return rows.stream().filter(row -> row.version() > 0).count();
    }

    long signed() {
        return rows.stream().filter(row -> row.approval().isSigned()).count();
    }
}
