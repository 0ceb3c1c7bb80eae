package plenary.synthetic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;

/** The table population: five-year bands by sex, and everybody together. */
final class PopulationTable {

    private PopulationTable() {}

    static void write(Country country, TableWriter table) throws IOException {
        List<String> bands = bands();
        int total = 0;
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            for (String sex : List.of("F", "M")) {
                int persons = persons(country, i, sex);
                total += persons;
                rows.add(new Object[] {country.period(), bands.get(i), sex, persons, "MIDYEAR"});
            }
        }
        table.row(country.period(), "ALL", "ALL", total, "MIDYEAR");
        for (Object[] row : rows) {
            table.row(row);
        }
        if (country.scenario() == Scenario.SPOILED_TABLES) {
            table.spoiled(Fault.OUT_OF_RANGE, "persons", "no inhabitants", country.period(), "ALL", "F", 0, "MIDYEAR");
            table.spoiled(
                    Fault.OUT_OF_PERIOD,
                    "period",
                    "the year before",
                    country.year() - 1,
                    "ALL",
                    "M",
                    total / 2,
                    "MIDYEAR");
        }
    }

    /** The bands of the contract without the total. */
    static List<String> bands() {
        return Contract.load().codeList("age_band").codes().stream()
                .map(CodeList.Code::code)
                .filter(code -> !code.equals("ALL"))
                .toList();
    }

    /** Inhabitants of the i-th band: even to 60 years, then ever fewer; a few more women than men. */
    static int persons(Country country, int band, String sex) {
        double share = band < 12 ? 1 : 1 - 0.13 * (band - 11);
        double ofSex = sex.equals("F") ? 0.51 : 0.49;
        return (int)
                (country.persons() * share / 15.3 * ofSex * country.stream().between(200 + band, 0.9, 1.1));
    }
}
