package plenary.faults;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs one command over and over, each time with a fault at another operation; then runs it again without. What is
 * promised of every such pair: the first says that the world failed it or is right, leaves what was there or what
 * should be, and the second reaches the bytes of an undisturbed run and leaves nothing else.
 */
public final class EveryOperation {

    private static final int MOST_TOLD = 4;

    private final String command;
    private final Path before;
    private final Path archive;
    private final Consumer<Disk> action;
    private final Tree old;
    private final Tree undisturbed;
    private final Disk counted;

    /**
     * @param before an archive as it is before the command
     * @param archive where the command runs
     * @param action runs the command on the archive, reaching it through the disk only
     */
    public EveryOperation(String command, Path before, Path archive, Consumer<Disk> action) {
        this.command = command;
        this.before = before;
        this.archive = archive;
        this.action = action;
        this.old = Tree.of(before);
        Tree.copy(before, archive);
        this.counted = new Disk();
        action.accept(counted);
        this.undisturbed = Tree.of(archive);
    }

    /**
     * How many points were tried with one fault.
     *
     * @param operations of the undisturbed command, to all of which some fault can come
     * @param violations of what is promised, with their place
     */
    public record Tried(String command, Fault fault, int operations, int points, List<String> violations) {

        @Override
        public String toString() {
            return "%-12s %-12s %6d operations %6d points %4d violations"
                    .formatted(command, fault, operations, points, violations.size());
        }
    }

    /** The archive after the undisturbed command. */
    public Tree undisturbed() {
        return undisturbed;
    }

    /**
     * @param stride 1 for every operation
     * @param offset of the first one; all offsets below the stride together try every operation
     */
    public Tried with(Fault fault, int stride, int offset) {
        List<String> violations = new ArrayList<>();
        List<Integer> places = counted.places(fault);
        int points = 0;
        for (int i = (fault.ordinal() + offset) % stride; i < places.size(); i += stride) {
            int place = places.get(i);
            List<String> wrong = violations(fault, place);
            if (!wrong.isEmpty()) {
                violations.add("%s at %d %s: %s"
                        .formatted(
                                fault,
                                place,
                                counted.trace().get(place),
                                wrong.stream().limit(MOST_TOLD).collect(Collectors.joining("; "))));
            }
            points++;
        }
        return new Tried(command, fault, counted.trace().size(), points, violations);
    }

    private List<String> violations(Fault fault, int place) {
        List<String> violations = new ArrayList<>();
        Tree.copy(before, archive);
        Disk disk = new Disk(fault, place);
        Optional<Throwable> failure = failure(disk);
        if (fault == Fault.POWER_LOSS) {
            disk.losePower(archive);
        }
        if (fault.isSurvived() && disk.hasFailed()) {
            failure.ifPresentOrElse(
                    said -> {
                        if (!(said instanceof UncheckedIOException)) {
                            violations.add("ends with " + said);
                        }
                    },
                    () -> Tree.differences(Tree.of(archive).results(), undisturbed.results())
                            .forEach(difference -> violations.add("claims success, but " + difference)));
        }
        Tree.of(archive).neither(old, undisturbed).forEach(wrong -> violations.add("readers see: " + wrong));
        failure(new Disk()).ifPresent(again -> violations.add("run again: ends with " + again));
        Tree after = Tree.of(archive);
        Tree.differences(after.results(), undisturbed.results())
                .forEach(difference -> violations.add("run again: " + difference));
        Tree.differences(after.staging(), undisturbed.staging())
                .forEach(difference -> violations.add("run again: " + difference));
        return violations;
    }

    // Nothing may be missed here, whatever kind of failure it is.
    private Optional<Throwable> failure(Disk disk) {
        try {
            action.accept(disk);
            return Optional.empty();
        } catch (Throwable failure) {
            return Optional.of(failure);
        }
    }
}
