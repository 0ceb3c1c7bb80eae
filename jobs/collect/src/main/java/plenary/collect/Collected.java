package plenary.collect;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.collect.edition.EditionFile;
import plenary.collect.governance.Standings;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Language;

/**
 * What came of a drop, {@code collected.json} beside its findings: a second run over the inbox answers from it, as long
 * as it still holds.
 *
 * @param country as the submission says; empty when it does not
 * @param period as the submission says; empty when it does not
 * @param files as {@link Drop#files}
 * @param refusedFor ids of the findings of {@link Admission}
 * @param facilities when rows were held against the facilities of another submission: its seal, or empty text when
 *     there was none; not there otherwise
 * @param language of its findings, as {@link Language#code}; not there for English
 * @param sealedIds dataset to the id of its sealed folder, sorted by dataset
 * @param annotated path to the SHA-256 of each file of the annotated copies, sorted; not there when there are none
 * @param heldAgainst dataset to the id of the seal that its changes are told since; not there when there are none
 */
record Collected(
        String contractVersion,
        String country,
        String period,
        List<String> files,
        List<String> refusedFor,
        Optional<String> facilities,
        Optional<String> language,
        String verdict,
        Map<String, String> sealedIds,
        long errors,
        long warnings,
        Optional<Map<String, String>> annotated,
        Optional<Map<String, String>> heldAgainst) {

    static final String FILE = "collected.json";

    Collected {
        sealedIds = Collections.unmodifiableSortedMap(new TreeMap<>(sealedIds));
    }

    private static Optional<Collected> before(Archive archive, Drop drop) {
        return JsonFile.find(archive.returned(drop.country(), drop.name()).resolve(FILE), Collected.class);
    }

    /** In which its findings were given back; English when they were not yet. */
    static Language language(Archive archive, Drop drop) {
        return before(archive, drop).map(Collected::said).orElse(Language.EN);
    }

    private Language said() {
        return language.map(Language::of).orElse(Language.EN);
    }

    /**
     * What came of the drop before; empty when it was not collected, or would not come out the same now.
     *
     * @param asked language of the findings, when it matters
     */
    static Optional<Collected> valid(Desk desk, Drop drop, Optional<EditionFile> edition, Optional<Language> asked) {
        Archive archive = desk.archive();
        return before(archive, drop)
                .filter(before -> asked.orElseGet(before::said) == before.said())
                .filter(before -> before.contractVersion.equals(Contract.VERSION)
                        && before.files.equals(drop.files())
                        && before.refusedFor.equals(ids(new Admission(Catalogue.load(), edition)
                                .findings(drop.country(), before.country, before.period)))
                        && before.hasItsSeals(archive)
                        && before.isHeldAgainstTheNewestFacilities(desk));
    }

    static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).toList();
    }

    private boolean hasItsSeals(Archive archive) {
        return sealedIds.entrySet().stream()
                .allMatch(seal -> Presence.isThere(archive.receipt(country, seal.getKey(), seal.getValue())));
    }

    // Of a submission that another has replaced nothing is sealed anew: it would come after the one that replaced it.
    private boolean isHeldAgainstTheNewestFacilities(Desk desk) {
        if (facilities.isEmpty()) {
            return true;
        }
        String newest = References.newest(desk, country, References.FACILITY)
                .map(Receipt::id)
                .orElse("");
        return facilities.get().equals(newest) || !notInForce(desk).isEmpty();
    }

    private String notInForce(Desk desk) {
        Standings standings = desk.standings();
        if (sealedIds.values().stream().anyMatch(id -> standings.isWithdrawn(country, id))) {
            return "It was withdrawn; to bring it back, send it with `supersedes` set to its id.";
        }
        boolean isInForce = sealedIds.entrySet().stream()
                .allMatch(seal -> standings.inForce(country, seal.getKey(), false).stream()
                        .anyMatch(receipt -> receipt.id().equals(seal.getValue())));
        return isInForce ? "" : "A later submission is in force instead of it.";
    }

    Outcome outcome(Desk desk, Drop drop, boolean alreadyDone) {
        return new Outcome(
                drop.country(),
                drop.name(),
                verdict,
                List.copyOf(sealedIds.values()),
                errors,
                warnings,
                alreadyDone,
                notInForce(desk),
                desk.archive().returned(drop.country(), drop.name()));
    }
}
