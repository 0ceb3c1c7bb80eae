package plenary.collect.reassessment;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import plenary.collect.edition.Freeze;
import plenary.collect.governance.SealedFolder;
import plenary.collect.governance.Standings;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Receipt;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.reassessment.SentTogether;
import plenary.schemas.reassessment.TableReassessment;
import plenary.schemas.reassessment.TriedRules;
import plenary.schemas.rule.KeptProfile;

/** Sealed tables of an archive, held against rules by what is kept of them: no row is read. */
public final class SealedProfiles {

    private static final String NOT_KEPT =
            "no profile is kept of it: it was sealed by an earlier version, or its records were deleted";

    private final Archive archive;
    private final TriedRules rules;
    private final Catalogue catalogue;

    public SealedProfiles(Archive archive, TriedRules rules, Catalogue catalogue) {
        this.archive = archive;
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /**
     * Those that somebody names.
     *
     * @param id as {@link SealedFolder#named}
     */
    public List<TableReassessment> named(String id) {
        return SealedFolder.named(archive, id).stream().map(this::reassessed).toList();
    }

    /**
     * Those in force, by country and dataset.
     *
     * @param countries of these alone; none for all
     * @throws IllegalArgumentException when nothing is sealed of one of them
     */
    public List<TableReassessment> inForce(List<String> countries, Clock clock) {
        List<String> sealed = names(archive.sealed());
        if (sealed.isEmpty()) {
            throw new IllegalArgumentException("nothing is sealed in " + archive.root());
        }
        requireKnown(countries, sealed, "sealed");
        List<String> wanted = countries.isEmpty() ? sealed : List.copyOf(new TreeSet<>(countries));
        Standings standings = Standings.of(archive, wanted, clock);
        List<TableReassessment> tables = new ArrayList<>();
        for (String country : wanted) {
            for (String dataset : names(archive.sealed().resolve(country))) {
                standings.inForce(country, dataset, false).forEach(receipt -> tables.add(reassessed(receipt)));
            }
        }
        return tables;
    }

    /** Those of the newest revision of an edition, in its order. */
    public List<TableReassessment> ofEdition(String edition, List<String> countries) {
        Manifest manifest = Freeze.newest(archive, edition)
                .orElseThrow(() -> new IllegalArgumentException(
                        "edition %s has no revision in this archive; see: plenary edition".formatted(edition)));
        requireKnown(
                countries,
                manifest.inputs().stream().map(Manifest.Input::country).toList(),
                "in edition " + edition);
        return manifest.inputs().stream()
                .filter(input -> countries.isEmpty() || countries.contains(input.country()))
                .map(input -> reassessed(
                        JsonFile.read(archive.receipt(input.country(), input.dataset(), input.id()), Receipt.class)))
                .toList();
    }

    private static void requireKnown(List<String> countries, List<String> known, String where) {
        countries.stream()
                .filter(country -> !known.contains(country))
                .findFirst()
                .ifPresent(country -> {
                    throw new IllegalArgumentException("no table of '%s' is %s; there are tables of %s"
                            .formatted(country, where, String.join(", ", new TreeSet<>(known))));
                });
    }

    private static List<String> names(Path folder) {
        return Durable.foldersOf(folder).stream()
                .map(child -> child.getFileName().toString())
                .sorted()
                .toList();
    }

    private TableReassessment reassessed(Receipt receipt) {
        return kept(receipt.country(), receipt.dataset(), receipt.id())
                .map(table -> TableReassessment.of(receipt.id(), table, submission(receipt, table), rules, catalogue))
                .orElseGet(() -> TableReassessment.notRun(
                        receipt.country(),
                        receipt.dataset(),
                        receipt.period(),
                        receipt.id(),
                        receipt.accepted(),
                        NOT_KEPT));
    }

    private Optional<KeptProfile> kept(String country, String dataset, String id) {
        Path file = archive.sealed(country, dataset, id).resolve(KeptProfile.FILE);
        return Presence.isThere(file) ? Optional.of(JsonFile.readPacked(file, KeptProfile.class)) : Optional.empty();
    }

    /** The tables that were sealed, now or before, when the one was sent that was sealed first. */
    private SentTogether submission(Receipt receipt, KeptProfile table) {
        if (table.betweenTables().isEmpty()
                && rules.betweenTables(table.dataset()).isEmpty()) {
            return SentTogether.NOTHING;
        }
        Path returned = archive.returned(receipt.country(), receipt.dropName());
        Map<String, String> others = ids(returned);
        others.remove(receipt.dataset());
        List<KeptProfile> tables = new ArrayList<>(List.of(table));
        others.forEach((dataset, id) -> kept(receipt.country(), dataset, id).ifPresent(tables::add));
        return SentTogether.of(tables, returned);
    }

    private static Map<String, String> ids(Path returned) {
        Map<String, String> ids = new TreeMap<>();
        Path collected = returned.resolve("collected.json");
        if (Presence.isThere(collected)) {
            JsonFile.tree(collected).path("sealedIds").forEachEntry((dataset, id) -> ids.put(dataset, id.asString()));
        }
        return ids;
    }
}
