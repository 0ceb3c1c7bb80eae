package plenary.synthetic;

import java.io.IOException;
import java.util.List;

/** The table facility. */
final class FacilityTable {

    private static final List<String> LOCATIONS = List.of("METROPOLITAN", "SUBURBAN", "RURAL");
    private static final List<String> OWNERS = List.of("PUBLIC", "NFP", "PRIVATE");
    private static final List<String> ACCREDITATIONS = List.of("NONE", "NATIONAL", "ISO9001", "JCI");

    private FacilityTable() {}

    static void write(Country country, TableWriter table) throws IOException {
        for (Facility facility : country.facilities()) {
            table.row(cells(country, facility));
        }
        if (country.scenario() == Scenario.SPOILED_TABLES) {
            Facility extra = new Facility(
                    country.code() + "-F998", 997, 1, country.stream().at("F998"));
            Object[] cells = cells(country, extra);
            cells[9] = "yes";
            table.spoiled(Fault.NOT_A_BOOLEAN, "cds_available", "yes in place of true", cells);
            cells = cells(country, extra);
            cells[2] = "HOSPITAL";
            table.spoiled(Fault.NOT_IN_LIST, "facility_type", "a type that is not in the list", cells);
            table.spoiled(
                    Fault.DUPLICATE,
                    "",
                    "the first facility again",
                    cells(country, country.facilities().get(0)));
        }
    }

    private static Object[] cells(Country country, Facility facility) {
        Stream stream = facility.stream();
        boolean academic = facility.size() > 1.5;
        return new Object[] {
            facility.id(),
            country.code() + "-" + (1 + stream.below(0, 5)),
            academic ? "ACADEMIC" : facility.size() < 0.7 ? "FREESTANDING" : "COMMUNITY_HOSPITAL",
            LOCATIONS.get(stream.below(1, 3)),
            OWNERS.get(stream.below(2, 3)),
            facility.size() < 0.7 ? "" : (int) (300 * facility.size()),
            (int) (42_000 * facility.size()),
            stream.below(3, 5) == 0,
            ACCREDITATIONS.get(stream.below(4, 4)),
            answer(stream, 5, 30),
            answer(stream, 6, 85),
            answer(stream, 7, 55),
            answer(stream, 8, 70),
            true
        };
    }

    /** True in so many of a hundred, otherwise false, and unknown here and there. */
    private static String answer(Stream stream, int index, int ofHundred) {
        if (stream.below(100 + index, 25) == 0) {
            return "_U";
        }
        return Boolean.toString(stream.below(index, 100) < ofHundred);
    }
}
