package plenary.rederive;

import java.time.LocalDate;
import java.util.Optional;
import plenary.schemas.contract.Period;

/** How many people live in a country: those of the year in which the middle of a period lies. */
final class Inhabitants {

    private final SealedEdition edition;

    Inhabitants(SealedEdition edition) {
        this.edition = edition;
    }

    double of(String country, String period) {
        Period wanted = Period.parse(period).orElseThrow();
        long middle = (wanted.first().toEpochDay() + wanted.last().toEpochDay()) / 2;
        Optional<SealedRecord> everybody = edition.records(country, "population").stream()
                .filter(row ->
                        row.text("age_band").equals("ALL") && row.text("sex").equals("ALL"))
                .filter(row -> Period.parse(row.text("period")).orElseThrow().contains(LocalDate.ofEpochDay(middle)))
                .findFirst();
        return everybody
                .flatMap(row -> row.number("persons"))
                .orElseThrow(() -> new IllegalStateException("nobody lives in " + country + " in " + period))
                .doubleValue();
    }
}
