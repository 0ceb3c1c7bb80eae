package plenary.schemas.finding;

import plenary.schemas.identity.Identities;

/**
 * One thing that is wrong, and where.
 *
 * @param id stable id of the kind of finding, from {@code findings.csv}
 * @param file path of the file in the submission; empty when the finding is about the submission
 * @param line physical line, counted from 1; 0 when the finding is about the whole file
 * @param facility id of the facility that the record or the finding is about; empty when it is about none, or about many
 * @param record key of the record, such as {@code facility_id=F01,exam_uid_hash=ab12}; empty when not about a record
 * @param column column name; empty when not about a column
 * @param value what was found, shortened to 200 characters
 * @param expected what was expected, in words
 * @param fix how to fix it, in words
 * @param waiver number of the waiver that explains it, counted from 1; 0 when none does
 */
public record Finding(
        String id,
        Severity severity,
        State state,
        String file,
        long line,
        String facility,
        String record,
        String column,
        String value,
        String expected,
        String fix,
        int waiver) {

    /** The same finding, about something of a facility. */
    Finding of(String ofFacility) {
        return new Finding(
                id,
                severity,
                state,
                file,
                line,
                Shown.of(Identities.masked(ofFacility)),
                record,
                column,
                value,
                expected,
                fix,
                waiver);
    }

    /** The same finding, explained by a waiver. */
    Finding explainedBy(int number) {
        return new Finding(id, severity, state, file, line, facility, record, column, value, expected, fix, number);
    }

    public boolean hasWaiver() {
        return waiver > 0;
    }

    /** One line for a terminal: {@code exam_dose.csv:18:dlp_mgy_cm RQ-RANGE-001 found '-4', expected ...; fix}. */
    @Override
    public String toString() {
        return place("submission") + " " + id + " found '" + value + "', expected " + expected + "; " + fix;
    }

    /** File, line and column, as far as there are any; without a file what the submission is called. */
    String place(String submission) {
        StringBuilder place = new StringBuilder(file.isEmpty() ? submission : file);
        if (line > 0) {
            place.append(':').append(line);
        }
        if (!column.isEmpty()) {
            place.append(':').append(column);
        }
        return place.toString();
    }
}
