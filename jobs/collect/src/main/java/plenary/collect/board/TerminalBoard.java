package plenary.collect.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The board as plain text of at most 100 columns: a line a country with a letter a dataset, then what is to do. It is the
 * same on a terminal and in a pipe, and says nothing by colour.
 */
public final class TerminalBoard {

    private static final int WIDTH = 100;
    private static final int NAME = 20;

    private TerminalBoard() {}

    public static String text(List<Board> boards) {
        return boards.stream().map(TerminalBoard::text).collect(Collectors.joining("\n"));
    }

    private static String text(Board board) {
        List<String> lines = new ArrayList<>();
        lines.addAll(wrapped(board.heading().title(), 0));
        lines.add("=".repeat(Math.min(WIDTH, board.heading().title().length())));
        board.heading().lines().forEach(line -> lines.addAll(wrapped(pad(line.name(), 14) + line.text(), 14)));
        lines.add("");
        lines.add(columns(board));
        board.countries().forEach(country -> lines.add(line(country, board.datasets())));
        lines.add("");
        lines.addAll(legend(board));
        lines.addAll(errands(board));
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String columns(Board board) {
        String numbers = IntStream.rangeClosed(1, board.datasets().size())
                .mapToObj(number -> pad(Integer.toString(number), 3))
                .collect(Collectors.joining());
        return pad("", 7 + NAME + 1) + numbers + "   accepted  errors  signed   late";
    }

    private static String line(CountryBoard country, List<String> datasets) {
        String cells = datasets.stream()
                .map(dataset -> pad(cell(country.rows(dataset)), 3))
                .collect(Collectors.joining());
        String counts = country.sealed() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%11d %7d %7s %6s",
                        country.accepted(),
                        country.findings("ERROR"),
                        country.signed() + "/" + country.sealed(),
                        country.daysLate() > 0 ? country.daysLate() + " d" : "");
        String waiting = country.waiting() > 0 ? "  +" + country.waiting() + " in inbox" : "";
        return pad(country.code(), 7) + pad(cut(country.name()), NAME + 1) + cells + counts + waiting;
    }

    private static String cut(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "~";
    }

    /** Of several periods the one that is least far. */
    private static String cell(List<BoardRow> rows) {
        BoardRow least = Collections.min(rows, (one, other) -> one.standing().compareTo(other.standing()));
        boolean hasErrors = rows.stream().anyMatch(row -> row.findings("ERROR") > 0);
        return least.standing().letter() + (hasErrors ? "!" : "");
    }

    private static List<String> legend(Board board) {
        List<String> datasets = new ArrayList<>();
        for (int i = 0; i < board.datasets().size(); i++) {
            datasets.add((i + 1) + " " + board.datasets().get(i));
        }
        List<String> letters = new ArrayList<>(Arrays.stream(Standing.values())
                .filter(standing -> board.countries().stream()
                        .flatMap(country -> country.rows().stream())
                        .anyMatch(row -> row.standing() == standing))
                .map(standing -> standing.letter() + " " + standing.words())
                .toList());
        letters.add("! errors left");
        List<String> legend = new ArrayList<>(wrapped(String.join("   ", datasets), 0));
        legend.addAll(wrapped(String.join("   ", letters), 0));
        return legend;
    }

    private static List<String> errands(Board board) {
        List<String> lines = new ArrayList<>();
        List<Errand> blocking = board.chase().stream()
                .filter(errand -> errand.kind().isBlocking())
                .toList();
        List<Errand> rest = board.chase().stream()
                .filter(errand -> errand.kind() == Errand.Kind.CORRECT_REST)
                .toList();
        lines.add("");
        lines.add(blocking.isEmpty() ? "Nothing is held up." : "To do, what blocks most first");
        blocking.forEach(errand -> lines.addAll(line(errand)));
        if (!rest.isEmpty()) {
            lines.add("");
            lines.add("Counts already, and could count for more");
            rest.forEach(errand -> lines.addAll(line(errand)));
        }
        String unsigned = board.chase().stream()
                .filter(errand -> errand.kind() == Errand.Kind.MAY_SIGN_OFF)
                .map(Errand::who)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!unsigned.isEmpty()) {
            lines.add("");
            lines.addAll(wrapped("Not signed off, and counts all the same: " + unsigned, 2));
        }
        board.beforeSigning().ifPresent(line -> {
            lines.add("");
            lines.addAll(wrapped(line, 2));
        });
        List<String> objected = board.countries().stream()
                .filter(country -> country.objections() > 0)
                .map(country -> country.code() + " (" + country.objections() + ")")
                .toList();
        if (!objected.isEmpty()) {
            lines.addAll(wrapped("Objections: " + String.join(", ", objected), 2));
        }
        return lines;
    }

    private static List<String> line(Errand errand) {
        return wrapped("  " + pad(errand.who(), 11) + errand.sentence(), 13);
    }

    /** Broken at spaces; a word that is longer than a line stays whole, so that a path can be copied. */
    private static List<String> wrapped(String text, int indent) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > WIDTH) {
            int space = rest.lastIndexOf(' ', WIDTH);
            if (space <= indent) {
                space = rest.indexOf(' ', WIDTH);
            }
            if (space < 0) {
                break;
            }
            lines.add(rest.substring(0, space));
            rest = " ".repeat(indent) + rest.substring(space).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
