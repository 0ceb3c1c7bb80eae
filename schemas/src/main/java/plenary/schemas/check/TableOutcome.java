package plenary.schemas.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenary.schemas.archive.Receipt;
import plenary.schemas.archive.TierReached;
import plenary.schemas.census.Census;
import plenary.schemas.contract.Upgrade;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.RowCauses;
import plenary.schemas.finding.RuleResult;
import plenary.schemas.rule.KeptProfile;
import plenary.schemas.rule.Profile;

/**
 * What came of one table.
 *
 * @param sealable whether its accepted rows may be sealed; otherwise they are counted as quarantined
 * @param readToEnd whether every part could be read to its end
 * @param files counts of each part, in their order
 * @param places where findings say that rows of each part stand, in their order
 * @param tier how complete the accepted rows are; empty when there are none
 * @param upgrades what is different in the newest version of the contract; empty when the table follows it
 * @param kept what its accepted rows are like, and what came of each rule of plausibility
 * @param years what came of each rule about time, from year to year within the table
 * @param census what its accepted rows are like, to hold the next ones against; of a check without one their number
 */
public record TableOutcome(
        String dataset,
        boolean sealable,
        boolean readToEnd,
        List<Receipt.FileCount> files,
        List<String> places,
        Findings.Snapshot findings,
        RowCauses.Snapshot effects,
        Optional<TierReached> tier,
        List<Upgrade.Change> upgrades,
        KeptProfile kept,
        List<RuleResult> years,
        Census census) {

    public TableOutcome {
        files = List.copyOf(files);
        places = List.copyOf(places);
        upgrades = List.copyOf(upgrades);
        years = List.copyOf(years);
    }

    Profile profile() {
        return kept.profile();
    }

    List<RuleResult> rules() {
        return Stream.concat(kept.results().stream(), years.stream()).toList();
    }
}
