package plenary.reports.explain;

import plenary.reports.input.Cell;
import plenary.reports.input.Status;

/**
 * Why a cell has no value.
 *
 * @param needed what would have to be different for it to have one
 */
public record EmptyReason(String why, String needed) {

    static EmptyReason of(Cell cell, Formula formula, Disclosure disclosure) {
        return new EmptyReason(cell.status().meaning(), needed(cell.status(), formula, disclosure));
    }

    private static String needed(Status status, Formula formula, Disclosure disclosure) {
        return switch (status) {
            case CONF_PRIMARY_SMALL_N ->
                "At least " + disclosure.personMin() + " people, examinations or reports behind it, and "
                        + disclosure.contributorMin() + " contributors: facilities, or countries of a group.";
            case CONF_PRIMARY_DOMINANCE ->
                "The " + disclosure.dominanceN() + " largest contributors would have to hold " + disclosure.dominanceK()
                        + " % or less of it.";
            case CONF_SECONDARY -> "The withheld cell that it would reveal would have to be publishable.";
            case INSUFFICIENT_FACILITIES ->
                formula.minimum().isEmpty()
                        ? "More facilities or countries, as the definition says."
                        : "At least " + formula.minimum() + ".";
            case NOT_SUBMITTED -> "The country would have to submit the datasets named below as not in force.";
            case NOT_APPLICABLE -> "Nothing: the question does not arise in this edition.";
            case PUBLISHED, PROVISIONAL, LOW_QUALITY -> "A value that can be computed from what was sent.";
        };
    }
}
