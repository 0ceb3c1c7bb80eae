package plenary.collect.dicom;

import java.util.Arrays;

/**
 * A coded concept.
 *
 * @param scheme such as DCM, SRT, SCT or UCUM; vendors' own begin with 99
 */
public record Code(String value, String scheme, String meaning) {

    static final Code NONE = new Code("", "", "");

    static Code of(DataSet item) {
        String value = item.text(Tag.CODE_VALUE);
        return new Code(
                value.isEmpty() ? item.text(Tag.LONG_CODE_VALUE) : value,
                item.text(Tag.CODING_SCHEME),
                item.text(Tag.CODE_MEANING));
    }

    /**
     * Whether this is one of some codes, told by their values alone: DCM, SRT and SCT have none in common, and objects
     * misspell the scheme. A vendor's own code is none of them.
     */
    public boolean isOneOf(String... values) {
        return !value.isEmpty()
                && !scheme.startsWith("99")
                && Arrays.asList(values).contains(value);
    }
}
