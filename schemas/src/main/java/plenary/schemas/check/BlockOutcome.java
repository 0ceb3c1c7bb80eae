package plenary.schemas.check;

import plenary.schemas.census.Census;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.RowCauses;

/** What came of reading one block of a table: its counts, its findings, why rows were refused, what was answered, and what
 * the accepted rows are like. */
public record BlockOutcome(
        TableBlock block,
        BlockResult result,
        Findings.Snapshot findings,
        RowCauses.Snapshot effects,
        Answers answers,
        Census census) {}
