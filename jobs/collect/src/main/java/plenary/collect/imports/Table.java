package plenary.collect.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenary.collect.procedures.Label;

/**
 * A grid whose header row has been found.
 *
 * @param header the header row
 * @param above rows above it, topmost first
 * @param lines rows below it that are not blank
 */
record Table(Grid grid, Line header, List<Line> above, List<Line> lines) {

    Table {
        above = List.copyOf(above);
        lines = List.copyOf(lines);
    }

    /** The table under the first row that holds all header texts of the input. */
    static Table of(Grid grid, Input input) {
        Set<Label> wanted = Label.all(input.header());
        List<Line> lines = grid.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (Label.all(lines.get(i).cells()).containsAll(wanted)) {
                return new Table(
                        grid,
                        lines.get(i),
                        lines.subList(0, i),
                        lines.subList(i + 1, lines.size()).stream()
                                .filter(line -> !line.isBlank())
                                .toList());
            }
        }
        throw new IllegalArgumentException(grid.place() + ": no row holds the header cells " + input.header()
                + " of input " + input.name() + nearest(lines, input.header()));
    }

    /** The row that holds most of the headings, and those that it lacks; empty when no row holds any. */
    private static String nearest(List<Line> lines, List<String> headings) {
        return lines.stream()
                .min(Comparator.comparingInt(line -> lacking(line, headings).size()))
                .filter(line -> lacking(line, headings).size() < headings.size())
                .map(line -> "; row %d comes nearest and lacks %s".formatted(line.number(), lacking(line, headings)))
                .orElse("");
    }

    private static List<String> lacking(Line line, List<String> headings) {
        Set<Label> held = Label.all(line.cells());
        return headings.stream()
                .filter(heading -> !held.containsAll(Label.all(List.of(heading))))
                .toList();
    }

    /**
     * What is wrong with the shape of a line, for in a delimited file an unquoted delimiter shifts all that follows it.
     * A sheet has no such trouble: its cells know their columns.
     */
    Optional<String> misshape(Line line, Input input) {
        int cells = line.cells().size();
        int headings = header.cells().size();
        return !grid.sheet().isEmpty() || cells == headings || input.shortRows() && cells < headings
                ? Optional.empty()
                : Optional.of(cells + " cells under " + headings + " headings");
    }

    /** The text that follows a label in the title rows. */
    Optional<String> title(String label) {
        for (Line line : above) {
            int at = positionOf(line, label);
            if (at >= 0) {
                return line.cells().stream()
                        .skip(at + 1L)
                        .filter(text -> !text.isEmpty())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /**
     * Position of the column with a heading, counted from 0; empty when no column has it. With a group only the columns
     * that its heading spans are looked through; without one a heading that stands over several columns is refused.
     */
    Optional<Integer> position(String heading, String group) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            if (Label.of(header.cell(i)).equals(Label.of(heading))) {
                all.add(i);
            }
        }
        if (!group.isEmpty()) {
            Span span = span(group);
            all.removeIf(position -> !span.contains(position));
        }
        if (all.size() > 1) {
            throw new IllegalArgumentException(grid.place() + ": the heading '" + heading + "' stands over "
                    + all.size() + " columns; name the group it stands under");
        }
        return all.stream().findFirst();
    }

    /** Columns of a group; {@code end} is exclusive. */
    private record Span(int start, int end) {
        boolean contains(int position) {
            return position >= start && position < end;
        }
    }

    private Span span(String group) {
        for (int i = above.size() - 1; i >= 0; i--) {
            Line line = above.get(i);
            int start = positionOf(line, group);
            if (start >= 0) {
                int end = start + 1;
                while (end < header.cells().size() && line.cell(end).isEmpty()) {
                    end++;
                }
                return new Span(start, end);
            }
        }
        throw new IllegalArgumentException(grid.place() + ": no row above the header holds the group '" + group + "'");
    }

    private static int positionOf(Line line, String text) {
        Label wanted = Label.of(text);
        for (int i = 0; i < line.cells().size(); i++) {
            if (Label.of(line.cell(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
