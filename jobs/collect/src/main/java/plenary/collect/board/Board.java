package plenary.collect.board;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenary.collect.edition.EditionFile;
import plenary.collect.edition.Freeze;
import plenary.collect.edition.Publish;
import plenary.collect.governance.Standings;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Manifest;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Tier;

/**
 * Who sent what to an edition, how it stands, and who must act next, at one instant.
 *
 * @param edition id; empty for countries that sent and that no edition asks
 * @param datasets the essential ones of the contract, and of the others those that a country sent; by name
 * @param chase what is to do, by whom, what blocks most first
 */
public record Board(
        String edition,
        String deadline,
        Heading heading,
        List<String> datasets,
        List<CountryBoard> countries,
        List<Errand> chase) {

    public Board {
        datasets = List.copyOf(datasets);
        countries = List.copyOf(countries);
        chase = List.copyOf(chase);
    }

    /** The board of an edition: the countries that it asks, and no others. */
    static Board of(Archive archive, EditionFile edition, Clock clock) {
        Optional<Manifest> newest = Freeze.newest(archive, edition.id());
        Optional<Manifest> current = Publish.current(archive, edition.id()).stream()
                .mapToObj(revision -> JsonFile.read(archive.manifest(edition.id(), revision), Manifest.class))
                .findFirst();
        Asked asked = new Asked(Optional.of(edition), newest, current, clock.instant());
        return of(archive, asked, edition.countries().stream().sorted().toList(), clock);
    }

    /** The board of countries that sent something that no edition asks for. */
    static Board withoutEdition(Archive archive, List<String> countries, Clock clock) {
        return of(archive, Asked.nothing(clock.instant()), countries, clock);
    }

    private static Board of(Archive archive, Asked asked, List<String> codes, Clock clock) {
        Contract contract = Contract.load();
        List<String> all = contract.datasetNames().stream().sorted().toList();
        List<Sendings> sent = codes.stream()
                .map(code -> Sendings.of(archive, code, all, clock))
                .toList();
        List<String> datasets = all.stream()
                .filter(dataset -> contract.dataset(dataset).orElseThrow().tier() == Tier.ESSENTIAL
                        || sent.stream().anyMatch(country -> country.has(dataset)))
                .toList();
        Standings standings = Standings.of(archive, codes, clock);
        List<CountryBoard> countries = sent.stream()
                .map(country -> CountryBoard.of(
                        country.country(), name(contract, country.country()), datasets, country, asked, standings))
                .toList();
        List<Errand> chase = Stream.concat(
                        countries.stream().flatMap(country -> country.errands().stream()),
                        new OrganiserErrands(archive, asked, standings).of(countries).stream())
                .distinct()
                .sorted()
                .toList();
        return new Board(
                asked.edition().map(EditionFile::id).orElse(""),
                asked.deadline().map(Object::toString).orElse(""),
                Heading.of(asked),
                datasets,
                countries,
                chase);
    }

    /** How to see what a signature changes, where one may be given next; empty where none may, or for no edition. */
    Optional<String> beforeSigning() {
        List<String> signing = chase.stream()
                .filter(errand -> errand.kind() == Errand.Kind.SIGN_OFF || errand.kind() == Errand.Kind.MAY_SIGN_OFF)
                .map(Errand::who)
                .distinct()
                .toList();
        if (signing.isEmpty() || edition.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("Before signing, see what it changes: plenary effect %s --country %s --out DIR"
                .formatted(edition, signing.size() == 1 ? signing.get(0) : "C"));
    }

    private static String name(Contract contract, String code) {
        return contract.codeList("country")
                .code(code)
                .map(country -> country.label())
                .orElse(code);
    }
}
