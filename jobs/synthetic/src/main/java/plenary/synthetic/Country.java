package plenary.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;

/**
 * One synthetic country.
 *
 * @param code user-assigned ISO 3166-1 code
 * @param index place among the countries, counted from 0
 * @param stream everything random about the country comes from here
 * @param persons inhabitants
 * @param doseLevel its doses as a multiple of those in {@link Study}
 */
record Country(
        String code,
        int index,
        Scenario scenario,
        int year,
        Stream stream,
        int persons,
        double doseLevel,
        List<Facility> facilities) {

    Country {
        facilities = List.copyOf(facilities);
    }

    /** The n-th country of a world, counted from 0. */
    static Country of(Settings settings, int index) {
        String code = codes().get(index);
        Stream stream = new Stream(settings.seed()).at(code);
        Scenario scenario = Scenario.of(index);
        int facilities = index < Scenario.values().length ? scenario.facilities() : 15 + stream.below(1, 46);
        return new Country(
                code,
                index,
                scenario,
                settings.year(),
                stream,
                1000
                        * (int) Math.round(
                                StrictMath.exp(stream.between(2, StrictMath.log(1800), StrictMath.log(60_000)))),
                stream.between(3, 0.78, 1.30),
                Facility.all(code, stream.at("facilities"), facilities));
    }

    /**
     * The codes to use, XA first. XI and XK are left out: others use them for Northern Ireland and Kosovo, and nothing
     * here may look like a real place.
     */
    static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (CodeList.Code country : Contract.load().codeList("country").codes()) {
            if (country.attribute("region").equals("SYNTHETIC")
                    && !country.code().equals("XI")
                    && !country.code().equals("XK")) {
                codes.add(country.code());
            }
        }
        codes.sort(
                Comparator.comparing((String code) -> !code.startsWith("X")).thenComparing(Comparator.naturalOrder()));
        return codes;
    }

    String name() {
        return "Synthetic country " + code;
    }

    String registry() {
        return "Synthetic registry of " + code;
    }

    String period() {
        return String.format(Locale.ROOT, "%04d", year);
    }

    /** Facilities that examine few patients: below every minimum, so that no reference level may count them. */
    int smallFacilities() {
        return facilities.size() < 10 ? 0 : Math.max(2, facilities.size() / 12);
    }

    /** The largest 4k+1 that {@code share} of the facilities allows: then each type 7 quartile is one of them. */
    int contributors(double share) {
        int available = facilities.size() - smallFacilities();
        if (available < 5) {
            return available;
        }
        int wanted = Math.max(5, (int) (available * share));
        return wanted - (wanted - 1) % 4;
    }
}
