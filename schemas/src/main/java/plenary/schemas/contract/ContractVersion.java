package plenary.schemas.contract;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of the contract. The first number changes when a table can become invalid that was valid, the second when
 * something may be added, the third when words change.
 */
public record ContractVersion(int major, int minor, int patch) implements Comparable<ContractVersion> {

    private static final Pattern FORM = Pattern.compile("\\d{1,4}(\\.\\d{1,4}){0,2}");

    /** The version that a text names, in which zeros at the end may be left out; empty when it names none. */
    public static Optional<ContractVersion> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] numbers = (text + ".0.0").split("\\.");
        return Optional.of(new ContractVersion(
                Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2])));
    }

    /** A version that the contract itself names, so that a wrong one is a defect. */
    static ContractVersion of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no version of a contract: " + text));
    }

    @Override
    public int compareTo(ContractVersion other) {
        return Comparator.comparingInt(ContractVersion::major)
                .thenComparingInt(ContractVersion::minor)
                .thenComparingInt(ContractVersion::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
