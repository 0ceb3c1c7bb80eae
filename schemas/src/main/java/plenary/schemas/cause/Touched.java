package plenary.schemas.cause;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import plenary.schemas.finding.RowCauses.Cause;
import plenary.schemas.finding.Severity;
import plenary.schemas.finding.State;
import plenary.schemas.indicator.Indicator;
import plenary.schemas.indicator.Indicators;

/**
 * Which indicators a finding touches. An error refuses a row or holds back a table, and so touches all indicators of
 * the dataset, or of all datasets that were sent when it is about the submission. What refuses nothing touches those of
 * the columns it is about. A check that could not run touches none, as it says nothing about the data.
 */
final class Touched {

    private final CauseBook book;
    private final Tables tables;
    private final Indicators indicators;

    Touched(CauseBook book, Tables tables, Indicators indicators) {
        this.book = book;
        this.tables = tables;
        this.indicators = indicators;
    }

    SortedSet<Indicator> by(Cause cause, Severity severity, State state) {
        SortedSet<Indicator> touched = new TreeSet<>();
        if (state != State.FAILED) {
            return touched;
        }
        if (severity == Severity.ERROR) {
            datasets(cause).forEach(dataset -> touched.addAll(indicators.ofDataset(dataset)));
            return touched;
        }
        for (String dataset : tables.ofCause(cause)) {
            book.values(cause).forEach(column -> touched.addAll(indicators.ofColumn(dataset, column)));
        }
        return touched;
    }

    /** The datasets that an error is about; none when it is not known of which dataset its file is. */
    Set<String> datasets(Cause cause) {
        return cause.concernsSubmission() ? tables.sent() : tables.ofCause(cause);
    }
}
