package plenary.collect.board;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import plenary.collect.edition.EditionFile;
import plenary.collect.edition.Publish;
import plenary.collect.governance.Standings;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Manifest;

/** What whoever makes the edition must do next. */
record OrganiserErrands(Archive archive, Asked asked, Standings standings) {

    List<Errand> of(List<CountryBoard> countries) {
        List<Errand> errands = new ArrayList<>();
        if (!Waiting.of(archive, Waiting.UNKNOWN).isEmpty()
                || countries.stream().anyMatch(country -> country.waiting() > 0)) {
            errands.add(Errand.of(Errand.Kind.COLLECT, Errand.ORGANISER, ""));
        }
        for (Path drop : Durable.foldersOf(archive.returned().resolve(Waiting.UNKNOWN))) {
            errands.add(Errand.of(
                    Errand.Kind.NAME_COUNTRY,
                    Errand.ORGANISER,
                    "returned/" + Waiting.UNKNOWN + "/" + drop.getFileName() + "/findings.html"));
        }
        asked.edition().ifPresent(edition -> errands.addAll(ofEdition(edition, countries)));
        return errands;
    }

    private List<Errand> ofEdition(EditionFile edition, List<CountryBoard> countries) {
        if (asked.newest().isEmpty()) {
            boolean isReady = countries.stream()
                    .flatMap(country -> country.rows().stream())
                    .anyMatch(row -> row.inForce().equals("yes"));
            return isReady
                    ? List.of(Errand.of(
                            Errand.Kind.FREEZE, Errand.ORGANISER, "there is none yet: plenary run " + edition.id()))
                    : List.of();
        }
        Manifest newest = asked.newest().get();
        Optional<String> changed = changed(edition, newest, countries);
        if (changed.isPresent()) {
            return List.of(Errand.of(
                    Errand.Kind.FREEZE,
                    Errand.ORGANISER,
                    changed.get() + " since r" + newest.revision() + ": plenary run " + edition.id()));
        }
        if (!Contents.isComplete(archive.report(edition.id(), newest.revision()))) {
            return List.of(Errand.of(
                    Errand.Kind.COMPLETE, Errand.ORGANISER, "r" + newest.revision() + ": plenary run " + edition.id()));
        }
        boolean isSeen = asked.current()
                .filter(current -> current.revision() == newest.revision())
                .isPresent();
        return isSeen || Publish.hold(newest, asked.now()).isPresent()
                ? List.of()
                : List.of(Errand.of(
                        Errand.Kind.PUBLISH,
                        Errand.ORGANISER,
                        "r" + newest.revision() + ": plenary publish " + edition.id()));
    }

    private Optional<String> changed(EditionFile edition, Manifest newest, List<CountryBoard> countries) {
        TreeSet<String> now = new TreeSet<>();
        for (CountryBoard country : countries) {
            for (BoardRow row : country.rows()) {
                standings.inForce(country.code(), row.dataset(), edition.requireSignOff()).stream()
                        .filter(asked::isFor)
                        .forEach(receipt -> now.add(receipt.id()));
            }
        }
        if (!now.equals(new TreeSet<>(Asked.ids(newest)))) {
            return Optional.of("submissions have changed");
        }
        return standings.objections(edition.id()).equals(newest.objections())
                ? Optional.empty()
                : Optional.of("a country has objected");
    }
}
