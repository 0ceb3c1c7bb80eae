package plenary.schemas.check;

import java.util.List;
import plenary.schemas.archive.Receipt;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.RowCauses;

/**
 * What came of one table.
 *
 * @param sealable whether its accepted rows may be sealed; otherwise they are counted as quarantined
 * @param readToEnd whether every part could be read to its end
 * @param files counts of each part, in their order
 */
public record TableOutcome(
        String dataset,
        boolean sealable,
        boolean readToEnd,
        List<Receipt.FileCount> files,
        Findings.Snapshot findings,
        RowCauses.Snapshot effects) {

    public TableOutcome {
        files = List.copyOf(files);
    }
}
