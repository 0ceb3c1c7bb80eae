package plenary.schemas.rule;

import java.util.List;
import java.util.Optional;

/**
 * What the profile of a dataset keeps, as positions of columns.
 *
 * @param group column whose values are told apart, such as the facility; without one all rows are one group
 * @param stratum column with a code list by which numbers are told apart further
 * @param split column and value below which rows are told apart once more, such as children
 * @param numbers columns whose distribution is kept
 * @param day column with a date or a time
 * @param codes columns with a code list whose codes are counted
 */
record ProfileForm(
        Optional<Integer> group,
        Optional<Integer> stratum,
        Optional<Split> split,
        List<Integer> numbers,
        Optional<Integer> day,
        List<Integer> codes) {

    static final ProfileForm NONE = new ProfileForm(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of());

    ProfileForm {
        numbers = List.copyOf(numbers);
        codes = List.copyOf(codes);
    }

    /** @param below as the row keeps numbers, in the decimals of the field */
    record Split(int column, long below, String name) {}
}
